package dev.perch.web;

import dev.perch.desk.records.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What happens, as counters and histograms; the names are those of the Grafana dashboard. */
final class PrometheusMeters implements Meters {
  private static final Duration[] QUICK = millis(1, 2, 5, 10, 30, 100, 250, 800, 2_000);
  private static final Duration[] CALL = millis(50, 100, 250, 500, 1_000, 3_000, 10_000);
  private static final Duration[] WAIT = millis(250, 500, 1_000, 1_500, 3_000, 10_000, 60_000);

  private final MeterRegistry registry;

  PrometheusMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void read(String handle, int tweets) {
    Counter.builder("perch.tweets.read")
        .description("Tweets among a handle's mentions that were not known")
        .tag("handle", handle)
        .register(registry)
        .increment(tweets);
  }

  @Override
  public void happened(String event, String team, String handle) {
    Counter.builder("perch.ticket.events")
        .description("What happened to tickets: opened, replied, send-refused, parked and so on")
        .tag("event", event)
        .tag("team", team)
        .tag("handle", handle)
        .register(registry)
        .increment();
  }

  @Override
  public void shown(Duration sinceSeen) {
    timer("perch.card.shown", "From a tweet that was seen to its card in Slack", WAIT)
        .register(registry)
        .record(sinceSeen);
  }

  @Override
  public void acked(String request, Duration took) {
    timer("perch.ack", "From a request of Slack's to its ack", QUICK)
        .tag("request", request)
        .register(registry)
        .record(took);
  }

  @Override
  public void ran(String script, Duration took) {
    timer("perch.redis.script", "Scripts in Redis, the way there and back included", QUICK)
        .tag("script", script)
        .register(registry)
        .record(took);
  }

  @Override
  public void called(String service, String method, String outcome, Duration took) {
    timer("perch.calls", "Calls to Slack and X", CALL)
        .tag("service", service)
        .tag("method", method)
        .tag("outcome", outcome)
        .register(registry)
        .record(took);
  }

  @Override
  public void alarmed(String kind) {
    Counter.builder("perch.alarms")
        .description("Alarms to the leads, by what they are about; gap: X showed not all there was")
        .tag("kind", kind)
        .register(registry)
        .increment();
  }

  private static Timer.Builder timer(String name, String description, Duration[] buckets) {
    return Timer.builder(name).description(description).serviceLevelObjectives(buckets);
  }

  private static Duration[] millis(long... millis) {
    Duration[] durations = new Duration[millis.length];
    for (int i = 0; i < millis.length; i++) {
      durations[i] = Duration.ofMillis(millis[i]);
    }
    return durations;
  }
}
