package dev.perch.slack.storm;

import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldReplies;
import dev.perch.campaign.storm.FoldStory;
import dev.perch.campaign.storm.OpenFolds;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.RecentTickets;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A card offers *Add to fold* while there is a fold; those that were up before are drawn once more
 * when one is born: of the newest that it might take, some. What a crash forgets is offered when
 * the card is drawn for another reason.
 */
public final class FoldOffers {
  /** Who asks the same asked about then. */
  private static final Duration BEFORE = Duration.ofMinutes(30);

  private static final int LOOKED_AT = 100;

  /** Slack's pace is short in a storm. */
  private static final int MOST = 20;

  private final RecentTickets recent;
  private final FoldReplies replies;
  private final OpenFolds open;
  private final CardPlaces places;
  private final InstantSource clock;
  private final Set<TicketId> again = ConcurrentHashMap.newKeySet();

  public FoldOffers(
      RecentTickets recent,
      FoldReplies replies,
      OpenFolds open,
      CardPlaces places,
      InstantSource clock) {
    this.recent = recent;
    this.replies = replies;
    this.open = open;
    this.places = places;
    this.clock = clock;
  }

  /** The fold is new: cards of the tickets that it might take are to be drawn once more. */
  void born(FoldStory fold) {
    FoldFacts facts = fold.facts();
    Set<TicketId> in = new HashSet<>();
    facts.places().forEach(place -> in.add(place.ticket()));
    List<TicketId> others =
        recent.openedSince(facts.formed().minus(BEFORE), LOOKED_AT).stream()
            .filter(ticket -> !in.contains(ticket))
            .toList();
    Predicate<Ticket> mayJoin = open.look();
    Set<TicketId> up = places.find(others).keySet();
    replies.glances(others.stream().filter(up::contains).toList()).values().stream()
        .map(Glance::story)
        .map(story -> story.ticket())
        .filter(ticket -> isOf(facts, ticket.facts()) && mayJoin.test(ticket))
        .limit(MOST)
        .forEach(ticket -> {
          again.add(ticket.id());
          places.drawAgain(ticket.id(), clock.instant());
        });
  }

  private static boolean isOf(FoldFacts fold, TicketFacts ticket) {
    return ticket.handle().equals(fold.handle()) && ticket.team().equals(fold.team());
  }

  /** Whether that ticket's card is drawn for this; asked once. */
  boolean takes(TicketId ticket) {
    return again.remove(ticket);
  }
}
