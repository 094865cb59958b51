package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that ask the same are put together, without a sentence model by the words they share. */
class GroupsTest {
  @Test
  void theLargestGroupIsFirstAndEachTextIsInOne() {
    try (Stems stems = new Stems()) {
      List<List<Integer>> groups =
          new Groups(stems, null)
              .of(
                  List.of(
                      "my lamp flickers",
                      "can I pay with a gift card",
                      "@AcmeCare the lamp flickers all night #lamp",
                      "why does my lamp flicker?",
                      "pay by gift card?",
                      ""));

      assertThat(groups).hasSize(3);
      assertThat(groups.get(0)).containsExactlyInAnyOrder(0, 2, 3);
      assertThat(groups.get(1)).containsExactlyInAnyOrder(1, 4);
      assertThat(groups.get(2)).containsExactly(5);
    }
  }
}
