package dev.perch.sandbox.x;

import java.time.Instant;

/** What stands in lists, newest first: tweets and direct messages. */
interface Listed {
  long id();

  Instant createdAt();

  default String idText() {
    return Long.toString(id());
  }
}
