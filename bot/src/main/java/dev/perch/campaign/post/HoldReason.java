package dev.perch.campaign.post;

/** Why a post did not go out at its hour. Kept in stories: none is renamed. */
public enum HoldReason {
  /** There was a crisis, and there still is. */
  CRISIS,
  /** There was one, and it is over: each post comes back for a decision. */
  AFTER_CRISIS,
  /** More people are upset than usual. */
  RISEN,
  /** It speaks of what people are upset about. */
  MEETS,
  /** Somebody who must agree had not. */
  NOT_SIGNED_OFF,
  /** Perch was away at its hour, and came back long after. */
  LATE,
  /** X does not take the handle's keys any more. */
  KEYS,
  /** What is paid for at X is used up: credits, or the month's cap. */
  CREDITS,
  /** It may not be said by the rules as they are now. */
  GUARDED,
  /** X refused it, or a picture of it is gone. */
  REFUSED
}
