package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.FoldCard;
import dev.perch.slack.view.campaign.FoldList;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what a fold's card and list show, each in one look at the store. */
public final class FoldViews {
  private static final int MOST_SEEN = 6;

  private final FoldReplies replies;
  private final Veil veil;

  public FoldViews(FoldReplies replies, Veil veil) {
    this.replies = replies;
    this.veil = veil;
  }

  public FoldCard.Shown card(FoldStory story) {
    FoldFacts facts = story.facts();
    List<Place> seen = facts.mostSeen(MOST_SEEN);
    Map<TicketId, Glance> glances = glances(seen);
    return new FoldCard.Shown(
        story.id(),
        story.fold(),
        title(facts.entry(), glances),
        seen.stream()
            .flatMap(place ->
                Optional.ofNullable(glances.get(place.ticket()))
                    .flatMap(glance -> FoldReplies.mention(place, glance))
                    .stream())
            .toList(),
        veil);
  }

  /** As it was suggested to one of them. */
  private static String title(@Nullable String entry, Map<TicketId, Glance> glances) {
    return glances.values().stream()
        .flatMap(glance -> glance.words().suggested(0).stream())
        .filter(answer -> answer.faq().equals(entry))
        .map(SuggestedAnswer::title)
        .findFirst()
        .orElse(entry == null ? "" : entry);
  }

  FoldList.Page list(FoldStory story, int number, String channel, String told) {
    List<Place> all = story.facts().places();
    int from = Math.clamp((long) number * FoldList.PAGE, 0, Math.max(0, all.size() - 1));
    List<Place> some = all.subList(from, Math.min(all.size(), from + FoldList.PAGE));
    Map<TicketId, Glance> glances = glances(some);
    List<FoldList.Row> rows =
        some.stream()
            .map(place ->
                new FoldList.Row(
                    place,
                    Optional.ofNullable(glances.get(place.ticket()))
                        .flatMap(glance -> FoldReplies.mention(place, glance))))
            .toList();
    return new FoldList.Page(
        story.id(), from / FoldList.PAGE, all.size(), channel, rows, veil, told);
  }

  private Map<TicketId, Glance> glances(List<Place> places) {
    return replies.glances(places.stream().map(Place::ticket).toList());
  }
}
