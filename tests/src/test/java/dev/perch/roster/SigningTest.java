package dev.perch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.roster.Signing.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initials are chosen, and nobody else's. */
class SigningTest {
  private static final String HOME = "T1";

  private final MemoryInitials chosen = new MemoryInitials();
  private final Roster roster =
      new Roster(
          new People(), chosen, () -> Instant.parse("2026-03-02T09:00:00Z"), List.of("care"));
  private final Signing signing = new Signing(roster, chosen, List.of("care", "lead"));

  @Test
  void theyAreTakenFromTheNameUntilTheyAreChosen() {
    assertThat(initials("U1")).isEqualTo("AB");

    Choice choice = signing.choose(HOME, "U1", " ^anb ");

    assertThat(choice).isEqualTo(new Choice.Taken("ANB"));
    assertThat(initials("U1")).isEqualTo("ANB");
  }

  @Test
  void thoseThatAnotherChoseAreRefusedWithWhoHasThem() {
    signing.choose(HOME, "U1", "XY");

    Choice choice = signing.choose(HOME, "U2", "xy");

    assertThat(choice)
        .isInstanceOfSatisfying(
            Choice.Clash.class, clash -> assertThat(clash.with().id()).isEqualTo("U1"));
  }

  @Test
  void thoseThatAnothersNameGivesAreRefusedToo() {
    assertThat(signing.choose(HOME, "U1", "CD")).isInstanceOf(Choice.Clash.class);
  }

  @Test
  void thoseThatAreGivenUpAreFree() {
    signing.choose(HOME, "U1", "XY");
    signing.choose(HOME, "U1", "XZ");

    assertThat(signing.choose(HOME, "U2", "XY")).isEqualTo(new Choice.Taken("XY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "ABCD", "A1", "^", "", "A B", "<@"})
  void theyAreTwoOrThreeLetters(String typed) {
    assertThat(signing.choose(HOME, "U1", typed)).isEqualTo(new Choice.Unfit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"U3", "U4", "U9"})
  void whoAnswersNoCustomersChoosesNone(String user) {
    assertThat(signing.choose(HOME, user, "QQ")).isEqualTo(new Choice.NotAnAgent());
  }

  @Test
  void ofTwoWhoseNamesGiveTheSameTheSecondSignsWithOthersForGood() {
    assertThat(initials("U5")).isEqualTo("AB");

    assertThat(initials("U1")).isEqualTo("ABE");
    assertThat(initials("U4")).isEqualTo("NA");

    roster.changed();
    assertThat(initials("U1")).isEqualTo("ABE");
    assertThat(initials("U5")).isEqualTo("AB");
    assertThat(chosen.holder("NA")).isEmpty();
  }

  private String initials(String user) {
    return roster.person(user).orElseThrow().initials();
  }

  private static final class People implements Directory {
    private final Map<String, Person> people =
        Map.of(
            "U1", new Person("U1", HOME, "Anna Beck", true),
            "U2", new Person("U2", HOME, "Carl Dorn", true),
            "U3", new Person("U3", HOME, "A Guest", false),
            "U4", new Person("U4", HOME, "No Agent", true),
            "U5", new Person("U5", HOME, "Abel Birk", true));

    @Override
    public Optional<Person> person(String id) {
      return Optional.ofNullable(people.get(id));
    }

    @Override
    public Set<String> holders(String role) {
      return role.equals("care") ? Set.of("U1", "U2", "U3", "U5") : Set.of();
    }
  }
}
