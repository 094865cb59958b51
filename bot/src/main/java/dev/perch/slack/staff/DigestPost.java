package dev.perch.slack.staff;

import com.slack.api.model.Message;
import dev.perch.campaign.digest.Digest;
import dev.perch.campaign.digest.DigestClock;
import dev.perch.campaign.digest.Digests;
import dev.perch.campaign.digest.Week;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.slack.view.home.DigestView;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackFiles;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts each week's digest into the channels that it is for, once, and its charts into its thread,
 * if they can be had. What was posted before a crash is found by its metadata.
 */
public final class DigestPost {
  private static final Logger log = LoggerFactory.getLogger(DigestPost.class);

  private static final String MARK = "perch_digest";
  private static final Duration TURN = Duration.ofMinutes(5);

  private final SlackApi api;
  private final SlackFiles files;
  private final List<String> channels;
  private final DigestClock time;
  private final Digests digests;
  private final DigestPages pages;
  private final Turns turns;
  private final InstantSource clock;

  /**
   * The posts of a desk.
   *
   * @param channels in which the teams, or the leads, read it
   */
  public DigestPost(
      SlackApi api,
      SlackFiles files,
      List<String> channels,
      DigestClock time,
      Digests digests,
      DigestPages pages,
      Turns turns,
      InstantSource clock) {
    this.api = api;
    this.files = files;
    this.channels = List.copyOf(channels);
    this.time = time;
    this.digests = digests;
    this.pages = pages;
    this.turns = turns;
    this.clock = clock;
  }

  /** Tells of the week before, if its hour has come. */
  public void once() {
    Instant now = clock.instant();
    Optional<Week> week = time.due();
    if (week.isPresent() && turns.take("digest", now, now.plus(TURN))) {
      tell(digests.of(week.get()));
    }
  }

  /** All of them first, for once it was told nobody looks whether a channel is missing. */
  private void tell(Digest digest) {
    String week = digest.week().first().toString();
    Map<String, String> posts = new LinkedHashMap<>();
    channels.forEach(channel -> posts.put(channel, posted(channel, digest, week)));
    time.told(digest);
    posts.forEach((channel, post) -> charts(channel, post, digest));
  }

  private String posted(String channel, Digest digest, String week) {
    return api.history(channel).stream()
        .filter(message -> isOf(message, week))
        .map(Message::getTs)
        .findFirst()
        .orElseGet(() -> post(channel, digest, week));
  }

  /** Tried once: the digest says everything in words, and must not be made anew for a picture. */
  private void charts(String channel, String post, Digest digest) {
    try {
      List<Message> thread = api.replies(channel, post);
      for (DigestCharts.Chart chart : DigestCharts.of(digest)) {
        if (thread.stream().noneMatch(message -> shows(message, chart.name()))) {
          chart
              .drawing()
              .png()
              .ifPresent(png -> files.show(channel, post, chart.name(), png, chart.alt()));
        }
      }
    } catch (SlackRefused | SlackApi.TooFast | Unavailable none) {
      log.warn("The digest is without its charts: {}", none.getMessage());
    }
  }

  private String post(String channel, Digest digest, String week) {
    return api.post(
        channel,
        null,
        DigestView.title(digest.week()),
        pages.posted(digest),
        Message.Metadata.builder().eventType(MARK).eventPayload(Map.of("week", week)).build());
  }

  private static boolean isOf(Message message, String week) {
    Message.Metadata mark = message.getMetadata();
    return mark != null
        && MARK.equals(mark.getEventType())
        && mark.getEventPayload() != null
        && Objects.equals(week, mark.getEventPayload().get("week"));
  }

  private static boolean shows(Message message, String name) {
    return message.getFiles() != null
        && message.getFiles().stream().anyMatch(file -> name.equals(file.getName()));
  }
}
