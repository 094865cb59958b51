package dev.perch.campaign.storm;

import static dev.perch.desk.FakePeople.INES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.storm.FoldAction.Wordings;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.desk.FakeX;
import dev.perch.desk.HoldingStatement;
import dev.perch.desk.Waits;
import dev.perch.desk.sending.Statements;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Late parcels are a crisis with a holding statement, and a storm asks for them. */
class FoldStatementTest {
  private final StormDesk desk = new StormDesk().knowing("It is on its way.");
  private FoldStory storm;

  private static HoldingStatement statement(int version, Set<String> topics, String... words) {
    return new HoldingStatement(
        "parcels",
        "Parcels",
        version,
        "We are on it (%d), {first_name}.".formatted(version),
        topics,
        List.of(words),
        List.of("pr"));
  }

  private void crisis(int version) {
    desk.fake.statement = statement(version, Set.of("late-parcel"));
  }

  private Wordings said() {
    return desk.use.statement().of(storm.facts()).orElseThrow();
  }

  FoldStatementTest() {
    crisis(1);
    storm = desk.storm(6);
  }

  @Test
  void itIsOfferedFirstAndRepliesPinItsVersionSoThatANewOneMarksThem() {
    assertThat(said())
        .isEqualTo(
            new Wordings(
                List.of("We are on it (1), {first_name}."), "crisis-statement-parcels@v1"));
    desk.act(INES, new FoldAction.Claim(storm.id()));
    desk.approve(INES, said());
    desk.work();

    TicketId first = storm.facts().places().getFirst().ticket();
    assertThat(desk.fake.x.asked())
        .hasSize(6)
        .first()
        .extracting(FakeX.Post::text)
        .isEqualTo("We are on it (1), Ann. ^IO");
    assertThat(desk.fake.happened(first)).doesNotContain("SignOffAsked");
    crisis(2);
    HoldingStatement now = desk.fake.statement;
    new Statements(desk.fake.stories, desk.fake.bells, Waits.USUAL, desk.fake.clock)
        .mark(first, now);
    assertThat(desk.fake.story(first).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.StatementChanged.class, told -> assertThat(told.used()).isEqualTo(1));
  }

  @Test
  void anOlderVersionIsNotApproved() {
    Wordings old = said();
    desk.act(INES, new FoldAction.Claim(storm.id()));
    crisis(2);

    assertThat(desk.approve(INES, old)).isInstanceOf(FoldKept.Outdated.class);
    assertThat(said().faq()).endsWith("@v2");
    desk.fake.statement = null;
    assertThat(desk.approve(INES, old)).isInstanceOf(FoldKept.Outdated.class);
  }

  @Test
  void whatIsNotOnItsWayWhenThereIsANewOneWaitsForIt() {
    desk.act(INES, new FoldAction.Claim(storm.id()));
    desk.approve(INES, said());
    desk.sending.once();
    crisis(2);

    desk.work();

    int sent = desk.fake.x.asked().size();
    assertThat(sent).isBetween(1, 5);
    assertThat(desk.fold().facts().count(Stands.SENT)).isEqualTo(sent);
    assertThat(desk.fold().facts().standing(Stands.WAITING).map(Place::ticket))
        .hasSize(6 - sent)
        .allMatch(desk::shows);
    desk.approve(INES, said());
    assertThat(desk.fold().facts().count(Stands.APPROVED)).isEqualTo(6 - sent);
  }

  @Test
  void itIsNotOfferedToThoseWhoAskSomethingElse() {
    desk.fake.statement = statement(1, Set.of("login"), "password");
    assertThat(desk.use.statement().of(storm.facts())).isEmpty();
    desk.fake.statement = statement(0, Set.of("late-parcel"));
    assertThat(desk.use.statement().of(storm.facts())).as("nothing is said yet").isEmpty();

    desk.fake.statement = statement(1, Set.of(), "parcel");

    assertThat(desk.use.statement().of(storm.facts())).as("by what they wrote").isPresent();
  }
}
