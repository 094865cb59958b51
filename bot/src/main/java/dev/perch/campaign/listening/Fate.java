package dev.perch.campaign.listening;

/** What became of a tweet that a search found. The names are counted under in Redis. */
public enum Fate {
  /** A ticket in the opportunity lane. */
  TICKET,
  /** It belongs to a ticket already, by another search or an earlier reading. */
  KNOWN,
  /** We wrote it. */
  OURS,
  /** It names us: it is a mention, and comes in as one. */
  NAMES_US,
  /** A mere repetition. */
  RETWEET,
  /** Prizes for following. */
  GIVEAWAY,
  /** Somebody sells something, or piles up hashtags and names. */
  SPAM,
  /** The same words as one before it in this reading. */
  REPEATED,
  /** It names another brand, whose customer they are. */
  OTHER_BRAND,
  /** Like what people said is not for us. */
  NOT_FOR_US
}
