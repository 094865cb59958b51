package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Meanings;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrowdingTest {

  private final Stems stems = new Stems();
  private final Vectors vectors = new Vectors();

  @AfterEach
  void close() {
    stems.close();
  }

  @Test
  void anEntryAmongMostOthersIsMoreCrowdedThanOneThatStandsApart() {
    Entry parcel = entry("parcel", "where is my parcel");
    Entry order = entry("order", "where is my order");
    Entry hours = entry("hours", "opening on sunday");

    Crowding crowding = Crowding.of(List.of(parcel, order, hours));

    assertThat(crowding.of(parcel)).isPositive();
    assertThat(crowding.of(order)).isPositive();
    assertThat(crowding.of(hours)).isNegative();
  }

  @Test
  void anEntryThatIsAloneOrUnknownIsAsCrowdedAsMost() {
    Entry parcel = entry("parcel", "where is my parcel");
    Entry order = entry("order", "where is my order");

    assertThat(Crowding.of(List.of(parcel)).of(parcel)).isZero();
    assertThat(Crowding.of(List.of(parcel)).of(order)).isZero();
  }

  private Entry entry(String id, String title) {
    vectors.by(Meanings.ofWords());
    vectors.learn(title);
    return Entry.of(Faqs.faq(id, title), stems, vectors);
  }
}
