package dev.perch.desk.intake;

import dev.perch.desk.Bells;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Ledger.Result;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.SigningOff;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a launch means for a question that came before it. Each act is done once for a ticket,
 * however often it is asked for.
 */
public final class EmbargoEnds {
  private final Stories stories;
  private final Ledger ledger;
  private final Triage triage;
  private final InstantSource clock;

  public EmbargoEnds(
      Stories stories, Bells bells, Waits waits, Triage triage, InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.triage = triage;
    this.clock = clock;
  }

  /**
   * The launch is public, or was called off: who still waits for an answer gets new suggestions,
   * and what was put aside for it comes back.
   *
   * @param live whether it is public
   * @return whether the ticket came back, now or before
   * @throws Unavailable if others were faster three times: do it again later
   */
  public boolean end(TicketId id, String launch, boolean live) {
    return changed(id, Embargoes.TAG + launch + ":ended", story -> ended(story, launch, live));
  }

  /**
   * The launch has another hour: who waits for it is told.
   *
   * @return whether the ticket waits for it, and knows the hour
   */
  public boolean moved(TicketId id, String launch, Instant until) {
    String operation = Embargoes.TAG + launch + ":" + until.toEpochMilli();
    return changed(
        id,
        operation,
        story -> {
          Ticket ticket = story.ticket();
          return waits(ticket, stories.words(id), launch)
              ? Decision.event(ticket.embargoMoved(launch, until, clock.instant()))
              : new Decision.No<>(false);
        });
  }

  private boolean changed(
      TicketId id, String operation, Function<Story, Decision<Boolean>> decide) {
    return switch (ledger.change(id, operation, decide)) {
      case Result.Done<Boolean> _ -> true;
      case Result.No<Boolean> _, Result.Missing<Boolean> _ -> false;
      case Result.Overtaken<Boolean> _ ->
          throw new Unavailable("ticket " + id + " is busy; it is tried again");
    };
  }

  private Decision<Boolean> ended(Story story, String launch, boolean live) {
    Ticket ticket = story.ticket();
    Words words = stories.words(ticket.id());
    if (!waits(ticket, words, launch)) {
      return new Decision.No<>(false);
    }
    List<SuggestedAnswer> suggestions = suggestions(ticket.facts(), words);
    TicketEvent ended =
        ticket.embargoEnded(launch, live, Triage.asEvents(suggestions), clock.instant());
    return new Decision.Events<>(
        SigningOff.voiding(ticket, ended, SignOffVoid.LAUNCHED),
        new Words("", Map.of(), Map.of(), Map.of(story.length(), suggestions)));
  }

  /** Put aside for it, or open with something on its card that the launch keeps back. */
  private static boolean waits(Ticket ticket, Words words, String launch) {
    TicketFacts facts = ticket.facts();
    boolean aside = launch.equals(facts.attention().embargoed().aside());
    boolean heldBack =
        facts.waitingSince() != null
            && words.suggested(facts.lastWord().index()).stream()
                .map(SuggestedAnswer::embargo)
                .filter(Objects::nonNull)
                .anyMatch(embargo -> embargo.launch().equals(launch));
    return ticket.isOpen() && (aside || heldBack);
  }

  /** Asked with all that the customer wrote: the question may not be their last word. */
  private List<SuggestedAnswer> suggestions(TicketFacts facts, Words words) {
    List<Mention> said =
        facts.said().stream()
            .map(Said::tweet)
            .flatMap(tweet -> words.mention(tweet.id()).stream())
            .toList();
    return said.isEmpty()
        ? List.of()
        : triage.suggest(said.stream().map(Mention::text).toList(), said.getLast());
  }
}
