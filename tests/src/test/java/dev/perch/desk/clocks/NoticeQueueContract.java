package dev.perch.desk.clocks;

import static dev.perch.desk.Appends.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.clocks.NoticeQueue.Waiting;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketId;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeQueue} does, wherever it is kept. */
public abstract class NoticeQueueContract {
  private static final Notice OWNER = notice("clock:1:HALF", new To.Owner(new AgentId("U0AGENT1")));
  private static final Notice CHANNEL = notice("clock:1:MOST", new To.Channel(new Team("care")));
  private static final Notice LEADS = notice("clock:1:BREACHED", new To.Leads());

  /** An empty one. */
  protected abstract NoticeQueue queue();

  private static Notice notice(String key, To to) {
    return new Notice(key, new TicketId("1"), to, "It is due *soon*.");
  }

  @Test
  void whatIsKeptWaitsInTheOrderOfItsKeepingAlsoWithinAMillisecond() {
    NoticeQueue queue = queue();

    queue.keep(OWNER, at(1));
    queue.keep(CHANNEL, at(1));
    queue.keep(LEADS, at(1));

    assertThat(queue.waiting(9)).extracting(Waiting::notice).containsExactly(OWNER, CHANNEL, LEADS);
    assertThat(queue.waiting(1)).containsExactly(new Waiting(OWNER, at(1)));
    assertThat(queue.waiting(0)).isEmpty();
  }

  @Test
  void whatWaitsIsNotKeptTwice() {
    NoticeQueue queue = queue();
    queue.keep(OWNER, at(1));

    queue.keep(OWNER, at(2));

    assertThat(queue.waiting(9)).containsExactly(new Waiting(OWNER, at(1)));
  }

  @Test
  void whatWasToldIsNotKeptAgain() {
    NoticeQueue queue = queue();
    queue.keep(OWNER, at(1));

    queue.told(OWNER.key(), at(2), at(0));
    queue.keep(OWNER, at(3));

    assertThat(queue.waiting(9)).isEmpty();
  }

  @Test
  void whatWasToldLongAgoIsForgotten() {
    NoticeQueue queue = queue();
    queue.keep(OWNER, at(1));
    queue.told(OWNER.key(), at(2), at(0));

    queue.keep(LEADS, at(8));
    queue.told(LEADS.key(), at(9), at(3));
    queue.keep(OWNER, at(10));
    queue.keep(LEADS, at(10));

    assertThat(queue.waiting(9)).extracting(Waiting::notice).containsExactly(OWNER);
  }

  @Test
  void oneIsTheFirstToBeginAndWhoeverComesLaterKnows() {
    NoticeQueue queue = queue();
    queue.keep(OWNER, at(1));

    boolean first = queue.begin(OWNER.key());
    boolean second = queue.begin(OWNER.key());

    assertThat(first).isTrue();
    assertThat(second).isFalse();
    assertThat(queue.begin(LEADS.key())).isTrue();
    assertThat(queue.waiting(9)).hasSize(1);
  }
}
