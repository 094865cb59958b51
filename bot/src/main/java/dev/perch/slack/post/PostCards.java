package dev.perch.slack.post;

import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostPlace;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.Posts;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.desk.Alarms;
import dev.perch.desk.Turns;
import dev.perch.desk.Unavailable;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the cards of posts that ask something of people, in the channel of those whom they ask; the
 * next round after a second. One new card a round, for a channel takes one message a second.
 */
public final class PostCards {
  private static final Logger log = LoggerFactory.getLogger(PostCards.class);
  private static final int AT_ONCE = 50;
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  private final SlackApi api;
  private final Channels channels;
  private final Posts posts;
  private final PostPlaces places;
  private final PostBesides besides;
  private final Turns turns;
  private final Alarms alarms;
  private final InstantSource clock;
  private final Map<PostId, Instant> notBefore = new ConcurrentHashMap<>();

  PostCards(
      SlackApi api,
      Channels channels,
      Posts posts,
      PostPlaces places,
      PostBesides besides,
      Turns turns,
      Alarms alarms,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.posts = posts;
    this.places = places;
    this.besides = besides;
    this.turns = turns;
    this.alarms = alarms;
    this.clock = clock;
  }

  /** Draws what is behind; one that fails is tried again soon. */
  public void once() {
    Instant now = clock.instant();
    List<PostId> behind =
        places.behind(AT_ONCE).stream()
            .filter(id -> !now.isBefore(notBefore.getOrDefault(id, Instant.MIN)))
            .toList();
    if (behind.isEmpty() || !turns.take("post cards", now, now.plus(TURN))) {
      return;
    }
    boolean posted = false;
    for (PostId id : behind) {
      posted |= draw(id, posted);
    }
  }

  /** Whether a new message was posted. */
  private boolean draw(PostId id, boolean posted) {
    try {
      Optional<Known> known = posts.find(id);
      Optional<PostPlace> place = places.find(id);
      boolean stands = place.filter(there -> !there.ts().isEmpty()).isPresent();
      if (known.isEmpty() || (place.isEmpty() && !PostDrawing.asks(known.get().post()))) {
        places.caughtUp(id, known.map(post -> post.post().facts().length()).orElse(0));
        return false;
      }
      if (!stands && posted) {
        return false;
      }
      draw(known.get(), place);
      return !stands;
    } catch (SlackApi.TooFast pause) {
      notBefore.put(id, clock.instant().plus(pause.pause()));
    } catch (SlackRefused refused) {
      failed(id, refused);
      alarms.raise(
          new Alarms.Alarm(
              "post-card:" + refused.error(),
              "Slack refused to show a scheduled post that waits for a decision. The post is safe and does not go out by itself, but nobody sees it; `/post list` shows it. %s"
                  .formatted(SlackTrouble.atWork(refused))));
    } catch (Unavailable down) {
      failed(id, down);
    }
    return false;
  }

  private void draw(Known known, Optional<PostPlace> place) {
    PostDrawing drawing =
        new PostDrawing(api, places, known, besides.of(known.post()), clock.instant());
    if (drawing.draw(place, channel(known.post()))) {
      places.caughtUp(known.id(), known.post().facts().length());
      notBefore.remove(known.id());
    } else {
      notBefore.put(known.id(), clock.instant().plus(BETWEEN_LOOKS));
    }
  }

  private void failed(PostId id, RuntimeException why) {
    log.warn("The card of post {} is tried again: {}", id, why.getMessage());
    notBefore.put(id, clock.instant().plus(PAUSE_AFTER_FAILURE));
  }

  /** Of whoever must agree next; else, for they decide, PR's, the leads', or the first team's. */
  private String channel(Post post) {
    return post.facts().missing().stream()
        .limit(1)
        .flatMap(role -> channels.ofRole(role).stream())
        .findFirst()
        .or(() -> channels.find("pr"))
        .or(() -> channels.find(Channels.LEADS))
        .orElseGet(() -> channels.of(channels.teams().getFirst()));
  }
}
