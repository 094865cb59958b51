package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.bank.HouseWords.Kept;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.guard.WordList;
import dev.perch.roster.Roster;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house list: Tomas keeps it, with one phrase that stands in the settings. */
class HouseWordsTest {
  private static final GuardRules SETTINGS =
      new GuardRules(
          Map.of(),
          List.of(),
          Set.of(),
          WordList.NONE,
          WordList.of(List.of("world class")),
          Map.of(),
          GuardRules.Limits.USUAL);

  private final PushedClock clock = PushedClock.onMonday();
  private final FakePeople people = new FakePeople();
  private final MemoryChronicle<HouseWordEvent> story = new MemoryChronicle<>();
  private final Gatekeepers gatekeepers =
      new Gatekeepers(new Roster(people, clock), Optional::empty, Duration.ofHours(4), clock);
  private final HouseWords words = new HouseWords(story, gatekeepers, SETTINGS, clock);

  @BeforeEach
  void tomasKeepsIt() {
    people.give(Gatekeepers.GATEKEEPER, FakePeople.TOMAS);
  }

  private Kept avoid(String user, String phrase, String operation) {
    return words.avoid(FakePeople.WORKSPACE, user, phrase, operation);
  }

  private Kept allow(String phrase, String operation) {
    return words.allow(FakePeople.WORKSPACE, FakePeople.TOMAS, phrase, operation);
  }

  private List<Finding.Kind> found(String draft) {
    return Guard.check(DraftContext.alone(draft, "AcmeCare"), words.rules()).stream()
        .map(Finding::kind)
        .toList();
  }

  @Test
  void aPhraseIsWarnedOfFromThenOnUntilItIsTakenOff() {
    assertThat(found("It is a no-brainer.")).isEmpty();

    assertThat(avoid(FakePeople.TOMAS, " No-brainer ", "1")).isEqualTo(new Kept.Done("No-brainer"));
    assertThat(found("It is a no-brainer.")).containsExactly(Finding.Kind.HOUSE_WORD);

    assertThat(allow("NO-BRAINER", "2")).isEqualTo(new Kept.Done("NO-BRAINER"));
    assertThat(found("It is a no-brainer.")).isEmpty();
    assertThat(words.all()).isEmpty();
  }

  @Test
  void saidTwiceItChangesNothing() {
    avoid(FakePeople.TOMAS, "no-brainer", "1");

    assertThat(avoid(FakePeople.TOMAS, "No-Brainer", "2"))
        .isEqualTo(new Kept.AsBefore("No-Brainer"));
    assertThat(allow("something else", "3")).isEqualTo(new Kept.AsBefore("something else"));
    assertThat(story.read()).hasSize(1);
  }

  @Test
  void whatStandsInTheSettingsStays() {
    assertThat(found("World class service")).containsExactly(Finding.Kind.HOUSE_WORD);

    assertThat(allow("world class", "1")).isEqualTo(new Kept.InSettings("world class"));
    assertThat(words.settled()).containsExactly("world class");
  }

  @Test
  void othersAreToldWhoKeepsIt() {
    assertThat(avoid(FakePeople.INES, "no-brainer", "1"))
        .isInstanceOfSatisfying(
            Kept.NotYours.class,
            not -> assertThat(not.keepers().gatekeepers()).containsExactly(FakePeople.TOMAS));
    assertThat(words.avoid("T0ELSEWHERE", FakePeople.TOMAS, "no-brainer", "2"))
        .isEqualTo(new Kept.Stranger());
    assertThat(story.read()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "***", "?", "!!!"})
  void whatNothingCouldMatchOrEverythingIsRefused(String phrase) {
    assertThat(avoid(FakePeople.TOMAS, phrase, "1")).isEqualTo(new Kept.NoPhrase());
    assertThat(avoid(FakePeople.TOMAS, "a".repeat(61), "2")).isEqualTo(new Kept.NoPhrase());
  }

  @Test
  void theListHasAnEnd() {
    for (int i = 0; i < HouseWords.MOST; i++) {
      story.append(
          i, "o" + i, new HouseWordEvent.Avoided("word" + i, FakePeople.TOMAS, clock.instant()));
    }

    assertThat(avoid(FakePeople.TOMAS, "one more", "1")).isEqualTo(new Kept.Full());
    assertThat(allow("word7", "2")).isEqualTo(new Kept.Done("word7"));
    assertThat(avoid(FakePeople.TOMAS, "one more", "3")).isEqualTo(new Kept.Done("one more"));
  }
}
