package dev.perch.desk.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sent on Wednesday, 25 November 2026, at half past ten in Berlin. */
class PromisedDateTest {
  private static final Instant SENT = Instant.parse("2026-11-25T09:30:00Z");
  private static final OpeningHours BERLIN = OpeningHours.always(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will get back to you by Friday. ^IO          | by Friday             | 2026-11-27T08:00:00Z",
        "Sorry! We'll update you before next Tuesday     | before next Tuesday   | 2026-12-01T08:00:00Z",
        "I'll look into it and let you know tomorrow.    | tomorrow              | 2026-11-26T08:00:00Z",
        "You will hear from us within 3 working days     | within 3 working days | 2026-11-30T08:00:00Z",
        "We will come back to you within 24 hours.       | within 24 hours       | 2026-11-26T09:30:00Z",
        "We'll have news in two weeks                    | in two weeks          | 2026-12-09T08:00:00Z",
        "Our team will contact you by 3 December.        | by 3 December         | 2026-12-03T08:00:00Z",
        "We will write to you by December 3rd            | by December 3rd       | 2026-12-03T08:00:00Z",
        "We'll get back to you by 2026-12-01             | by 2026-12-01         | 2026-12-01T08:00:00Z",
        "We will get back to you by end of day           | by end of day         | 2026-11-25T15:00:00Z",
        "You can expect an update by the end of the week | by the end of the week| 2026-11-27T08:00:00Z",
        "WE WILL CALL YOU BY WEDNESDAY                   | BY WEDNESDAY          | 2026-12-02T08:00:00Z",
      })
  void aPromiseHasADate(String reply, String words, Instant at) {
    assertThat(PromisedDate.in(reply, SENT, BERLIN))
        .hasValueSatisfying(date -> {
          assertThat(date.words()).isEqualTo(words);
          assertThat(date.at()).isEqualTo(at);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Your parcel arrives by Friday.",
        "We will get back to you soon.",
        "We will get back to you by 31 February.",
        "We wrote to you on Friday, sorry!",
        "We will get back to you. Our shop opens on Friday.",
        "We'll get back to you by 2025-01-01",
        "We will get back to you by 2029-01-01",
        "We will sit with you. May 5 people come?",
        "",
        "by Friday",
      })
  void otherWordsHaveNone(String reply) {
    assertThat(PromisedDate.in(reply, SENT, BERLIN)).isEmpty();
  }

  @Test
  void aDayOnWhichWeAreNotThereIsTheNextOnWhichWeAre() {
    OpeningHours weekdays =
        new OpeningHours(
            ZoneId.of("Europe/Berlin"),
            Map.of(DayOfWeek.MONDAY, List.of(OpeningHours.Shift.parse("08:00-16:00"))),
            Set.of());

    assertThat(PromisedDate.in("We'll get back to you on Saturday", SENT, weekdays))
        .map(PromisedDate::at)
        .hasValue(Instant.parse("2026-11-30T07:00:00Z"));
  }
}
