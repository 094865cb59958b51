package dev.perch.campaign.listening;

import java.time.Instant;

/** A change to what Perch listens for. */
public sealed interface ListenEvent {
  /** The search's name. */
  String name();

  /** The Slack user who decided it. */
  String by();

  /** When. */
  Instant at();

  /** It is read from now on; under a name that there was, in the place of that one. */
  record Added(String name, String query, String handle, String by, Instant at)
      implements ListenEvent {}

  /** It is not read for now. */
  record Muted(String name, String by, Instant at) implements ListenEvent {}

  /** It is read again, from now on. */
  record Unmuted(String name, String by, Instant at) implements ListenEvent {}
}
