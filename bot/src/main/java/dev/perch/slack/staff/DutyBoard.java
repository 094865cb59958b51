package dev.perch.slack.staff;

import com.slack.api.model.Message;
import dev.perch.desk.Alarms;
import dev.perch.desk.Duty;
import dev.perch.desk.Duty.Post;
import dev.perch.desk.DutyPlaces;
import dev.perch.desk.DutyPlaces.Shown;
import dev.perch.desk.Turns;
import dev.perch.slack.view.home.DutyView;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pinned message in the leads' channel that says who decides right now. It changes when they
 * do, and cries once when a post falls empty.
 */
public final class DutyBoard {
  private static final Logger log = LoggerFactory.getLogger(DutyBoard.class);
  private static final String MARK = "perch_duty";
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Set<String> GONE = Set.of("message_not_found", "cant_update_message");

  private final SlackApi api;
  private final Optional<String> channel;
  private final Duty duty;
  private final DutyPlaces places;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;

  public DutyBoard(
      SlackApi api,
      Optional<String> channel,
      Duty duty,
      DutyPlaces places,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.channel = channel;
    this.duty = duty;
    this.places = places;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Shows who decides, if that has changed. Without a leads' channel there is no board. */
  public void once() {
    Instant now = clock.instant();
    if (channel.isPresent() && turns.take("duty-board", now, now.plus(TURN))) {
      show(channel.get());
    }
  }

  private void show(String leads) {
    List<Post> posts = duty.posts();
    Optional<Shown> before = places.shown().filter(shown -> shown.channel().equals(leads));
    if (before.filter(shown -> shown.posts().equals(posts)).isPresent()) {
      before.filter(shown -> !shown.pinned()).ifPresent(this::pin);
      return;
    }
    Optional<Shown> changed = before.filter(shown -> update(leads, shown.ts(), posts));
    // Kept before it is pinned: what fails then is pinned the next time.
    Shown shown =
        changed
            .map(there -> new Shown(leads, there.ts(), posts, there.pinned()))
            .orElseGet(() -> new Shown(leads, post(leads, posts), posts, false));
    places.keep(shown);
    Set<String> wereEmpty = empty(before.map(Shown::posts).orElse(List.of()));
    posts.stream()
        .filter(post -> post.people().isEmpty() && !wereEmpty.contains(post.role()))
        .forEach(post -> alarms.raise(new Alarms.Alarm("duty:" + post.role(), DutyView.cry(post))));
    if (!shown.pinned()) {
      pin(shown);
    }
  }

  /** Where Slack says no, it is not asked again and again. */
  private void pin(Shown shown) {
    try {
      api.pin(shown.channel(), shown.ts());
    } catch (SlackRefused refused) {
      log.warn(
          "The board of who decides stands in the leads' channel unpinned: {}",
          refused.getMessage());
    }
    places.keep(new Shown(shown.channel(), shown.ts(), shown.posts(), true));
  }

  private static Set<String> empty(List<Post> posts) {
    return posts.stream()
        .filter(post -> post.people().isEmpty())
        .map(Post::role)
        .collect(Collectors.toSet());
  }

  /** False if somebody has deleted the board. */
  private boolean update(String leads, String ts, List<Post> posts) {
    try {
      api.update(leads, ts, DutyView.TITLE, DutyView.blocks(posts), mark());
      return true;
    } catch (SlackRefused refused) {
      if (GONE.contains(refused.error())) {
        return false;
      }
      throw refused;
    }
  }

  /** One that was posted before a crash is used again. */
  private String post(String leads, List<Post> posts) {
    Optional<String> there =
        api.history(leads).stream()
            .filter(message ->
                message.getMetadata() != null && MARK.equals(message.getMetadata().getEventType()))
            .map(Message::getTs)
            .findFirst();
    if (there.isPresent() && update(leads, there.get(), posts)) {
      return there.get();
    }
    return api.post(leads, null, DutyView.TITLE, DutyView.blocks(posts), mark());
  }

  private static Message.Metadata mark() {
    return Message.Metadata.builder().eventType(MARK).eventPayload(Map.of("board", "duty")).build();
  }
}
