package dev.perch.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> IDS = List.of("refund-time", "return-label", "opening-hours");

  @Test
  void aSlipOfTheFingerIsMended() {
    assertThat(Nearest.close("refnd-tme", IDS, 3)).containsExactly("refund-time");
    assertThat(Nearest.sorted("retrun-label", IDS)).startsWith("return-label");
  }

  @Test
  void twoLettersSwappedAreOneSlip() {
    assertThat(Nearest.sorted("miport", List.of("export", "import"))).startsWith("import");
    assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
    assertThat(Nearest.distance("abc", "ca")).isEqualTo(3);
  }

  @Test
  void whatIsFarFromAllIsNotGuessed() {
    assertThat(Nearest.close("warranty", IDS, 3)).isEmpty();
    assertThat(Nearest.distance("", "four")).isEqualTo(4);
  }
}
