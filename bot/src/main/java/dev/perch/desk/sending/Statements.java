package dev.perch.desk.sending;

import dev.perch.desk.Bells;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings a crisis's holding statement to the tickets that were there before it: it is offered where
 * a customer waits, and a reply that used an older version is marked. Done again, it changes
 * nothing.
 */
public final class Statements {
  private final Stories stories;
  private final Ledger ledger;
  private final InstantSource clock;

  public Statements(Stories stories, Bells bells, Waits waits, InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.clock = clock;
  }

  /** Offers it, if the ticket belongs to the crisis, waits, and was not offered this version. */
  public void offer(TicketId id, HoldingStatement statement) {
    ledger.<Boolean>insist(
        id,
        operation(statement, "offer"),
        story -> {
          Ticket ticket = story.ticket();
          Words words = stories.words(id);
          int last = ticket.facts().lastWord().index();
          List<SuggestedAnswer> shown = words.suggested(last);
          boolean due =
              ticket.isOpen()
                  && ticket.facts().waitingSince() != null
                  && !words.mentions().isEmpty()
                  && shown.stream().noneMatch(statement::isCurrent)
                  && statement.concerns(shown, texts(words));
          return due
              ? event(statement, 0, last, statement.behind(shown, customer(ticket, words)))
              : new Decision.No<>(false);
        });
  }

  /** Marks the ticket, if its last reply used an older version. */
  public void mark(TicketId id, HoldingStatement statement) {
    ledger.<Boolean>insist(
        id,
        operation(statement, "mark"),
        story ->
            used(story, statement)
                .filter(used -> used < statement.version())
                .<Decision<Boolean>>map(used -> event(statement, used, 0, List.of()))
                .orElseGet(() -> new Decision.No<>(false)));
  }

  /** Which version our last reply used. */
  private static Optional<Integer> used(Story story, HoldingStatement statement) {
    return story
        .ticket()
        .facts()
        .lastReply()
        .map(TicketFacts.Reply::attempt)
        .filter(attempt -> attempt >= 0)
        .map(attempt -> story.events().get(attempt))
        .flatMap(event ->
            event instanceof TicketEvent.SendingStarted started
                ? Pin.parse(started.faq())
                : Optional.empty())
        .filter(pin -> pin.faq().equals(statement.faq()))
        .flatMap(HoldingStatement::version);
  }

  private Decision<Boolean> event(
      HoldingStatement statement, int used, int index, List<SuggestedAnswer> suggested) {
    return new Decision.Events<>(
        List.of(
            new TicketEvent.StatementChanged(
                clock.instant(), statement.crisis(), statement.version(), used)),
        suggested.isEmpty()
            ? Words.NONE
            : new Words("", Map.of(), Map.of(), Map.of(index, suggested)));
  }

  private static Stream<String> texts(Words words) {
    return words.mentions().values().stream().map(Mention::text);
  }

  private static String customer(Ticket ticket, Words words) {
    return words
        .mention(ticket.facts().lastWord().tweet().id())
        .map(mention -> mention.author().name())
        .orElse("");
  }

  private static String operation(HoldingStatement statement, String what) {
    return "%s:%s".formatted(what, statement.pin());
  }
}
