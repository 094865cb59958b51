package dev.perch.desk.intake;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.TicketLog;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.intake.Judging.Judged;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives the tickets of a rush their suggestions when it is over, those that wait longest first. */
public final class Advising {
  /** Few, so that a rush that begins anew is seen soon. */
  private static final int AT_ONCE = 50;

  private final Stories stories;
  private final Ledger ledger;
  private final Unadvised unadvised;
  private final Rush rush;
  private final Triage triage;
  private final InstantSource clock;

  public Advising(
      Stories stories,
      Bells bells,
      Unadvised unadvised,
      Rush rush,
      Triage triage,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.unadvised = unadvised;
    this.rush = rush;
    this.triage = triage;
    this.clock = clock;
  }

  /**
   * Advises some, unless cards wait: each advised calls for its card, and many at once would be a
   * rush again.
   *
   * @throws RuntimeException the first failure, after all have had their turn
   */
  public void once() {
    if (!rush.isCalm()) {
      return;
    }
    RuntimeException failure = null;
    for (TicketId ticket : unadvised.oldest(AT_ONCE)) {
      try (TicketLog _ = TicketLog.of(ticket)) {
        advise(ticket);
      } catch (RuntimeException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The operation is named after the word: told twice, it is told once. */
  private void advise(TicketId id) {
    ledger.<Boolean>insist(
        id,
        "advise:" + id,
        story -> Unadvised.holds(story.ticket()) ? advised(story) : new Decision.No<>(false));
  }

  private Decision<Boolean> advised(Story story) {
    Ticket ticket = story.ticket();
    Said word = ticket.facts().lastWord();
    Instant now = clock.instant();
    Optional<Mention> mention = stories.words(ticket.id()).mention(word.tweet().id());
    if (mention.isEmpty()) {
      // The words were removed: nothing is suggested for them any more.
      return Decision.event(new TicketEvent.Advised(now, List.of()));
    }
    List<String> texts = List.of(mention.get().text());
    List<SuggestedAnswer> answers = triage.suggest(texts, mention.get());
    Optional<Judged> judged = triage.judge(mention.get(), texts, answers, now);
    TicketEvent advised = new TicketEvent.Advised(now, Triage.asEvents(answers));
    return new Decision.Events<>(
        Stream.concat(Stream.of(advised), judged.map(Judged::event).stream()).toList(),
        new Words(
            "", Map.of(), Judged.why(story.length() + 1, judged), Map.of(word.index(), answers)));
  }
}
