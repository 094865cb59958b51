package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {
  @Test
  void aFailureIsLoggedByItsClassAndPlaceAndNotByItsWords() {
    Exception failure =
        new IllegalStateException(
            "my xylograph is quagmired", new IllegalArgumentException("wherefore"));

    String line = FailureLog.of(failure);

    assertThat(line)
        .startsWith("java.lang.IllegalStateException at dev.perch.desk.FailureLogTest.")
        .contains(", caused by java.lang.IllegalArgumentException at dev.perch.desk.")
        .doesNotContain("xylograph", "wherefore", "\n");
  }

  @Test
  void oneThatNeverCameThroughPerchIsLoggedByWhereItBegan() {
    Exception failure = new Exception("words");
    failure.setStackTrace(new StackTraceElement[0]);

    assertThat(FailureLog.of(failure)).isEqualTo("java.lang.Exception at ?");
  }
}
