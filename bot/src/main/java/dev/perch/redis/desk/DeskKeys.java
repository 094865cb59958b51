package dev.perch.redis.desk;

import dev.perch.redis.line.Keys;

/** The keys of the desk as a whole: its people, their notices, and whose turn it is. */
record DeskKeys(Keys keys) {
  /** Hash: the initials that people chose, {@code of:user} and {@code as:initials}. */
  String initials() {
    return keys.key("initials");
  }

  /** Hash: whether somebody is at work, by user id; JSON. */
  String shifts() {
    return keys.key("shifts");
  }

  /** Sorted set: notices that nobody told yet, in the order of their telling. */
  String notices() {
    return keys.key("notices");
  }

  /** Hash: what each of them says, and to whom; JSON. */
  String noticeWords() {
    return keys.key("notice-words");
  }

  /** Set: those that somebody began to tell, so that they may stand in Slack already. */
  String noticesBegun() {
    return keys.key("notices-begun");
  }

  /** Sorted set: those that were told, by the millisecond. */
  String noticesTold() {
    return keys.key("notices-told");
  }

  /** String: where the duty board hangs and what it shows, JSON. */
  String duty() {
    return keys.key("duty");
  }

  /** Hash: who does a piece of work that only one replica should, and until when. */
  String turn(String work) {
    return keys.key("turn:" + work);
  }
}
