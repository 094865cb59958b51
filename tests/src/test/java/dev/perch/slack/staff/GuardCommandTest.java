package dev.perch.slack.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.Voices;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Proofreading;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.HouseWords;
import dev.perch.guard.Finding;
import dev.perch.guard.GuardRules;
import dev.perch.roster.Roster;
import dev.perch.slack.staff.GuardCommand.By;
import dev.perch.slack.wire.Acks;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /guard}. */
class GuardCommandTest {
  private final PushedClock clock = PushedClock.onMonday();
  private final FakePeople people = new FakePeople();
  private final HouseWords house =
      new HouseWords(
          new MemoryChronicle<>(),
          new Gatekeepers(new Roster(people, clock), Optional::empty, Duration.ofHours(4), clock),
          GuardRules.USUAL,
          clock);
  private final FakeDesk fake = new FakeDesk();

  /** What Send holds a text against beside the guard's rules. */
  private final Proofreading proofreading =
      new Proofreading(
          () -> house.rules().avoiding(Map.of("AcmePress", List.of("cheap"))),
          fake.line,
          fake.recent,
          text ->
              text.contains("https://dead.example.com")
                  ? List.of(Finding.block(Finding.Kind.LINK, 0, 4, "It is dead.", "Take another."))
                  : List.of(),
          Voices.PLAIN,
          _ -> Optional.empty(),
          clock);

  private final GuardCommand command =
      new GuardCommand(
          house, proofreading, List.of("AcmeCare", "AcmePress"), new Acks(Duration.ofMinutes(1)));

  private String answer(String typed) {
    return command.answer(new By(FakePeople.WORKSPACE, FakePeople.MIREILLE, typed), typed);
  }

  @Test
  void aTextIsTriedAndToldWhatWouldBeFoundAndWhy() {
    String answer = answer("try Calm down, we have 4111 1111 1111 1111 on file");

    assertThat(answer)
        .startsWith("*This would not go out as it is.*")
        .contains("“4111 1111 1111 1111” looks like a card number", "*Move to DM*", "`card`")
        .contains("“Calm down” may be read as an insult", "`insult`");
  }

  @Test
  void whatMayGoOutIsToldSo() {
    assertThat(answer("try It takes five days.")).contains("finds nothing");
    assertThat(answer("try Calm down")).startsWith("*This would go out after one more");
  }

  @Test
  void aTextIsHeldAgainstAllThatSendWouldFind() {
    assertThat(answer("try See https://dead.example.com"))
        .startsWith("*This would not go out as it is.*")
        .contains("It is dead.", "`link`");
    assertThat(answer("try Calm down, see https://dead.example.com"))
        .contains("`insult`", "`link`");
  }

  @Test
  void eachHandleHasWordsOfItsOwn() {
    assertThat(answer("try It is cheap")).contains("finds nothing", "as @AcmeCare");
    assertThat(answer("try @acmepress It is cheap")).contains("`avoided-word`");
    assertThat(answer("try @somebody It is cheap")).contains("as @AcmeCare");
    assertThat(answer("try @AcmePress")).contains("/guard try [@handle] <text>");
  }

  @Test
  void theRulesAreListedWithWhatTheyMean() {
    assertThat(answer("rules"))
        .contains("does not go out: `empty`", "`card`", "asks for one more press: `profanity`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "HELP"})
  void helpListsTheWords(String typed) {
    assertThat(answer(typed))
        .contains("/guard try [@handle] <text>", "/guard rules", "/guard help");
  }

  @Test
  void aSlipOfTheFingerIsAnsweredWithTheNearestWord() {
    assertThat(answer("trie this")).contains("“trie”", "`/guard try`");
    assertThat(answer("try")).contains("/guard try [@handle] <text>");
    assertThat(answer("<!channel>")).doesNotContain("<!channel>");
  }

  @Test
  void whatIsTriedIsRepeatedHarmlessly() {
    assertThat(answer("try damn*&lt;!channel&gt; calm down")).doesNotContain("<!channel>");
  }

  @Test
  void whoKeepsTheHouseListKeepsItHere() {
    assertThat(answer("words")).contains("house list is empty", "/guard avoid");

    assertThat(answer("avoid no-brainer")).contains("“no-brainer” is on the house list now");
    assertThat(answer("try It is a no-brainer")).contains("`house-word`");
    assertThat(answer("words")).contains("“no-brainer”", "<@" + FakePeople.MIREILLE + ">");

    assertThat(answer("allow no-brainer")).contains("may be used again");
    assertThat(answer("avoid")).contains("/guard avoid <word or phrase>");
  }

  @Test
  void othersAreToldWhoDoes() {
    By ines = new By(FakePeople.WORKSPACE, FakePeople.INES, "op");

    assertThat(command.answer(ines, "avoid no-brainer"))
        .isEqualTo(
            "<@%s> keeps the house list. Tell them which word it should be, and why."
                .formatted(FakePeople.MIREILLE));
  }
}
