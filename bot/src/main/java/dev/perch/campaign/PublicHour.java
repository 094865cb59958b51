package dev.perch.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What a date and a time on somebody's clock are as a moment. */
public sealed interface PublicHour {
  /**
   * It is this moment.
   *
   * @param twice whether that clock shows it twice, as when daylight saving ends: then this is the
   *     earlier one
   */
  record At(Instant moment, boolean twice) implements PublicHour {}

  /** It is over. */
  record Past() implements PublicHour {}

  /**
   * That clock never shows it: daylight saving begins then.
   *
   * @param until the first time that it shows again
   */
  record Skipped(LocalTime until) implements PublicHour {}

  static PublicHour of(LocalDate day, LocalTime time, ZoneId zone, Instant now) {
    LocalDateTime shown = day.atTime(time);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
    if (offsets.isEmpty()) {
      return new Skipped(zone.getRules().getTransition(shown).getDateTimeAfter().toLocalTime());
    }
    Instant moment = shown.toInstant(offsets.getFirst());
    return moment.isAfter(now) ? new At(moment, offsets.size() > 1) : new Past();
  }
}
