package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.BEN;
import static dev.perch.desk.Appends.CARE;
import static dev.perch.desk.Appends.PR;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.released;
import static dev.perch.desk.Appends.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Board.Standing;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Board} shows, wherever it is kept. */
public abstract class BoardContract {

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Story opened(String tweet) {
    return done(kept().stories().append(opening(tweet)));
  }

  private static TicketId id(String tweet) {
    return new TicketId(tweet);
  }

  @Test
  void theQueueNamesTheOldestAndCountsAll() {
    opened("1900000000000000300");
    opened("900");
    opened("1900000000000000100");
    Story closed = opened("800");
    Story ours = done(kept().stories().append(next(closed, "op:1", claimed(ANNA, 1))));
    done(kept().stories().append(next(ours, "op:2", resolved(ANNA, 2))));

    Standing standing = kept().board().standing(List.of(CARE, PR), List.of(), 2);

    assertThat(standing.queue(CARE).open()).isEqualTo(3);
    assertThat(standing.queue(CARE).oldest()).containsExactly(id("900"), id("1900000000000000100"));
    assertThat(standing.queue(PR)).isEqualTo(new Board.Queue(0, List.of()));
  }

  @Test
  void whatSomebodyHoldsIsTheirsUntilItIsGivenBack() {
    Story one = done(kept().stories().append(next(opened("1"), "op:1", claimed(ANNA, 1))));
    done(kept().stories().append(next(opened("2"), "op:1", claimed(BEN, 1))));
    done(kept().stories().append(next(opened("3"), "op:1", claimed(ANNA, 1))));

    assertThat(kept().board().standing(List.of(), List.of(ANNA, BEN), 0))
        .satisfies(standing -> {
          assertThat(standing.heldBy(ANNA)).containsExactly(id("1"), id("3"));
          assertThat(standing.heldBy(BEN)).containsExactly(id("2"));
        });
    Story free = done(kept().stories().append(next(one, "op:2", released(ANNA, 2))));
    done(kept().stories().append(next(free, "op:3", claimed(BEN, 3))));

    Standing after = kept().board().standing(List.of(), List.of(ANNA, BEN), 0);
    assertThat(after.heldBy(ANNA)).containsExactly(id("3"));
    assertThat(after.heldBy(BEN)).containsExactly(id("1"), id("2"));
  }

  @Test
  void aGlanceShowsStoryWordsAndPlaceInTheOrderAsked() {
    opened("1");
    opened("2");
    kept().places().put(id("2"), CardPlace.first("C1").at("1.2", 1));

    List<Board.Glance> glances = kept().board().glance(List.of(id("2"), id("9"), id("1")));

    assertThat(glances)
        .extracting(glance -> glance.story().ticket().id())
        .containsExactly(id("2"), id("1"));
    assertThat(glances.getFirst().place()).contains(CardPlace.first("C1").at("1.2", 1));
    assertThat(glances.getLast().place()).isEmpty();
    assertThat(glances.getFirst().words()).isEqualTo(kept().stories().words(id("2")));
    assertThat(kept().board().glance(List.of())).isEmpty();
  }
}
