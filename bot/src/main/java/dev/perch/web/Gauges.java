package dev.perch.web;

import dev.perch.desk.CardPlaces;
import dev.perch.desk.Register;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.ticket.Team;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;
import java.util.function.Supplier;

/** What stands at the moment it is asked; asked of Redis each time, nothing while that is down. */
final class Gauges implements AutoCloseable {
  /** More than this are not counted: then there is a rush, and a thousand says so. */
  private static final int MOST_BEHIND = 1_000;

  private final MeterRegistry registry;
  private final Pulse pulse;
  private final Register register;
  private final CardPlaces places;
  private final List<Team> teams;
  private final JvmGcMetrics gc = new JvmGcMetrics();

  Gauges(
      MeterRegistry registry, Pulse pulse, Register register, CardPlaces places, List<Team> teams) {
    this.registry = registry;
    this.pulse = pulse;
    this.register = register;
    this.places = places;
    this.teams = teams;
  }

  void register() {
    for (Team team : teams) {
      gauge("perch.tickets.open", "Tickets that are open", () -> register.open(team))
          .tag("team", team.key())
          .register(registry);
    }
    gauge(
            "perch.cards.behind",
            "Cards that do not show their whole story yet, at most 1,000",
            () -> places.behind(MOST_BEHIND).size())
        .register(registry);
    gauge("perch.ready", "1 while this process is ready", () -> Health.ready(pulse) ? 1 : 0)
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    gc.bindTo(registry);
  }

  private static Gauge.Builder<Supplier<Number>> gauge(
      String name, String description, Supplier<Number> value) {
    return Gauge.builder(name, () -> orNothing(value)).description(description);
  }

  private static Number orNothing(Supplier<Number> value) {
    try {
      return value.get();
    } catch (Unavailable down) {
      return Double.NaN;
    }
  }

  /** The collector's notifications end. */
  @Override
  public void close() {
    gc.close();
  }
}
