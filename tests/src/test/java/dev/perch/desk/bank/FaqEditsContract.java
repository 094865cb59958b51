package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.FaqUse;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.learning.Rewording;
import dev.perch.ticket.TicketId;
import org.junit.jupiter.api.Test;

/** What every {@link FaqEdits} does, wherever it keeps them. */
public abstract class FaqEditsContract {
  private static final Pin REFUND = new Pin(new FaqId("refund"), "v1");
  private static final Rewording CHANGE = new Rewording("takes", "five", "three \"3\"");

  /** An empty store; the same one throughout a test. */
  protected abstract FaqEdits edits();

  private static FaqUse use(String ticket, int minute) {
    return new FaqUse(new TicketId(ticket), 2, REFUND, Appends.at(minute));
  }

  @Test
  void aChangeCountsOnceForItsReplyAndItsVersion() {
    edits().add(use("1001", 1), CHANGE);
    edits().add(use("1001", 1), CHANGE);
    edits().add(use("1002", 2), CHANGE);

    assertThat(edits().of(REFUND))
        .containsExactlyInAnyOrder(
            new FaqEdits.Edit(use("1001", 1), CHANGE), new FaqEdits.Edit(use("1002", 2), CHANGE));
    assertThat(edits().of(new Pin(REFUND.faq(), "v2"))).isEmpty();
  }

  @Test
  void whatIsTooOldIsForgotten() {
    edits().add(use("1001", 1), CHANGE);
    edits().add(use("1002", 2), CHANGE);

    edits().forget(REFUND, Appends.at(2));

    assertThat(edits().of(REFUND)).containsExactly(new FaqEdits.Edit(use("1002", 2), CHANGE));
  }
}
