package dev.perch.campaign.listening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.listening.ListenStream.Rule;
import dev.perch.campaign.listening.ListenStream.Trouble;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.ReadingPace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which of the searches that Acme listens for are heard by stream, and what X is told of them. */
class StreamedSearchesTest {
  private static final Duration A_LOOK = StreamDesk.A_LOOK;

  private final StreamDesk desk = new StreamDesk();

  @Test
  void xHasTheRulesOfTheSearchesThatAreHeard() {
    desk.connected();
    desk.listenFor("chairs", "chair");
    desk.pass(A_LOOK);
    desk.listens.mute(desk.act(), "lamps");
    desk.pass(A_LOOK);
    desk.pass(A_LOOK);

    assertThat(desk.stream.kept)
        .extracting(rules -> rules.stream().map(Rule::listen).toList())
        .containsExactly(List.of("lamps"), List.of("lamps", "chairs"), List.of("chairs"));
    assertThat(desk.stream.kept.getLast().getFirst().query())
        .isEqualTo("(chair) -is:retweet -from:AcmeCare -@AcmeCare");
    assertThat(desk.stream.opened).as("rules change under the connection").isEqualTo(1);
  }

  @Test
  void whatIsSaidForASearchThatWasJustMutedIsLeftAlone() {
    desk.connected();
    desk.listenFor("chairs", "chair");
    desk.pass(A_LOOK);
    desk.listens.mute(desk.act(), "lamps");
    desk.pass(A_LOOK);
    desk.stream.send("lamps", desk.post(500, "a lamp for the kitchen"));

    desk.pass(Duration.ofMillis(500));

    assertThat(desk.isTicket(500)).isFalse();
  }

  @Test
  void aSearchThatXsStreamDoesNotTakeIsReadAsBefore() {
    desk.stream.refused = Set.of("lamps");
    desk.listenFor("lamps", "lamp");
    desk.pass(A_LOOK);
    desk.search.tweets.add(desk.post(500, "a lamp for the kitchen"));

    desk.pass(Duration.ofMinutes(5));

    assertThat(desk.isTicket(500)).isTrue();
    assertThat(desk.fake.alarms).extracting(Alarm::about).containsExactly("listen-rule:lamps");
  }

  @Test
  void theStreamClosesWhileTheBudgetForReadingXIsUsedUp() {
    desk.connected();
    desk.fake.reading = new ReadingPace.Reading.Stopped(desk.fake.clock.instant().plusSeconds(900));

    desk.pass(A_LOOK);
    assertThat(desk.stream.open).isZero();

    desk.fake.reading = ReadingPace.Reading.USUAL;
    desk.pass(A_LOOK);
    assertThat(desk.stream.open).isEqualTo(1);
  }

  @Test
  void aSearchThatHasUsedUpItsMonthIsNotStreamedAndTheLeadsHearOnce() {
    desk.connected();
    for (int id = 1_000; id < 1_300; id++) {
      desk.stream.send("lamps", desk.post(id, "lamp number " + id));
    }

    desk.pass(Duration.ofMillis(500));
    desk.pass(A_LOOK);

    assertThat(desk.budget.cost(desk.month().shown()))
        .isBetween(new BigDecimal("28"), new BigDecimal("30"));
    assertThat(desk.month().stopped()).isTrue();
    assertThat(desk.stream.open).isZero();
    assertThat(desk.fake.alarms).extracting(Alarm::about).containsExactly("listen-budget:lamps");
  }

  @Test
  void troubleWithTheRulesLeavesAGoodConnectionAlone() {
    desk.connected();
    desk.stream.noRules = FakeStream.failed(Trouble.SERVICE);
    desk.listenFor("chairs", "chair");
    desk.pass(A_LOOK);
    desk.stream.send("lamps", desk.post(500, "a lamp for the kitchen"));
    desk.pass(A_LOOK);
    assertThat(desk.isTicket(500)).isTrue();
    desk.stream.noRules = null;

    desk.pass(Duration.ofSeconds(20));

    assertThat(desk.stream.opened).isEqualTo(1);
    assertThat(desk.stream.kept.getLast())
        .extracting(Rule::listen)
        .containsExactly("lamps", "chairs");
  }

  @Test
  void withoutATokenOrSearchesNothingIsAskedOfXsStream() {
    desk.pass(A_LOOK);
    assertThat(desk.stream.kept).isEmpty();

    desk.stream.available = false;
    desk.listenFor("lamps", "lamp");
    desk.pass(A_LOOK);

    assertThat(desk.stream.kept).isEmpty();
    assertThat(desk.stream.opened).isZero();
  }
}
