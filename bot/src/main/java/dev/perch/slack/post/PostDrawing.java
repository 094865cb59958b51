package dev.perch.slack.post;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.post.HoldReason;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostPlace;
import dev.perch.campaign.post.PostPlaces;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.campaign.PostCard;
import dev.perch.slack.view.campaign.PostCard.Around;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One post's card brought up to its story. What is about to be posted is noted first: after a
 * crash, or an answer that got lost, the channel is looked through before anything is posted again,
 * and for a minute afterwards, since Slack may show a message late.
 */
final class PostDrawing {
  private static final Duration MAY_SHOW_LATE = Duration.ofMinutes(1);
  private static final String GONE = "message_not_found";
  private static final int NOBODY = -1;

  private final SlackApi api;
  private final PostPlaces places;
  private final Known known;
  private final Around around;
  private final Instant now;

  PostDrawing(SlackApi api, PostPlaces places, Known known, Around around, Instant now) {
    this.api = api;
    this.places = places;
    this.known = known;
    this.around = around;
    this.now = now;
  }

  /**
   * Whether a post wants a card of its own: it asks something of people. In a crisis a hundred that
   * are held ask nothing yet.
   */
  static boolean asks(Post post) {
    return switch (post) {
      case Post.Planned planned -> !planned.facts().missing().isEmpty();
      case Post.Withheld held -> held.why() != HoldReason.CRISIS;
      case Post.Parked _ -> true;
      case Post.Sending _, Post.Out _, Post.CalledOff _ -> false;
    };
  }

  /**
   * Draws it.
   *
   * @param place where it stands, if it does
   * @param channel of those whom it asks; one that asks nobody stays where it stands
   * @return whether nothing is left to do
   */
  boolean draw(Optional<PostPlace> place, String channel) {
    PostPlace drawn =
        place
            .map(before -> in(channel, before))
            .orElseGet(() -> post(noted(PostPlace.beginning(channel))));
    return drawn.again() == null;
  }

  private PostPlace in(String channel, PostPlace before) {
    if (before.ts().isEmpty()) {
      return lost(before);
    }
    if (before.channel().equals(channel) || !asks(known.post())) {
      return again(before);
    }
    leave(before, channel);
    return post(noted(PostPlace.beginning(channel)));
  }

  /** Others are asked now: what is left says where, and its thread stays. */
  private void leave(PostPlace before, String channel) {
    String words = PostPhrases.goesOn(known.id(), channel);
    try {
      api.update(
          before.channel(),
          before.ts(),
          words,
          List.of(Kit.small(words)),
          PostMark.former(known.id()));
    } catch (SlackRefused refused) {
      if (!refused.error().equals(GONE)) {
        throw refused;
      }
    }
  }

  private PostPlace noted(PostPlace place) {
    places.put(known.id(), place);
    return place;
  }

  private PostPlace post(PostPlace place) {
    String ts =
        api.post(
            place.channel(), null, PostCard.summary(known), blocks(), PostMark.card(known.id()));
    return noted(place.at(ts).asked(call()));
  }

  private List<LayoutBlock> blocks() {
    return PostCard.blocks(known, around);
  }

  /** The event by which it began to wait for somebody who has to be called. */
  private int call() {
    return switch (known.post()) {
      case Post.Withheld held when held.why() != HoldReason.CRISIS -> held.index();
      case Post.Parked parked -> parked.attempt().number();
      case Post.Planned planned when asks(planned) -> planned.facts().version();
      default -> NOBODY;
    };
  }

  /** Its posting was begun, and it is not known what came of it. */
  private PostPlace lost(PostPlace place) {
    List<String> there = PostMark.cards(api.history(place.channel()), known.id());
    return there.isEmpty()
        ? post(noted(place.lookingUntil(now.plus(MAY_SHOW_LATE))))
        : noted(place.at(there.getFirst()).asked(call()));
  }

  private PostPlace again(PostPlace before) {
    PostPlace place = before.again() == null ? before : withoutDoubles(before);
    update(place);
    // A message that changes calls nobody.
    if (call() != NOBODY && call() != place.asked()) {
      api.broadcast(place.channel(), place.ts(), PostCard.call(known, around), null);
      return noted(place.asked(call()));
    }
    return place;
  }

  private PostPlace withoutDoubles(PostPlace place) {
    List<String> there = PostMark.cards(api.history(place.channel()), known.id());
    String oldest = there.isEmpty() ? place.ts() : there.getFirst();
    there.stream().filter(ts -> !ts.equals(oldest)).forEach(ts -> api.delete(place.channel(), ts));
    boolean over = place.again() == null || !now.isBefore(place.again());
    PostPlace single = place.at(oldest);
    return noted(over ? single.lookingUntil(null) : single);
  }

  /** Somebody may have deleted it: then it is posted anew, the next time round. */
  private void update(PostPlace place) {
    try {
      api.update(
          place.channel(),
          place.ts(),
          PostCard.summary(known),
          blocks(),
          PostMark.card(known.id()));
    } catch (SlackRefused refused) {
      if (refused.error().equals(GONE)) {
        noted(place.at(""));
      }
      throw refused;
    }
  }
}
