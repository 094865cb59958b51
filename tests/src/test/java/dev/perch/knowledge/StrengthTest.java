package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrengthTest {
  @Test
  void isPossibleFromThreeTenthsAndStrongFromSeven() {
    assertThat(Strength.of(0)).isEmpty();
    assertThat(Strength.of(0.2999)).isEmpty();
    assertThat(Strength.of(0.3)).contains(Strength.POSSIBLE);
    assertThat(Strength.of(0.6999)).contains(Strength.POSSIBLE);
    assertThat(Strength.of(0.7)).contains(Strength.STRONG);
    assertThat(Strength.of(1)).contains(Strength.STRONG);
  }
}
