package dev.perch.campaign.crisis;

import dev.perch.campaign.crisis.CrisisWatch.InForce;
import dev.perch.desk.FaqUse;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Turns;
import dev.perch.desk.acts.Statements;
import dev.perch.desk.bank.FaqUses;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings each version of the statement to the tickets that are there: offered where a customer
 * waits, or offered no more once it is withdrawn, and marked where a reply used an older one. What
 * was looked at is only remembered, so another replica looks again and finds that nothing is left
 * to do.
 */
public final class CrisisTickets {
  private static final Duration TURN = Duration.ofSeconds(10);

  /**
   * Whoever wrote so long before the crisis began, and still waits, is answered like the others.
   */
  static final Duration BEFORE = Duration.ofDays(1);

  private static final int AT_ONCE = 100;
  private static final int PAGE = 100;

  /** In a storm there are more tickets than the newest; they are gone through once a version. */
  private static final int SWEPT_AT_ONCE = 500;

  private final CrisisHolding holding;
  private final RecentTickets recent;
  private final HeardTickets heard;
  private final FaqUses uses;
  private final Statements statements;
  private final Turns turns;
  private final InstantSource clock;
  private final Set<TicketId> offered = new HashSet<>();
  private final Set<FaqUse> marked = new HashSet<>();
  private String version = "";
  private int swept;

  public CrisisTickets(
      CrisisHolding holding,
      RecentTickets recent,
      HeardTickets heard,
      FaqUses uses,
      Statements statements,
      Turns turns,
      InstantSource clock) {
    this.holding = holding;
    this.recent = recent;
    this.heard = heard;
    this.uses = uses;
    this.statements = statements;
    this.turns = turns;
    this.clock = clock;
  }

  /** Some of what is left to do; in calm times nothing. */
  public void once() {
    HoldingStatement statement = holding.now().filter(now -> now.version() > 0).orElse(null);
    InForce crisis = holding.inForce().orElse(null);
    Instant now = clock.instant();
    if (statement == null || crisis == null || !turns.take("crisis", now, now.plus(TURN))) {
      return;
    }
    if (!version.equals(statement.pin().toString())) {
      version = statement.pin().toString();
      offered.clear();
      marked.clear();
      swept = 0;
    }
    List<FaqUse> older =
        older(statement).filter(use -> !marked.contains(use)).limit(AT_ONCE).toList();
    for (FaqUse use : older) {
      statements.mark(use.ticket(), statement);
      marked.add(use);
    }
    Instant from = crisis.since().minus(BEFORE);
    bring(recent.openedSince(from, RecentTickets.KEPT), statement, AT_ONCE);
    List<TicketId> others = heard.since(from, swept, SWEPT_AT_ONCE);
    swept += bring(others, statement, AT_ONCE);
  }

  /**
   * To so many of them at most.
   *
   * @return how many of them need not be looked at again
   */
  private int bring(List<TicketId> tickets, HoldingStatement statement, int most) {
    int brought = 0;
    for (int nth = 0; nth < tickets.size(); nth++) {
      TicketId id = tickets.get(nth);
      if (!offered.contains(id)) {
        if (brought == most) {
          return nth;
        }
        bring(id, statement);
        offered.add(id);
        brought++;
      }
    }
    return tickets.size();
  }

  private void bring(TicketId id, HoldingStatement statement) {
    if (statement.says()) {
      statements.offer(id, statement);
    } else {
      statements.takeAway(id, statement.crisis(), statement.version());
    }
  }

  private Stream<FaqUse> older(HoldingStatement statement) {
    return Stream.iterate(1, earlier -> earlier < statement.version(), earlier -> earlier + 1)
        .map(earlier -> HoldingStatement.pin(statement.crisis(), earlier))
        .flatMap(pin ->
            Stream.iterate(0, from -> from + PAGE)
                .map(from -> uses.of(pin.faq(), pin.version(), from, PAGE).uses())
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream));
  }
}
