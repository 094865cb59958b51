package dev.perch.desk.acts;

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
 * a customer waits, and no more once it is withdrawn or the crisis is over; a reply that used an
 * older version is marked. Done again, it changes nothing.
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

  /** Offers no statement any more, if the ticket waits and shows one. */
  public void takeAway(TicketId id, String crisis, int version) {
    stories
        .read(id)
        .map(story -> story.ticket().facts().lastWord().index())
        .ifPresent(last -> takeAway(id, crisis, version, last));
  }

  private void takeAway(TicketId id, String crisis, int version, int last) {
    ledger.<Boolean>insist(
        id,
        "take-away:%s:%d".formatted(HoldingStatement.pin(crisis, version), last),
        story -> {
          List<SuggestedAnswer> shown = stories.words(id).suggested(last);
          boolean due =
              story.ticket().isOpen()
                  && story.ticket().facts().waitingSince() != null
                  && shown.stream().anyMatch(HoldingStatement::is);
          return due
              ? new Decision.Events<>(
                  List.of(
                      new TicketEvent.StatementChanged(clock.instant(), crisis, version, 0, true)),
                  suggesting(last, HoldingStatement.without(shown)))
              : new Decision.No<>(false);
        });
  }

  /**
   * What a ticket's card offered was out of date: now it offers what holds, or none.
   *
   * @param pressed the version that it offered
   * @param now what holds; nothing in calm times
   */
  public void renew(TicketId id, Pin pressed, Optional<HoldingStatement> now) {
    Optional<HoldingStatement> says = now.filter(HoldingStatement::says);
    says.ifPresent(statement -> offer(id, statement));
    if (says.filter(statement -> offers(id, statement)).isEmpty()) {
      takeAway(
          id,
          HoldingStatement.crisis(pressed.faq()).orElse(""),
          HoldingStatement.version(pressed).orElse(0));
    }
  }

  private boolean offers(TicketId id, HoldingStatement statement) {
    return stories
        .read(id)
        .map(story -> story.ticket().facts().lastWord().index())
        .filter(last -> stories.words(id).suggested(last).stream().anyMatch(statement::isCurrent))
        .isPresent();
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
                clock.instant(), statement.crisis(), statement.version(), used, !statement.says())),
        suggested.isEmpty() ? Words.NONE : suggesting(index, suggested));
  }

  private static Words suggesting(int index, List<SuggestedAnswer> answers) {
    return new Words("", Map.of(), Map.of(), Map.of(index, answers));
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
