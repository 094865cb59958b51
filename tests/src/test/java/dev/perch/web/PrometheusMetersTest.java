package dev.perch.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Figures by the names that the dashboard asks for. */
class PrometheusMetersTest {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final PrometheusMeters meters = new PrometheusMeters(registry);

  @Test
  void alarmsAreCountedByWhatTheyAreAbout() {
    meters.alarmed("gap");
    meters.alarmed("gap");
    meters.alarmed("parked");

    assertThat(registry.scrape())
        .contains(
            "perch_alarms_total{kind=\"gap\"} 2.0", "perch_alarms_total{kind=\"parked\"} 1.0");
  }

  @Test
  void aCallThatWasRefusedForItsPaceStandsApart() {
    meters.called("x", "GET /2/users/:id/mentions", "ok", Duration.ofMillis(80));
    meters.called("x", "GET /2/users/:id/mentions", "http-429", Duration.ofMillis(20));

    assertThat(registry.scrape())
        .contains(
            "perch_calls_seconds_count{method=\"GET /2/users/:id/mentions\",outcome=\"http-429\",service=\"x\"} 1",
            "le=\"0.1\"");
  }
}
