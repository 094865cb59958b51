package dev.perch.slack;

import dev.perch.desk.Alarms;
import dev.perch.desk.records.Meters;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms into the leads' channel, and into the log in any case. */
final class SlackAlarms implements Alarms {
  private static final Duration NOT_AGAIN = Duration.ofMinutes(10);
  private static final Logger log = LoggerFactory.getLogger(SlackAlarms.class);

  private final SlackApi api;
  private final Channels channels;
  private final Acks acks;
  private final Meters meters;
  private final InstantSource clock;

  /** When it was told, by what it is about: of the last ten minutes. */
  private final Map<String, Instant> told = new ConcurrentHashMap<>();

  SlackAlarms(SlackApi api, Channels channels, Acks acks, Meters meters, InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.acks = acks;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void raise(Alarm alarm) {
    if (toldLately(alarm.about())) {
      return;
    }
    meters.alarmed(alarm.about().split(":", 2)[0]);
    log.warn("Alarm: {}", alarm.words());
    tellLeads("⚠ " + alarm.words());
  }

  @Override
  public void over(Alarm alarm) {
    told.remove(alarm.about());
    log.info("Over: {}", alarm.words());
    tellLeads("✓ " + alarm.words());
  }

  private void tellLeads(String words) {
    channels
        .find(Channels.LEADS)
        .ifPresent(channel -> acks.surely(() -> api.post(channel, null, words, List.of(), null)));
  }

  private boolean toldLately(String about) {
    Instant now = clock.instant();
    told.values().removeIf(at -> !now.isBefore(at.plus(NOT_AGAIN)));
    return told.putIfAbsent(about, now) != null;
  }
}
