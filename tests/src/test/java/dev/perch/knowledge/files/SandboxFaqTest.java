package dev.perch.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.AnswerText;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Place;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The entries of the sandbox's brand, Acme. */
class SandboxFaqTest {

  private static final Pattern DOMAIN = Pattern.compile("(?i)\\b[\\w-]+\\.[a-z]{3,}\\b");

  private final FileFaqBank bank = Faqs.acme();

  @Test
  void theyAreSomeFortyAndAllInOrder() {
    assertThat(bank.problems()).isEmpty();
    assertThat(bank.all()).hasSizeBetween(40, 60);
  }

  @Test
  void eachGreetsByNameAndLeavesRoomForInitials() {
    for (Faq faq : bank.all()) {
      String tweet = faq.answer(Place.TWEET);
      assertThat(tweet.codePointCount(0, tweet.length()))
          .as(faq.toString())
          .isLessThanOrEqualTo(250);
      assertThat(AnswerText.placeholders(tweet)).as(faq.toString()).containsExactly("first_name");
      assertThat(AnswerText.fill(tweet, null, null)).as(faq.toString()).matches("(?s)\\p{Lu}.*");
    }
  }

  @Test
  void eachHasWordingsAnAnswerInPrivateTagsAndAnOwner() {
    for (Faq faq : bank.all()) {
      assertThat(faq.wordings()).as(faq.toString()).hasSizeBetween(4, 8).doesNotHaveDuplicates();
      assertThat(faq.answers()).as(faq.toString()).containsKeys(Place.TWEET, Place.DM);
      assertThat(faq.tags()).as(faq.toString()).isNotEmpty();
      assertThat(Set.of("care", "marketing", "pr", "legal")).contains(faq.owner());
    }
  }

  @Test
  void noneLeadsOutOfTheFictionalBrand() {
    for (Faq faq : bank.all()) {
      for (String answer : faq.answers().values().stream().flatMap(List::stream).toList()) {
        assertThat(DOMAIN.matcher(answer).results().map(found -> found.group()))
            .as(faq.toString())
            .allMatch("acme.example"::equals);
      }
    }
  }

  @Test
  void aFewAreExpiredAndSomeArePrivateMattersToTryTheseOut() {
    LocalDate whenWritten = LocalDate.of(2026, 11, 1);

    assertThat(bank.all()).filteredOn(faq -> faq.expiredOn(whenWritten)).hasSize(2);
    assertThat(bank.all()).filteredOn(faq -> faq.tags().contains("private matter")).isNotEmpty();
  }

  @Test
  void noWordingStandsInTwoEntries() {
    Set<String> seen = new HashSet<>();

    assertThat(bank.all()).flatExtracting(Faq::wordings).allMatch(seen::add);
  }
}
