package dev.perch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers are kept a minute, and nobody acts on a guess. */
class RosterTest {
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Known directory = new Known();
  private final Roster roster = new Roster(directory, () -> now);

  @Test
  void aMemberOfTheWorkspaceIsOne() {
    directory.people.put("U1", new Person("U1", "T1", "Ines", true));

    assertThat(roster.member("T1", "U1")).isPresent();
    assertThat(roster.member("T2", "U1")).isEmpty();
    assertThat(roster.member("T1", "U2")).isEmpty();
  }

  @Test
  void aGuestIsKnownAndNoMember() {
    directory.people.put("U1", new Person("U1", "T1", "Gale", false));

    assertThat(roster.member("T1", "U1")).isEmpty();
    assertThat(roster.person("U1")).isPresent();
  }

  @Test
  void anAnswerIsKeptAMinute() {
    directory.roles.put("care", Set.of("U1"));
    assertThat(roster.holds("U1", "care")).isTrue();
    directory.roles.put("care", Set.of());

    now = now.plus(Duration.ofSeconds(59));
    assertThat(roster.holds("U1", "care")).isTrue();

    now = now.plus(Duration.ofSeconds(1));
    assertThat(roster.holds("U1", "care")).isFalse();
    assertThat(directory.asked).isEqualTo(2);
  }

  @Test
  void whoeverIsGoneIsForgottenAtOnceWhenMembershipChanges() {
    directory.roles.put("care", Set.of("U1"));
    directory.people.put("U1", new Person("U1", "T1", "Ines", true));
    roster.holds("U1", "care");
    roster.person("U1");
    directory.roles.clear();
    directory.people.clear();

    roster.changed();

    assertThat(roster.holds("U1", "care")).isFalse();
    assertThat(roster.person("U1")).isEmpty();
  }

  @Test
  void anAnswerToWhatWasAskedBeforeAChangeIsNotKept() {
    directory.roles.put("care", Set.of("U1"));
    directory.whileAsked = this::anotherComes;
    boolean early = roster.holds("U2", "care");

    assertThat(early).isFalse();
    assertThat(roster.holds("U2", "care")).isTrue();

    directory.roles.put("care", Set.of("U1"));
    directory.whileAsked = this::anotherComes;
    roster.refresh(List.of("care"));

    assertThat(roster.holds("U2", "care")).isTrue();
  }

  private void anotherComes() {
    directory.roles.put("care", Set.of("U1", "U2"));
    roster.changed();
  }

  @Test
  void aRoleThatNobodyWasGivenIsHeldByNobody() {
    assertThat(roster.holds("U1", "legal")).isFalse();
  }

  @Test
  void whereNobodyCanBeAskedThereIsNoAnswerEvenOneMinuteLater() {
    directory.roles.put("care", Set.of("U1"));
    roster.holds("U1", "care");
    directory.down = true;
    now = now.plus(Duration.ofMinutes(1));

    assertThatIllegalStateException().isThrownBy(() -> roster.holds("U1", "care"));
    assertThatIllegalStateException().isThrownBy(() -> roster.member("T1", "U1"));
  }

  @Test
  void rolesThatWereLookedUpAheadNeedNoQuestion() {
    directory.roles.put("care", Set.of("U1"));
    roster.refresh(List.of("care"));
    directory.down = true;

    assertThat(roster.holds("U1", "care")).isTrue();
  }

  @Test
  void aFailureIsNotKept() {
    directory.down = true;
    assertThatIllegalStateException().isThrownBy(() -> roster.holds("U1", "care"));
    directory.down = false;
    directory.roles.put("care", Set.of("U1"));

    assertThat(roster.holds("U1", "care")).isTrue();
  }

  private static final class Known implements Directory {
    final Map<String, Person> people = new HashMap<>();
    final Map<String, Set<String>> roles = new HashMap<>();
    boolean down;
    int asked;

    /** What happens once, while somebody asks. */
    Runnable whileAsked = () -> {};

    @Override
    public Optional<Person> person(String id) {
      ask();
      return Optional.ofNullable(people.get(id));
    }

    @Override
    public Set<String> holders(String role) {
      ask();
      Set<String> answer = roles.getOrDefault(role, Set.of());
      Runnable happens = whileAsked;
      whileAsked = () -> {};
      happens.run();
      return answer;
    }

    private void ask() {
      if (down) {
        throw new IllegalStateException("down");
      }
      asked++;
    }
  }
}
