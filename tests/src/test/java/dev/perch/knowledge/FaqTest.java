package dev.perch.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaqTest {

  @Test
  void aPlaceWithoutWordsOfItsOwnGetsTheNextShorterOnes() {
    Faq brief = with(Map.of(Place.TWEET, "short"));
    Faq full = with(Map.of(Place.TWEET, "short", Place.DM, "longer"));

    assertThat(brief.answer(Place.TWEET)).isEqualTo("short");
    assertThat(brief.answer(Place.LONG)).isEqualTo("short");
    assertThat(full.answer(Place.DM)).isEqualTo("longer");
    assertThat(full.answer(Place.LONG)).isEqualTo("longer");
  }

  @Test
  void anEntryWithoutAnAnswerForATweetIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(Map.of(Place.DM, "only in private")))
        .withMessageContaining("no answer for a tweet");
  }

  @Test
  void anEntryExpiresOnTheDayAfterItsReview() {
    LocalDate day = LocalDate.of(2027, 3, 31);
    Faq faq = Faqs.reviewedBy(day, Faqs.faq("hours", "When are you open?"));

    assertThat(faq.expiredOn(day.minusDays(1))).isFalse();
    assertThat(faq.expiredOn(day)).isFalse();
    assertThat(faq.expiredOn(day.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Refund", "re fund", "-refund", "refund-", "re--fund", "größe", "../x"})
  void anIdIsASlugAndNothingElse(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaqId(text))
        .withMessageContaining(text);
  }

  @Test
  void equalContentHasAnEqualVersionAndOtherContentAnother() {
    Content content = Content.of("When?", List.of("when are you open"), "From nine.");

    assertThat(Content.of("When?", List.of("when are you open"), "From nine.").version())
        .isEqualTo(content.version());
    assertThat(content.reviewedBy(LocalDate.of(2027, 1, 1)).version()).isEqualTo(content.version());
    assertThat(content.asked(List.of("when are you", "open")).version())
        .isNotEqualTo(content.version());
    assertThat(Content.of("When?", List.of(), "From nine").version())
        .isNotEqualTo(content.version())
        .hasSize(12);
  }

  @Test
  void whatWasLearnedHelpsToFindTheEntryAndLeavesItsVersion() {
    Content content = Content.of("When?", List.of("when are you open"), "From nine.");

    Faq faq = new Faq(new FaqId("hours"), content.version(), content, List.of("u open yet"));

    assertThat(faq.wordings()).containsExactly("when are you open", "u open yet");
    assertThat(faq.version()).isEqualTo(Faq.of(faq.id(), content).version());
  }

  private static Faq with(Map<Place, String> answers) {
    Map<Place, List<String>> variants = new EnumMap<>(Place.class);
    answers.forEach((place, text) -> variants.put(place, List.of(text)));
    return Faq.of(
        new FaqId("hours"),
        new Content(
            "When?",
            List.of(),
            variants,
            null,
            List.of(),
            Set.of(),
            Content.ENGLISH,
            Set.of(),
            Content.CARE,
            null));
  }

  @Test
  void aPictureIsPartOfTheVersionAndKnowsWhetherItIsAFile() {
    Content plain = Content.of("Lamps", List.of(), "Turn the bulb.");
    Content.Media file = Content.Media.of(new Content.Media.File("F0A", "U0B"), "A bulb");

    assertThat(with(plain, file).version())
        .isNotEqualTo(plain.version())
        .isNotEqualTo(with(plain, new Content.Media(file.url(), "A hand")).version());
    assertThat(file.file()).contains(new Content.Media.File("F0A", "U0B"));
    assertThat(file.told()).isEqualTo("A bulb (file F0A)");
    assertThat(new Content.Media("https://a.example/b", "x").file()).isEmpty();
    assertThat(new Content.Media("chat:f/../x", "x").file()).isEmpty();
  }

  private static Content with(Content plain, Content.Media picture) {
    return new Content(
        plain.title(),
        plain.wordings(),
        plain.answers(),
        null,
        List.of(picture),
        plain.handling(),
        plain.language(),
        plain.tags(),
        plain.owner(),
        null);
  }
}
