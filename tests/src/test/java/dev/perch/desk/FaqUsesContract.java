package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link FaqUses} does, wherever it keeps them. */
public abstract class FaqUsesContract {
  private static final FaqId REFUND = new FaqId("refund");
  private static final String HASH = "0".repeat(64);

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private FaqUses uses() {
    return kept().uses();
  }

  /** A reply that stands at that minute, and that is told twice. */
  private void reply(String tweet, @Nullable String faq, int minute) {
    Story opened = done(kept().stories().append(opening(tweet, "c" + tweet, "AcmeCare", at(0))));
    TicketEvent sending =
        new TicketEvent.SendingStarted(at(1), ANNA, tweet, HASH, at(2), 0, faq, null, null, null);
    Story sent = done(kept().stories().append(next(opened, "send", claimed(ANNA, 1), sending)));
    Stories.Append replied =
        next(sent, "outcome", new TicketEvent.Replied(at(minute), 2, tweet + "9"));
    kept().stories().append(replied);
    kept().stories().append(replied);
  }

  private static FaqUse use(String tweet, String version, int minute) {
    return new FaqUse(new TicketId(tweet), 2, new Pin(REFUND, version), at(minute));
  }

  @Test
  void aReplyThatStandsIsFoundByItsEntryAndByItsVersionTheNewestFirst() {
    reply("1001", "refund@v1", 3);
    reply("1002", "refund@v2", 4);
    reply("1003", "refund@v1", 5);

    FaqUses.Page all = uses().of(REFUND, null, 0, 10);
    FaqUses.Page first = uses().of(REFUND, "v1", 0, 10);

    assertThat(all.uses())
        .containsExactly(use("1003", "v1", 5), use("1002", "v2", 4), use("1001", "v1", 3));
    assertThat(all.all()).isEqualTo(3);
    assertThat(first.uses()).containsExactly(use("1003", "v1", 5), use("1001", "v1", 3));
    assertThat(uses().of(REFUND, null, 2, 10).uses()).containsExactly(use("1001", "v1", 3));
    assertThat(uses().of(REFUND, null, 1, 1))
        .isEqualTo(new FaqUses.Page(List.of(use("1002", "v2", 4)), 3));
    assertThat(uses().of(new FaqId("hours"), null, 0, 10).all()).isZero();
  }

  @Test
  void whatTheBankHasNotLearnedFromWaitsUntilItHas() {
    reply("1001", "refund@v1", 4);
    reply("1002", "refund@v2", 3);

    assertThat(uses().unlearned(1)).containsExactly(use("1002", "v2", 3));
    uses().learned(use("1002", "v2", 3));
    uses().learned(use("1002", "v2", 3));

    assertThat(uses().unlearned(10)).containsExactly(use("1001", "v1", 4));
    assertThat(uses().of(REFUND, null, 0, 10).all()).isEqualTo(2);
  }

  @Test
  void anAgentsOwnWordsAndWhatWasNeverAnEntrysAreNoUse() {
    reply("1001", null, 3);
    reply("1002", "no entry", 3);
    reply("1003", "refund@v1|x", 3);

    assertThat(uses().unlearned(10)).isEmpty();
  }
}
