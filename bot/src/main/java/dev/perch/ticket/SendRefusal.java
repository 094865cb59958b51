package dev.perch.ticket;

/** Why X refused a reply for certain. The names are kept in stories: none is renamed. */
public enum SendRefusal {
  /** The customer neither mentioned nor quoted us, or limits who may reply. */
  NOT_ALLOWED,
  /** The tweet to reply to is gone. */
  TWEET_GONE,
  /** X does not take our keys; the handle cannot post until they are renewed. */
  NOT_AUTHORIZED,
  /** X's limit is used up for now. */
  TOO_MANY,
  /** What is paid for is used up: credits, or the month's cap. Waiting alone does not help. */
  OUT_OF_CREDITS,
  /** The text is not acceptable to X. */
  TEXT_REFUSED,
  /** X could not be reached; not a byte of it was sent. */
  UNREACHABLE,
  /** The reply waited longer than its approval holds. */
  TOO_LATE,
  /** The customer changed the tweet after the reply to it was approved; X was not asked. */
  EDITED,
  /** The words that are kept are not those that were approved; X was not asked. */
  NOT_AS_APPROVED,
  /** The words may not be said by the rules as they were when it was to go out; X was not asked. */
  GUARDED,
  /** A picture of it could not be had from Slack any more; X was not asked. */
  PICTURE_GONE,
  /** X did not take a picture of it; X was not asked for the rest. */
  PICTURE_REFUSED,
  /** A picture of it could not be read from Slack just then; X was not asked. */
  PICTURE_UNREAD,
  /** The customer wrote again while it waited for X's pace; X was not asked. */
  WROTE_AGAIN,
  /** A link in it leads nowhere or may not be given, or a number rings nowhere; X was not asked. */
  LINK_DEAD,
  /**
   * A crisis began, or a rule came, while it waited for X's pace: others would have to agree to it
   * now; X was not asked.
   */
  NOT_AGREED,
  /**
   * The FAQ entry whose words they are does not say them any more, which became so while it waited
   * for X's pace; X was not asked.
   */
  OLD_WORDS
}
