package dev.perch.slack.storm;

import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldAction;
import dev.perch.campaign.storm.FoldId;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.campaign.FoldList;
import dev.perch.slack.view.campaign.FoldPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The window with all tweets of a fold: opened, turned, and pressed in. */
final class FoldLists {
  private final SlackApi api;
  private final FoldActs acts;
  private final FoldViews views;
  private final Acks acks;
  private final Whispers whispers;

  FoldLists(SlackApi api, FoldActs acts, FoldViews views, Acks acks, Whispers whispers) {
    this.api = api;
    this.acts = acts;
    this.views = views;
    this.acks = acks;
    this.whispers = whispers;
  }

  /** Where a window is: its fold, its page, and the channel of whoever opened it. */
  private record Spot(FoldId id, int page, String channel) {
    static Optional<Spot> of(@Nullable String metadata) {
      String[] parts = (metadata == null ? "" : metadata).split("\\|", 3);
      return parts.length == 3 && parts[1].matches("[0-9]{1,5}")
          ? FoldId.parse(parts[0]).map(id -> new Spot(id, Integer.parseInt(parts[1]), parts[2]))
          : Optional.empty();
    }
  }

  /** A view opens first, and is filled. */
  void open(At at, FoldId id) {
    acks.later(
        () -> {
          String view = api.open(at.trigger(), Forms.loading());
          api.fill(view, null, page(at, new Spot(id, 0, at.channel()), ""));
        },
        why -> whispers.notOpened(at, why));
  }

  void turn(At at, View view, int page) {
    Spot.of(view.getPrivateMetadata())
        .ifPresent(spot ->
            acks.later(() ->
                api.fill(
                    view.getId(), null, page(at, new Spot(spot.id(), page, spot.channel()), ""))));
  }

  /** Does it, and shows the page as it is then. */
  void act(At at, View view, FoldAction action) {
    Acks.Quick<FoldKept> quick = acts.quickly(at, action);
    String told = FoldActs.words(quick, done(action));
    Spot.of(view.getPrivateMetadata())
        .ifPresent(spot -> acks.later(() -> api.fill(view.getId(), null, page(at, spot, told))));
  }

  private static String done(FoldAction action) {
    return switch (action) {
      case FoldAction.NotThis _ -> FoldPhrases.TAKEN_OUT;
      case FoldAction.Open _ -> FoldPhrases.OPENED;
      case FoldAction.Add _ -> FoldPhrases.PUT_BACK;
      default -> "";
    };
  }

  private View page(At at, Spot spot, String told) {
    FoldStory story = acts.folds().find(spot.id()).orElse(null);
    if (story == null) {
      return Forms.sorry(FoldPhrases.NOT_OURS);
    }
    Optional<FoldKept> refusal = acts.folds().refusal(at.workspace(), at.user(), story.facts());
    if (refusal.isPresent()) {
      return Forms.sorry(FoldPhrases.of(refusal.get()));
    }
    acts.folds().renew(story, at.user());
    return FoldList.of(views.list(story, spot.page(), spot.channel(), told));
  }
}
