package dev.perch.desk.bank;

import java.time.Instant;

/** A change to the words that nobody uses in public. */
public sealed interface HouseWordEvent {
  /** The word or phrase, as it was typed. */
  String phrase();

  /** The Slack user who decided it. */
  String by();

  /** When. */
  Instant at();

  /** Nobody uses it from now on. */
  record Avoided(String phrase, String by, Instant at) implements HouseWordEvent {}

  /** It may be used again. */
  record Allowed(String phrase, String by, Instant at) implements HouseWordEvent {}
}
