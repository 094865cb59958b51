package dev.perch.slack.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.LinkEvent;
import dev.perch.desk.bank.LinkFlags;
import dev.perch.desk.bank.LinkKeeping;
import dev.perch.desk.bank.LinkProbe;
import dev.perch.desk.bank.LinkWatch;
import dev.perch.guard.LinkPolicy;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.slack.SlackHttp;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.Whispers;
import dev.perch.testing.PushedClock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever asks for a look at the links hears what came of it. */
class FaqLinkPagesTest {
  private static final At ASKED = new At("C0CARE", "U0AGENT1", "T0PERCH", "", "1");

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryTurns turns = new MemoryTurns("here");
  private final MemoryChronicle<LinkEvent> story = new MemoryChronicle<>();
  private final LinkWatch watch = new LinkWatch(LinkPolicy.parse("acme.example"), story);
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final MemoryFaqBank bank =
      MemoryFaqBank.of(
          Faq.of(new FaqId("help"), Content.of("Help", List.of(), "acme.example/help")));

  private FaqLinkPages pages(SlackApi api, Acks acks) {
    LinkProbe probe =
        new LinkProbe() {
          @Override
          public Visit visit(String url) {
            return new Visit.Alive();
          }

          @Override
          public boolean findsNames() {
            return true;
          }
        };
    HeardFaqNotices notices = new HeardFaqNotices();
    LinkFlags flags = new LinkFlags(bank, watch, story, notices, clock);
    LinkKeeping keeping = new LinkKeeping(bank, watch, probe, story, turns, notices, flags, clock);
    return new FaqLinkPages(keeping, watch, acks, new Whispers(api, acks));
  }

  private static SlackApi api(SlackEmulator slack) {
    return new SlackApi(
        Slack.getInstance(SlackHttp.config(slack.apiUrl())).methods(slack.botToken()),
        slack.botToken());
  }

  @Test
  void whatIsFoundWhatIsOlderAndThatNothingCouldBeToldAreThreeAnswers() throws Exception {
    try (SlackEmulator slack = SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
        Acks acks = new Acks()) {
      FaqLinkPages pages = pages(api(slack), acks);
      pages.links(ASKED, "now", answer -> answers.add(answer.text()));
      await().until(() -> answers.size() == 1);
      assertThat(answers.getFirst()).contains("All is well").doesNotContain("Another Perch");

      turns.of("there").take("links", clock.instant(), clock.instant().plusSeconds(60));
      pages.links(ASKED, "now", answer -> answers.add(answer.text()));
      await().until(() -> answers.size() == 2);
      assertThat(answers.getLast()).startsWith("Another Perch").contains("All is well");

      bank.hold(Faq.of(new FaqId("call"), Content.of("Call", List.of(), "Call +1 200 253 0000.")));
      assertThat(pages.links(ASKED, "", answer -> answers.add(answer.text())).text())
          .contains("`+1 200 253 0000` in `call`: this number cannot be dialled")
          .doesNotContain("All is well");

      CommandAnswer.Later down =
          _ -> {
            throw new Unavailable("no line");
          };
      pages.links(ASKED, "now", down);
      await()
          .until(() ->
              slack.workspace().channel("C0CARE").seenBy("U0AGENT1", null).stream()
                  .anyMatch(message -> message.text().contains("Try again")));
    }
  }
}
