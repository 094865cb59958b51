package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Chronicle;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.Unavailable;
import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.LinkPolicy;
import dev.perch.guard.Severity;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Links that agents type are looked at as they write, and all of them before they go out. */
class TypedLinksTest {
  private static final String TYPED = "https://acme.example/typed";
  private static final String KNOWN = "https://acme.example/known";

  private final PushedClock clock = PushedClock.onMonday();
  private final Map<String, Visit> world = new HashMap<>();
  private final List<String> visited = new ArrayList<>();
  private final List<Runnable> begun = new ArrayList<>();
  private final MemoryFaqBank bank =
      MemoryFaqBank.of(
          Faq.of(new FaqId("known"), Content.of("Known", List.of(), "See " + KNOWN + ", please.")));
  private final MemoryChronicle<LinkEvent> story = new MemoryChronicle<>();
  private final LinkWatch watch = new LinkWatch(LinkPolicy.ANY, story);
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final TypedLinks links =
      new TypedLinks(
          bank, LinkPolicy.parse("acme.example"), flags(story), this::visit, begun::add, clock);

  private LinkFlags flags(Chronicle<LinkEvent> recorded) {
    return new LinkFlags(bank, watch, recorded, notices, clock);
  }

  private Visit visit(String url) {
    visited.add(url);
    return world.getOrDefault(url, new Visit.Alive());
  }

  private List<Finding> seen(String text) {
    List<Finding> findings = links.findings(text);
    begun.forEach(Runnable::run);
    begun.clear();
    return findings;
  }

  private TypedLinks waiting(Chronicle<LinkEvent> recorded) {
    return new TypedLinks(bank, LinkPolicy.ANY, flags(recorded), this::visit, Runnable::run, clock);
  }

  @Test
  void aLinkThatIsStillBeingTypedIsNotVisitedAndNeitherIsWhatTheBankKnowsOrWeMayNotSay() {
    for (int typed = 20; typed <= TYPED.length(); typed++) {
      seen("See " + TYPED.substring(0, typed));
    }
    seen("See " + KNOWN + " and https://evil.example/x now");
    seen("See " + KNOWN + " and https://evil.example/x now");

    assertThat(visited).isEmpty();
  }

  @Test
  void aDeadOneKeepsTheReplyInWithWordsThatSayWhy() {
    world.put(TYPED, new Visit.Dead("it answered 404"));
    seen("See " + TYPED);
    seen("See " + TYPED + " ");

    List<Finding> findings = seen("See " + TYPED + " for more.");

    assertThat(visited).containsExactly(TYPED);
    assertThat(findings)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.blocks()).isTrue();
          assertThat(found.words()).contains(TYPED, "it answered 404");
        });
  }

  @Test
  void whereItIsNotSureItWarnsOnlyAndLooksAgainLater() {
    world.put(TYPED, new Visit.Unsure("it answered 503"));
    seen("See " + TYPED);
    seen("See " + TYPED);

    assertThat(seen("See " + TYPED)).extracting(Finding::severity).containsExactly(Severity.WARN);
    world.clear();
    clock.push(Duration.ofMinutes(11));
    seen("See " + TYPED);
    seen("See " + TYPED);
    assertThat(seen("See " + TYPED)).isEmpty();
  }

  @Test
  void rightBeforeItGoesOutItWaitsForTheVisitAndOnlyADeadOneKeepsItIn() {
    world.put(TYPED, new Visit.Dead("it answered 410"));
    world.put("https://acme.example/slow", new Visit.Unsure("it could not be reached"));
    TypedLinks sending = waiting(story);

    assertThat(sending.lastLook("See " + TYPED + " or https://acme.example/slow")).hasSize(1);
    assertThat(sending.lastLook("See https://acme.example/slow")).isEmpty();
    assertThat(sending.lastLook("No link at all.")).isEmpty();
    assertThat(story.read()).as("the bank has none of them").isEmpty();
  }

  @Test
  void rightBeforeItGoesOutTheBanksOwnPageIsVisitedAndADeadOneFlagsTheEntryOnce() {
    world.put(KNOWN, new Visit.Dead("it answered 404"));
    TypedLinks sending = waiting(story);

    assertThat(sending.lastLook("See " + KNOWN + ", please. ^IO")).hasSize(1);
    assertThat(sending.lastLook("See " + KNOWN + ", please. ^TL")).hasSize(1);
    clock.push(Duration.ofMinutes(11));
    assertThat(sending.lastLook("See " + KNOWN)).hasSize(1);

    assertThat(visited).as("what was found holds for ten minutes").containsExactly(KNOWN, KNOWN);
    assertThat(notices.told).containsExactly("known it answered 404");
    assertThat(watch.check("See " + KNOWN)).extracting(Finding::kind).containsExactly(Kind.LINK);
  }

  @Test
  void whereThisMachineMayBeOfflineOrAPageIsSlowTheBanksLinksGoOutAndNothingIsFlagged() {
    world.put(KNOWN, new Visit.Nameless("its name leads nowhere"));
    TypedLinks sending = waiting(story);
    assertThat(sending.lastLook("See " + KNOWN)).isEmpty();
    clock.push(Duration.ofMinutes(11));
    world.put(KNOWN, new Visit.Unsure("it took longer than five seconds"));
    assertThat(sending.lastLook("See " + KNOWN)).isEmpty();

    assertThat(visited).hasSize(2);
    assertThat(story.read()).isEmpty();
  }

  @Test
  void theReplyStaysInThoughItCannotBeRecordedThatTheLinkIsDead() {
    world.put(KNOWN, new Visit.Dead("it answered 404"));
    Chronicle<LinkEvent> down =
        new Chronicle<>() {
          @Override
          public List<LinkEvent> read() {
            throw new Unavailable("no line");
          }

          @Override
          public boolean append(int seen, String operation, LinkEvent event) {
            throw new Unavailable("no line");
          }
        };

    assertThat(waiting(down).lastLook("See " + KNOWN)).hasSize(1);

    assertThat(notices.told).isEmpty();
  }
}
