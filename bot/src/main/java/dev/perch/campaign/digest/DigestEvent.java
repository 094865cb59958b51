package dev.perch.campaign.digest;

import java.time.Instant;
import java.time.LocalDate;

/** The desk's digests, a line each. */
public sealed interface DigestEvent {
  /**
   * A week's digest was given.
   *
   * @param first the week's first day
   * @param tickets how many were opened in it
   * @param kept how many of them had their first reply in time
   * @param missed how many had not
   */
  record Given(LocalDate first, int tickets, int kept, int missed, Instant at)
      implements DigestEvent {}
}
