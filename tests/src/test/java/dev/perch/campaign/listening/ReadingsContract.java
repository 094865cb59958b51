package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.testing.PushedClock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of readings does. */
public abstract class ReadingsContract {
  private static final Reading SOME =
      new Reading(
          "1900000000000000001",
          PushedClock.MONDAY,
          "2026-03",
          12,
          true,
          Map.of(Fate.TICKET, 2L, Fate.SPAM, 10L));

  protected abstract Readings readings();

  @Test
  void whatWasKeptLastIsThereAndEachSearchHasItsOwn() {
    Readings readings = readings();
    assertThat(readings.of("misspelt")).isEqualTo(Reading.NONE);

    readings.keep("misspelt", SOME.stopping());
    readings.keep("misspelt", SOME);
    readings.keep("lamps", Reading.NONE.showing(3));

    assertThat(readings.of("misspelt")).isEqualTo(SOME);
    assertThat(readings.of("lamps").shown()).isEqualTo(3);
    assertThat(readings.of("lamps").newest()).isNull();
  }
}
