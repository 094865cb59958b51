package dev.perch.desk.intake;

import java.time.Instant;

/**
 * Somebody said of a ticket that it is not for us, or took that back. What was written there stands
 * with the ticket's words, and is gone when those are.
 */
public sealed interface AsideEvent {
  /** When they said so. */
  Instant at();

  /** Slack's id of whoever said so. */
  String by();

  /** The ticket's id. */
  String ticket();

  /** It was put aside, and what is like it from now on. */
  record PutAside(String ticket, String by, Instant at) implements AsideEvent {}

  /** What is like it is for us after all. */
  record TakenBack(String ticket, String by, Instant at) implements AsideEvent {}
}
