package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Outbox.Entry;
import dev.perch.desk.Stories.Append;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Outbox} does, wherever it is kept. */
public abstract class OutboxContract {

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Outbox outbox() {
    return kept().outbox();
  }

  /** A reply approved at that minute: the third event of its story. */
  private Append approval(String tweet, int minute) {
    Story opened = done(kept().stories().append(opening(tweet, "7001", "AcmeCare", at(0))));
    return next(opened, "send", claimed(ANNA, minute), sending(ANNA, tweet, minute));
  }

  private static Entry entry(String tweet) {
    return new Entry(new TicketId(tweet), 2);
  }

  @Test
  void anApprovedReplyWaitsUnderTheIndexOfItsApproval() {
    assertThat(outbox().waiting(10)).isEmpty();

    kept().stories().append(approval("1001", 1));

    assertThat(outbox().waiting(10)).containsExactly(entry("1001"));
  }

  @Test
  void theFirstApprovedComesFirstAndNoMoreThanAskedFor() {
    Append later = approval("1001", 3);
    kept().stories().append(approval("1003", 1));
    kept().stories().append(approval("1002", 2));
    kept().stories().append(later);

    assertThat(outbox().waiting(2)).containsExactly(entry("1003"), entry("1002"));
    assertThat(outbox().waiting(0)).isEmpty();
  }

  @Test
  void whatIsHeldIsDueWhenItsTimeHasCome() {
    Story opened = done(kept().stories().append(opening("1001", "7001", "AcmeCare", at(0))));
    TicketEvent held =
        new TicketEvent.SendingStarted(
            at(1), ANNA, "1001", "hash", at(9), 0, null, null, at(5), null);
    kept().stories().append(next(opened, "send", claimed(ANNA, 1), held));
    kept().stories().append(approval("1002", 2));

    assertThat(outbox().due(at(4), 9)).containsExactly(entry("1002"));
    assertThat(outbox().due(at(5), 9)).containsExactlyInAnyOrder(entry("1002"), entry("1001"));
    assertThat(outbox().waiting(9)).hasSize(2);
  }

  @Test
  void anEntryIsTakenOnce() {
    kept().stories().append(approval("1001", 1));

    boolean first = outbox().take(entry("1001"));
    boolean second = outbox().take(entry("1001"));

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(outbox().waiting(10)).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotTaken() {
    kept().stories().append(approval("1001", 1));

    boolean taken = outbox().take(new Entry(new TicketId("1001"), 1));

    assertThat(taken).isFalse();
    assertThat(outbox().waiting(10)).containsExactly(entry("1001"));
  }

  @Test
  void anApprovalToldAgainAfterItWasTakenIsNotSentAgain() {
    Append approval = approval("1001", 1);
    kept().stories().append(approval);
    outbox().take(entry("1001"));

    kept().stories().append(approval);

    assertThat(outbox().waiting(10)).isEmpty();
  }

  @Test
  void ofAllWhoTakeAnEntryInOneMomentOneHasIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      String tweet = Integer.toString(3000 + round);
      kept().stories().append(approval(tweet, round));
      CyclicBarrier start = new CyclicBarrier(4);

      List<Future<Boolean>> racing = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int racer = 0; racer < 4; racer++) {
          racing.add(
              threads.submit(() -> {
                start.await();
                return outbox().take(entry(tweet));
              }));
        }
      }

      int winners = 0;
      for (Future<Boolean> racer : racing) {
        winners += racer.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void whatIsTakenBackLeavesItForGood() {
    Story approved = done(kept().stories().append(approval("1001", 1)));

    kept().stories().append(next(approved, "undo", new TicketEvent.Undone(at(2), ANNA, 2)));

    assertThat(outbox().waiting(10)).isEmpty();
    assertThat(outbox().take(entry("1001"))).isFalse();
  }

  @Test
  void whatSomebodyHasTakenOutIsNotTakenBackAndNothingIsWritten() {
    Story approved = done(kept().stories().append(approval("1001", 1)));
    outbox().take(entry("1001"));

    Stories.Appended late =
        kept().stories().append(next(approved, "undo", new TicketEvent.Undone(at(2), ANNA, 2)));

    assertThat(late).isInstanceOf(Stories.Appended.Overtaken.class);
    assertThat(kept().stories().read(new TicketId("1001")).orElseThrow().length())
        .isEqualTo(approved.length());
  }
}
