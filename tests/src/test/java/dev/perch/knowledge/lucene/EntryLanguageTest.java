package dev.perch.knowledge.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Meanings;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.Question;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody is answered in a language that is not theirs. */
class EntryLanguageTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2027-03-31T12:00:00Z"), ZoneOffset.UTC);

  private static Faq entry(String id, String language, String title, String... wordings) {
    return Faq.of(
        new FaqId(id),
        new Content(
            title,
            Arrays.asList(wordings),
            Map.of(Place.TWEET, List.of("42")),
            null,
            List.of(),
            Set.of(),
            language,
            Set.of(),
            Content.CARE,
            null));
  }

  private static List<String> suggested(String asked, Faq... bank) {
    try (LuceneAnswers answers = new LuceneAnswers(MemoryFaqBank.of(bank), CLOCK, Meanings.NONE)) {
      return answers.suggest(Question.tweet(asked), 3).stream()
          .map(suggestion -> suggestion.faq().id().slug())
          .toList();
    }
  }

  @Test
  void theLanguageThatAnEntryNamesGoesBeforeWhatItsWordsLookLike() {
    Faq status = entry("status", "de", "Tracking-Status DHL Express", "Tracking Status");

    assertThat(suggested("Wo finde ich den Tracking-Status, ich habe nichts bekommen", status))
        .containsExactly("status");
    assertThat(suggested("where is the tracking status", status)).isEmpty();
  }

  @Test
  void aUkrainianCustomerGetsNoRussianEntry() {
    Faq russian = entry("ru", "ru", "Где мой заказ?", "когда придёт мой заказ");
    Faq ukrainian = entry("uk", "uk", "Де моє замовлення?", "коли прийде замовлення");

    assertThat(suggested("Де моє замовлення, коли прийде?", russian)).isEmpty();
    assertThat(suggested("Де моє замовлення, коли прийде?", russian, ukrainian))
        .containsExactly("uk");
    assertThat(suggested("где мой заказ, когда придёт?", russian, ukrainian)).containsExactly("ru");
  }

  @Test
  void anEntryThatNamesNoLanguageIsTakenForWhatItsWordsAre() {
    Faq parcel = entry("parcel", "en", "Wo ist mein Paket?", "wann kommt mein Paket");

    assertThat(suggested("wo ist mein Paket, und wann kommt es", parcel)).containsExactly("parcel");
  }
}
