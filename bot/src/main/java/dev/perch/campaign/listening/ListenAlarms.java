package dev.perch.campaign.listening;

import dev.perch.desk.Alarms.Alarm;

/** What the leads are told of listening. */
final class ListenAlarms {
  private ListenAlarms() {}

  static Alarm unread(int rounds, String why) {
    return new Alarm(
        "listen-unread",
        "The searches of /listen could not all be read %d times in a row (%s). Mentions come in all the same. Perch goes on trying and reads back up to seven days; look at the app's access and credits in X's developer console."
            .formatted(rounds, why));
  }

  static Alarm usedUp(Listen listen, ListenBudget budget) {
    return new Alarm(
        "listen-budget:" + listen.name(),
        "The search `%s` has used up its $%s of this month (`listening.budget`), so it is not read until the next. What it would find meanwhile is not caught up on. Make it narrower with `/listen test` and `/listen add`, or give listening more."
            .formatted(listen.name(), budget.monthly().toPlainString()));
  }

  static Alarm notUnderstood(Listen listen) {
    return new Alarm(
        "listen-query:" + listen.name(),
        "X cannot make sense of the search `%s` any more, so it is not read. Look at it with `/listen list`, and add it anew under the same name."
            .formatted(listen.name()));
  }

  static Alarm flood(Listen listen, int most) {
    return new Alarm(
        "listen-flood:" + listen.name(),
        "The search `%s` found more than %,d posts in one reading; only the newest were looked at. If that goes on, `/listen mute %s` or make it narrower."
            .formatted(listen.name(), most, listen.name()));
  }

  static Alarm noRule(String listen) {
    return new Alarm(
        "listen-rule:" + listen,
        "X's stream does not take the search `%s`, so it is read every few minutes, as without the stream. Nothing is lost by it."
            .formatted(listen));
  }

  static Alarm noStream(String why) {
    return new Alarm(
        "listen-stream",
        "X's filtered stream does not come (%s), so the searches of /listen are read every few minutes, and nothing is lost. Perch goes on trying. `perch doctor` says whether X gives it to this app; another program may hold the app's one connection."
            .formatted(why));
  }
}
