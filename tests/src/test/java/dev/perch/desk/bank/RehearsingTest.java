package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.desk.Appends;
import dev.perch.desk.FakeAnswers;
import dev.perch.desk.MemoryStories;
import dev.perch.desk.Mention;
import dev.perch.desk.Mentions;
import dev.perch.desk.Retention;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.desk.acts.MemoryDesk;
import dev.perch.desk.bank.Rehearsed.Sample;
import dev.perch.desk.bank.Rehearsing.Step;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Strength;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.Trials;
import dev.perch.slack.view.BrandVeil;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What another version would have done with what customers wrote. */
class RehearsingTest {
  private static final FaqId LAMP = new FaqId("lamp");
  private static final Content TRIED = Content.of("Lamps", List.of("do lamps sing"), "They hum.");
  private static final Faq CUP = FakeAnswers.faq("cup", "Cups", "Cups break.");

  private static final Retention NINETY = new Retention(Duration.ofDays(90), Duration.ofDays(90));

  private final MemoryStories stories = MemoryDesk.empty().stories();
  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqBank bank = MemoryFaqBank.of(CUP);
  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();

  private Rehearsing rehearsing(Trials trials) {
    return new Rehearsing(
        new RecentQuestions(stories, stories, NINETY, clock), bank, trials, BrandVeil.MASKING);
  }

  private void asks(String tweet, String text) {
    Words words = new Words("s", Map.of(tweet, Mentions.says(tweet, text)), Map.of(), Map.of());
    stories.append(
        Appends.with(Appends.opening(tweet, "70" + tweet, "AcmeCare", clock.instant()), words));
    clock.push(Duration.ofMinutes(1));
  }

  /** A tweet's words say what is suggested now, and then: {@code now lamp cup then cup}. */
  private static Trials spelled(Faq tried) {
    return faq ->
        new Trials.Trial() {
          @Override
          public Trials.Both suggest(Question question, int most) {
            assertThat(faq).isEqualTo(tried);
            String[] sides = question.written().split("then", 2);
            return new Trials.Both(side(sides[0], faq), side(sides[1], faq));
          }

          @Override
          public void close() {}
        };
  }

  private static List<Suggestion> side(String words, Faq lamp) {
    return Stream.of(words.split(" "))
        .filter(word -> word.equals("lamp") || word.equals("cup"))
        .map(word -> word.equals("lamp") ? lamp : CUP)
        .map(faq -> new Suggestion(faq, 0.9, Strength.STRONG, Set.of(), ""))
        .toList();
  }

  private Step last() {
    return await().until(() -> steps.poll(), step -> step != null && !(step instanceof Step.Asked));
  }

  @Test
  void whatItWouldCatchTakeAndLoseIsCountedWithSamples() {
    asks("1", "@AcmeCare now then lamp");
    asks("2", "now cup then lamp");
    asks("3", "now lamp then");
    asks("4", "now cup then cup lamp");
    asks("5", "now cup then");
    asks("6", "now cup then cup");
    asks("7", "now then lamp AC-123456");
    asks("8", "@AcmeCare");
    asks("9", "now then lamp, which is gone");
    stories.erase(new TicketId("9"));

    Rehearsing rehearsing = rehearsing(spelled(Faq.of(LAMP, TRIED)));
    assertThat(rehearsing.begin("w", LAMP, TRIED, steps::add)).isTrue();

    Rehearsed rehearsed = ((Step.Done) last()).rehearsed();
    assertThat(rehearsed.tweets()).isEqualTo(7);
    assertThat(rehearsed.looked().whole()).isTrue();
    assertThat(rehearsed.caught().tweets()).isEqualTo(2);
    assertThat(rehearsed.caught().samples())
        .containsExactly(
            new Sample("now then lamp [order or booking number hidden]", null),
            new Sample("now then lamp", null));
    assertThat(rehearsed.taken().others()).isEqualTo(Map.of(CUP.id(), 1));
    assertThat(rehearsed.taken().samples())
        .containsExactly(new Sample("now cup then lamp", CUP.id()));
    assertThat(rehearsed.lost().tweets()).isEqualTo(1);
    assertThat(rehearsed.behind()).isEqualTo(1);
    assertThat(rehearsed.elsewhere()).isEqualTo(1);
  }

  @Test
  void whatWasWrittenToUsAloneIsNotShown() {
    Mention open = Mentions.says("1", "now then lamp");
    Mention alone =
        new Mention(
            "2",
            "2",
            "1",
            null,
            open.author(),
            "now then lamp, in confidence",
            List.of(),
            open.posted(),
            open.handle(),
            true,
            null,
            Road.DIRECT);
    Words words = new Words("s", Map.of("1", open, "2", alone), Map.of(), Map.of());
    stories.append(Appends.with(Appends.opening("1", "701", "AcmeCare", clock.instant()), words));

    rehearsing(spelled(Faq.of(LAMP, TRIED))).begin("w", LAMP, TRIED, steps::add);

    Rehearsed rehearsed = ((Step.Done) last()).rehearsed();
    assertThat(rehearsed.tweets()).isEqualTo(1);
    assertThat(rehearsed.caught().samples()).containsExactly(new Sample("now then lamp", null));
  }

  @Test
  void whatWasLearnedForAnEntryStaysWithItAndOldTweetsAreLeftOut() {
    Faq learned = new Faq(LAMP, "v", TRIED, List.of("humming lamps"));
    bank.hold(learned);
    asks("1", "now then lamp");
    clock.push(Duration.ofDays(91));
    asks("2", "now lamp then lamp");

    rehearsing(spelled(new Faq(LAMP, TRIED.version(), TRIED, learned.learned())))
        .begin("w", LAMP, TRIED, steps::add);

    Rehearsed rehearsed = ((Step.Done) last()).rehearsed();
    assertThat(rehearsed.tweets()).isEqualTo(1);
    assertThat(rehearsed.same()).isTrue();
  }

  @Test
  void oneRunsAtATimeAndCanBeStopped() throws InterruptedException {
    CountDownLatch goOn = new CountDownLatch(1);
    asks("1", "now then lamp");
    asks("2", "now then lamp");
    Rehearsing rehearsing =
        rehearsing(faq -> {
          await().until(() -> goOn.getCount() == 0);
          return spelled(faq).with(faq);
        });

    assertThat(rehearsing.begin("w", LAMP, TRIED, steps::add)).isTrue();
    assertThat(steps.take()).isEqualTo(new Step.Asked(0, 2));
    assertThat(rehearsing.begin("other", LAMP, TRIED, steps::add)).isFalse();
    rehearsing.stop("other");
    rehearsing.stop("w");
    goOn.countDown();

    assertThat(last()).isEqualTo(new Step.Stopped());
    assertThat(rehearsing.begin("again", LAMP, TRIED, steps::add)).isTrue();
    assertThat(last()).isInstanceOf(Step.Done.class);
  }

  @Test
  void aFailureIsTheEndOfItAndOfNothingElse() {
    asks("1", "now then lamp");
    Rehearsing rehearsing =
        rehearsing(_ -> {
          throw new Unavailable("the line is down");
        });

    rehearsing.begin("w", LAMP, TRIED, steps::add);
    assertThat(last()).isEqualTo(new Step.Failed());

    stories.erase(new TicketId("1"));
    assertThat(rehearsing.begin("again", LAMP, TRIED, steps::add)).isTrue();
    assertThat(((Step.Done) last()).rehearsed().tweets()).isZero();
  }
}
