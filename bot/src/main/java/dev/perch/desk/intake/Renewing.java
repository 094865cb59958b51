package dev.perch.desk.intake;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Renewal;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a ticket the suggestions that it would have now, where its card shows others: an entry was
 * changed or taken out of use since.
 */
public final class Renewing implements Renewal {
  private static final Logger log = LoggerFactory.getLogger(Renewing.class);

  private final Stories stories;
  private final Ledger ledger;
  private final Triage triage;
  private final InstantSource clock;

  public Renewing(Stories stories, Bells bells, Triage triage, Waits waits, InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.triage = triage;
    this.clock = clock;
  }

  /** Whoever pressed is answered in any case; the next press on the old card tries again. */
  @Override
  public void renew(TicketId ticket, String operation) {
    try {
      ledger.<Boolean>insist(ticket, operation + ":renew", this::renewed);
    } catch (Unavailable later) {
      log.warn("Ticket {} still shows old suggestions: {}", ticket, later.getMessage());
    }
  }

  private Decision<Boolean> renewed(Story story) {
    TicketFacts facts = story.ticket().facts();
    Words words = stories.words(facts.id());
    List<Mention> asked = asked(facts, words);
    if (asked.isEmpty()) {
      return new Decision.No<>(false);
    }
    int word = facts.lastWord().index();
    List<SuggestedAnswer> now =
        triage.suggest(asked.stream().map(Mention::text).toList(), asked.getLast());
    return now.equals(words.suggested(word))
        ? new Decision.No<>(false)
        : new Decision.Events<>(
            List.of(new TicketEvent.Advised(clock.instant(), Triage.asEvents(now))),
            new Words("", Map.of(), Map.of(), Map.of(word, now)));
  }

  /**
   * What the customer wrote since our last reply; nothing where nobody waits, or it was removed.
   */
  private static List<Mention> asked(TicketFacts facts, Words words) {
    Instant since = facts.waitingSince();
    return since == null || words.mention(facts.lastWord().tweet().id()).isEmpty()
        ? List.of()
        : facts.said().stream()
            .filter(said -> said.equals(facts.lastWord()) || !said.tweet().posted().isBefore(since))
            .flatMap(said -> words.mention(said.tweet().id()).stream())
            .toList();
  }
}
