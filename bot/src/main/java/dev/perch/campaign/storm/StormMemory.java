package dev.perch.campaign.storm;

import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.Heap.Lane;
import dev.perch.desk.Board;
import dev.perch.desk.RecentTickets;
import dev.perch.knowledge.Senses;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the store knows of the storms that are on, for a watch that begins. */
final class StormMemory {
  private static final int FOLDS = 100;

  /** So many of a fold's tweets say what it is about. */
  private static final int SAMPLE = 32;

  private static final int TICKETS = 1_000;

  private final RecentTickets recent;
  private final Board board;
  private final FoldStories stories;
  private final Senses senses;
  private final StormRules rules;

  StormMemory(
      RecentTickets recent, Board board, FoldStories stories, Senses senses, StormRules rules) {
    this.recent = recent;
    this.board = board;
    this.stories = stories;
    this.senses = senses;
    this.rules = rules;
  }

  /** The heaps of all folds that are not over. */
  Heaps heaps() {
    Heaps heaps = new Heaps(rules.stays());
    for (FoldId id : stories.active(FOLDS)) {
      stories
          .read(id)
          .ifPresent(story -> {
            FoldFacts facts = story.facts();
            Heap heap =
                heaps.begin(new Lane(facts.handle(), facts.team()), facts.entry(), facts.grew());
            heap.becomes(id);
            texts(newest(facts)).forEach(gist -> heap.touch(gist, facts.grew()));
            learn(heap);
          });
    }
    return heaps;
  }

  private static List<TicketId> newest(FoldFacts facts) {
    List<TicketId> in = facts.places().stream().filter(Place::in).map(Place::ticket).toList();
    return in.subList(Math.max(0, in.size() - SAMPLE), in.size());
  }

  private List<Gist> texts(List<TicketId> tickets) {
    return board.glance(tickets).stream()
        .flatMap(glance -> Sighting.text(glance).stream())
        .map(text -> Gist.of(text, senses))
        .toList();
  }

  /** What people threw out of a heap's fold since it was looked at. */
  void learn(Heap heap) {
    FoldId id = heap.fold();
    if (id == null) {
      return;
    }
    stories
        .read(id)
        .ifPresent(story -> {
          List<TicketId> out =
              story.facts().places().stream()
                  .filter(place -> place.left() == Why.NOT_THIS)
                  .map(Place::ticket)
                  .filter(ticket -> !heap.hasThrownOut(ticket))
                  .toList();
          board
              .glance(out)
              .forEach(glance ->
                  Sighting.text(glance)
                      .ifPresent(text ->
                          heap.throwOut(glance.story().ticket().id(), Gist.of(text, senses))));
        });
  }

  /** How often each entry was asked for lately. */
  UsualRates rates(Instant now) {
    Instant from = now.minus(Duration.ofDays(1));
    List<TicketId> tickets = recent.openedSince(from, TICKETS).reversed();
    UsualRates rates = new UsualRates(tickets.size() < TICKETS ? from : now);
    board
        .glance(tickets)
        .forEach(glance ->
            Sighting.seen(glance, _ -> Optional.empty())
                .ifPresent(
                    tweet -> rates.asked(Sighting.rate(tweet.lane(), tweet.entry()), tweet.at())));
    return rates;
  }
}
