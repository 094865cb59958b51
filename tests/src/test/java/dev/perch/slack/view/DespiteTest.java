package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.Finding.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warnings that were read travel in the name of what is pressed next. */
class DespiteTest {
  @Test
  void whatWasReadComesBack() {
    Set<Kind> read = Set.of(Kind.BLAME, Kind.PERKY);

    String name = Despite.name(Actions.REPLY_FORM, read);

    assertThat(Despite.base(name)).isEqualTo(Actions.REPLY_FORM);
    assertThat(Despite.read(name)).isEqualTo(read);
  }

  @Test
  void allOfThemAreWithinWhatSlackTakesAndTellThemselvesApart() {
    Set<Kind> all = Set.of(Kind.values());

    String name = Despite.name(Actions.DRAFT_SEND, all);

    assertThat(name.length()).isLessThanOrEqualTo(255);
    assertThat(Despite.read(name)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reply_form", "reply_form!", "reply_form!zz.!.", ""})
  void aNameThatWeDidNotMakeMeansNothing(String name) {
    assertThat(Despite.read(name)).isEmpty();
  }
}
