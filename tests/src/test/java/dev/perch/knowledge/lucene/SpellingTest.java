package dev.perch.knowledge.lucene;

import static dev.perch.knowledge.Faqs.faq;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.BankChange;
import dev.perch.knowledge.Meaning;
import dev.perch.knowledge.Meanings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  private final Stems stems = new Stems();
  private final FaqIndex index = new FaqIndex(stems, faq -> Entry.of(faq, stems, new Vectors()));

  @AfterEach
  void close() {
    index.close();
    stems.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "where is my refnud?       > where is my refund?",
        "my Parcle, pls            > my parcel, pls",
        "no delivry, NO REFUND     > no delivery, NO REFUND",
        "deliverey $1 \\0          > delivery $1 \\0",
        "parcels and the refunding > parcels and the refunding",
        "parsel, if I mean parsnip > parcel, if I mean parsnip",
        "a decal in the mail       > a decal in the mail",
        "refundofAparcel now       > refund of A parcel now",
        "refundofthegiraffe        > refundofthegiraffe",
        "teh cat                   > teh cat",
      })
  void aWordOneLetterAwayFromTheBanksIsMended(String written, String mended) {
    index.apply(new BankChange.Everything(List.of(faq("a", "refund of a parcel", "delivery"))));

    assertThat(mend(written)).isEqualTo(mended);
  }

  @Test
  void aContractionWithoutItsApostropheIsNoSlip() {
    index.apply(new BankChange.Everything(List.of(faq("a", "I want a parcel"))));

    assertThat(mend("it wont come, I wabt it")).isEqualTo("it wont come, I want it");
  }

  @Test
  void anEmptyBankMendsNothing() {
    assertThat(mend("refnud")).isEqualTo("refnud");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "where is my refnud?  > where is my refund?",
        "ovre here, my parcle > ovre here, my parcel",
        "parcels, refunding   > parcels, refunding",
      })
  void withoutAModelTheBanksOwnWordsMendAndShortOnesStay(String written, String mended) {
    index.apply(new BankChange.Everything(List.of(faq("a", "refund of a parcel", "over"))));

    assertThat(mend(written, null)).isEqualTo(mended);
  }

  @Test
  void aQuestionInAnotherLanguageStaysAsItIsWritten() {
    index.apply(new BankChange.Everything(List.of(faq("a", "refund of a parcel", "delivery"))));

    assertThat(asked("where is the refnud for my parcek?").words())
        .extracting(Stems.Word::stem)
        .contains("refund", "parcel");
    Asked german = asked("wo ist der refnud und warum ist das parcek nicht da?");
    assertThat(german.language()).isEqualTo("de");
    assertThat(german.words())
        .extracting(Stems.Word::stem)
        .contains("refnud", "parcek")
        .doesNotContain("refund", "parcel");
  }

  private Asked asked(String text) {
    return index.search(searcher -> Asked.of(text, searcher, stems, Meanings.ofWords()));
  }

  private String mend(String text) {
    return mend(text, Meanings.ofWords());
  }

  private String mend(String text, @Nullable Meaning meaning) {
    return index.search(searcher -> Spelling.mend(text, searcher, stems, meaning).text());
  }
}
