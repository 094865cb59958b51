package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Appends;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.MemoryStories;
import dev.perch.desk.Mentions;
import dev.perch.desk.Stories;
import dev.perch.desk.Words;
import dev.perch.desk.acts.MemoryDesk;
import dev.perch.slack.view.BrandVeil;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked again and again, as far as its words are still there. */
class GapsTest {
  private final MemoryDesk desk = MemoryDesk.empty();
  private final MemoryStories stories = desk.stories();
  private final PushedClock clock = PushedClock.onMonday();

  private final FakeAnswers answers = new FakeAnswers();

  /** Everything asks the same, but for the first text. */
  private final Gaps gaps =
      new Gaps(
          stories,
          stories,
          texts ->
              texts.size() < 2
                  ? List.of(List.of())
                  : List.of(IntStream.range(1, texts.size()).boxed().toList(), List.of(0)),
          answers,
          BrandVeil.MASKING,
          clock);

  private void asks(String tweet, String text) {
    Stories.Append plain = Appends.opening(tweet, "70" + tweet, "AcmeCare", clock.instant());
    Words words = new Words("s", Map.of(tweet, Mentions.says(tweet, text)), Map.of(), Map.of());
    stories.append(
        new Stories.Append(
            plain.ticket(), null, plain.operation(), plain.events(), words, plain.consequences()));
    clock.push(Duration.ofMinutes(1));
  }

  @Test
  void aGapHasItsSamplesItsTicketsAndNothingThatWasErased() {
    asks("1", "@AcmeCare do lamps sing?");
    asks("2", "@AcmeCare can my lamp sing?");
    asks("3", "@AcmeCare singing lamps, when?");
    asks("4", "@AcmeCare");
    asks("5", "@AcmeCare something else");

    List<Gaps.Gap> found = gaps.find();
    stories.erase(new TicketId("2"));
    List<Gaps.Gap> afterwards = gaps.find();

    assertThat(found)
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.tickets()).extracting(TicketId::value).containsExactly("3", "2", "1");
          assertThat(gap.samples()).contains("can my lamp sing?");
        });
    assertThat(afterwards)
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.tickets()).hasSize(2);
          assertThat(gap.samples()).doesNotContain("can my lamp sing?");
        });
    assertThat(gaps.words(List.of(new TicketId("2"), new TicketId("1"))))
        .containsExactly("do lamps sing?");
  }

  @Test
  void whatTheBankKnowsByNowIsNoGapAnyMore() {
    asks("1", "@AcmeCare do lamps sing?");
    asks("2", "@AcmeCare can my lamp sing?");
    asks("3", "@AcmeCare singing lamps, when?");
    assertThat(gaps.find()).hasSize(1);

    answers.know(FakeAnswers.faq("singing", "Singing lamps", "They hum."));

    assertThat(gaps.find()).isEmpty();
  }

  @Test
  void anEntryBeginsWithNothingThatBelongsToTheCustomerAlone() {
    asks("1", "@AcmeCare do lamps sing? Write to jane.doe@example.com");

    assertThat(gaps.words(List.of(new TicketId("1"))))
        .singleElement()
        .asString()
        .startsWith("do lamps sing?")
        .contains("hidden")
        .doesNotContain("jane", "example.com");
  }

  @Test
  void numbersOfOrdersAreMaskedInWhatIsShownAndInWhatAnEntryBeginsWith() {
    asks("1", "@AcmeCare does the lamp of AC-123456 sing?");
    asks("2", "@AcmeCare does the lamp of AC-654321 sing?");
    asks("3", "@AcmeCare something else");

    String shown = gaps.find().getFirst().samples().toString();
    String begun = gaps.words(List.of(new TicketId("1"))).toString();

    assertThat(shown).contains("[order or booking number hidden]").doesNotContain("AC-");
    assertThat(begun).contains("[order or booking number hidden]").doesNotContain("AC-");
  }
}
