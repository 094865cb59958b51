package dev.perch.web;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.perch.config.Default;
import dev.perch.config.Setting;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Register;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.ticket.Team;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;

/**
 * The settings of Perch's own port, and its room.
 *
 * @param host the address that is listened at
 * @param port 0 for none
 */
public record WebModule(
    @Setting(
            value = "The address that Perch listens at, 0.0.0.0 for every one of this machine",
            example = "0.0.0.0")
        @Default("127.0.0.1")
        String host,
    @Setting(
            value = "The port for health, metrics and Slack's HTTP mode; 0 for none",
            example = "8080")
        @Default("8080")
        int port)
    implements Module {

  private static final int HIGHEST = 65_535;

  public WebModule {
    if (port < 0 || port > HIGHEST) {
      throw new IllegalArgumentException("web.port must be between 0 (none) and " + HIGHEST);
    }
  }

  /** Whether there is a port at all. */
  public boolean open() {
    return port > 0;
  }

  @Override
  public void configure(Binder binder) {
    binder.bind(Meters.class).to(PrometheusMeters.class);
  }

  @Provides
  @Singleton
  PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  @Provides
  @Singleton
  PrometheusMeters meters(PrometheusMeterRegistry registry) {
    return new PrometheusMeters(registry);
  }

  @Provides
  @Singleton
  Gauges gauges(
      PrometheusMeterRegistry registry,
      Pulse pulse,
      Register register,
      CardPlaces places,
      List<Team> teams) {
    return new Gauges(registry, pulse, register, places, teams);
  }

  @Provides
  @Singleton
  public WebServer server(
      Pulse pulse,
      PrometheusMeterRegistry registry,
      Gauges gauges,
      Map<String, HttpServlet> servlets) {
    gauges.register();
    return new WebServer(host, port, pulse, registry::scrape, servlets);
  }
}
