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

import dev.perch.desk.Board.Awaited;
import dev.perch.desk.Board.Standing;
import dev.perch.desk.clocks.DatedStories;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Urgency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Board} shows, wherever it is kept. */
public abstract class BoardContract {

  private static final TicketEvent URGENT =
      new TicketEvent.Triaged(
          Appends.at(1),
          Urgency.URGENT,
          Mood.NEUTRAL,
          "en",
          null,
          0,
          List.of(),
          false,
          false,
          List.of());

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Story opened(String tweet) {
    return done(kept().stories().append(opening(tweet)));
  }

  private static TicketId id(String tweet) {
    return new TicketId(tweet);
  }

  private Stories dated() {
    return new DatedStories(kept().stories(), Clockwork.DEFAULT);
  }

  private Story opened(String tweet, int minutes) {
    return done(dated().append(opening(tweet, "70" + tweet, "AcmeCare", Appends.at(minutes))));
  }

  @Test
  void theQueueNamesThoseWhoseTurnComesFirstAndCountsAllThatAreOpen() {
    opened("100", 0);
    opened("200", 0);
    Story urgent = opened("300", 0);
    done(dated().append(next(urgent, "judged", URGENT)));
    done(dated().append(next(opened("400", 0), "op:1", claimed(ANNA, 1))));
    Story ours = done(dated().append(next(opened("800", 0), "op:1", claimed(ANNA, 1))));
    done(dated().append(next(ours, "op:2", resolved(ANNA, 2))));

    Standing standing = kept().board().standing(List.of(CARE, PR), List.of(), 2);

    assertThat(standing.queue(CARE).open()).isEqualTo(4);
    assertThat(standing.queue(CARE).next()).containsExactly(id("300"), id("100"));
    assertThat(standing.queue(PR)).isEqualTo(new Board.Queue(0, List.of()));
    assertThat(kept().board().standing(List.of(CARE), List.of(), 0).queue(CARE))
        .isEqualTo(new Board.Queue(4, List.of()));
  }

  @Test
  void whatWaitsForADecisionWaitsForWhoeverMayMakeIt() {
    Story offered =
        done(
            kept()
                .stories()
                .append(
                    next(
                        opened("2"),
                        "op:1",
                        claimed(ANNA, 1),
                        new TicketEvent.Offered(Appends.at(2), ANNA, CARE, PR))));
    Story asked =
        done(
            kept()
                .stories()
                .append(
                    next(
                        opened("1"),
                        "op:1",
                        claimed(ANNA, 1),
                        new TicketEvent.SignOffAsked(
                            Appends.at(2),
                            ANNA,
                            "hash",
                            0,
                            null,
                            List.of("pr", "legal"),
                            null,
                            null))));
    opened("3");

    assertThat(awaited())
        .containsExactly(
            new Awaited(id("1"), Awaited.Decision.SIGN_OFF, "pr"),
            new Awaited(id("2"), Awaited.Decision.ACCEPT, "pr"));

    done(
        kept()
            .stories()
            .append(
                next(asked, "op:2", new TicketEvent.SignOffGiven(Appends.at(3), BEN, 2, "pr"))));
    done(
        kept()
            .stories()
            .append(next(offered, "op:2", new TicketEvent.Accepted(Appends.at(3), BEN))));
    assertThat(awaited()).containsExactly(new Awaited(id("1"), Awaited.Decision.SIGN_OFF, "legal"));
  }

  private List<Awaited> awaited() {
    return kept().board().standing(List.of(), List.of(), 0).awaited();
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
