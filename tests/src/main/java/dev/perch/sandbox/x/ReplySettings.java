package dev.perch.sandbox.x;

/** Who may reply to a post, under X's names. */
public enum ReplySettings {
  EVERYONE("everyone"),
  FOLLOWING("following"),
  MENTIONED_USERS("mentionedUsers"),
  SUBSCRIBERS("subscribers"),
  VERIFIED("verified");

  final String wire;

  ReplySettings(String wire) {
    this.wire = wire;
  }
}
