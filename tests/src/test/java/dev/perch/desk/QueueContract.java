package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.CARE;
import static dev.perch.desk.Appends.NOON;
import static dev.perch.desk.Appends.PR;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.released;
import static dev.perch.desk.Appends.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.clocks.DatedStories;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Urgency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link WorkQueue} does, wherever it is kept: the appends of stories fill it. */
public abstract class QueueContract {
  private static final Set<Team> BOTH = Set.of(CARE, PR);

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Stories stories() {
    return new DatedStories(kept().stories(), Clockwork.DEFAULT);
  }

  private Story opened(String tweet, int minutes) {
    return done(
        stories().append(Appends.opening(tweet, "70" + tweet, "AcmeCare", Appends.at(minutes))));
  }

  private List<String> next(int most) {
    return kept().queue().next(BOTH, most).stream().map(TicketId::value).toList();
  }

  @Test
  void whoeverIsDueFirstIsNextAndTheUrgentBeforeThem() {
    opened("1001", 0);
    Story urgent = opened("1002", 1);

    done(stories().append(Appends.next(urgent, "judged", judged(Urgency.URGENT, Mood.FURIOUS))));

    assertThat(next(9)).containsExactly("1002", "1001");
    assertThat(next(1)).containsExactly("1002");
  }

  @Test
  void praiseComesAfterAllThatSomebodyWaitsFor() {
    Story praise = opened("1001", 0);
    opened("1002", 3_000);

    done(stories().append(Appends.next(praise, "judged", judged(Urgency.LOW, Mood.PLEASED))));

    assertThat(next(9)).containsExactly("1002", "1001");
  }

  @Test
  void whatSomebodyHasIsNobodysTurnUntilTheyGiveItBack() {
    Story story = opened("1001", 0);

    story = done(stories().append(Appends.next(story, "press:1", claimed(ANNA, 1))));
    assertThat(next(9)).isEmpty();

    done(stories().append(Appends.next(story, "press:2", released(ANNA, 2))));
    assertThat(next(9)).containsExactly("1001");
  }

  @Test
  void aHandOffMovesToTheReceiversQueue() {
    Story story = opened("1001", 0);

    TicketEvent offered = new TicketEvent.Offered(Appends.at(1), ANNA, CARE, PR);
    done(stories().append(Appends.next(story, "press:1", offered)));

    assertThat(kept().queue().next(Set.of(CARE), 9)).isEmpty();
    assertThat(kept().queue().next(Set.of(PR), 9)).containsExactly(new TicketId("1001"));
  }

  @Test
  void whatIsDoneIsNobodysTurn() {
    Story story = opened("1001", 0);

    done(stories().append(Appends.next(story, "press:1", resolved(ANNA, 1))));

    assertThat(next(9)).isEmpty();
    assertThat(kept().queue().next(Set.of(), 9)).isEmpty();
    assertThat(next(0)).isEmpty();
  }

  private static TicketEvent judged(Urgency urgency, Mood mood) {
    return new TicketEvent.Triaged(
        NOON, urgency, mood, "en", null, 10, List.of(), false, false, List.of());
  }
}
