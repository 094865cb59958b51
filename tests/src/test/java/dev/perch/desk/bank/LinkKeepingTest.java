package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.Finding;
import dev.perch.guard.LinkPolicy;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.testing.PushedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each night the links of the bank are looked at. */
class LinkKeepingTest {
  private static final String ORDERS = "https://acme.example/orders";
  private static final String HELP = "https://acme.example/help";
  private static final Duration DAY = Duration.ofDays(1);

  private final PushedClock clock = PushedClock.onMonday();
  private final MemoryFaqBank bank = MemoryFaqBank.of(faq("orders", ORDERS), faq("help", HELP));
  private final MemoryChronicle<LinkEvent> story = new MemoryChronicle<>();
  private final LinkWatch watch = new LinkWatch(LinkPolicy.parse("acme.example"), story);
  private final Map<String, Visit> world = new HashMap<>();
  private final MemoryTurns turns = new MemoryTurns("here");
  private boolean names;
  private String broken = "";
  private final List<String> visited = Collections.synchronizedList(new ArrayList<>());
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final List<String> told = notices.told;
  private final LinkKeeping keeping =
      new LinkKeeping(
          bank,
          watch,
          new World(),
          story,
          turns,
          notices,
          new LinkFlags(bank, watch, story, notices, clock),
          clock);

  private final class World implements LinkProbe {
    @Override
    public Visit visit(String url) {
      visited.add(url);
      if (url.equals(broken)) {
        throw new IllegalStateException("it broke");
      }
      return world.getOrDefault(url, new Visit.Alive());
    }

    @Override
    public boolean findsNames() {
      return names;
    }
  }

  private static Faq faq(String id, String link) {
    return Faq.of(new FaqId(id), Content.of("About " + id, List.of(), "See " + link + "."));
  }

  private void nights(int count) {
    for (int i = 0; i < count; i++) {
      clock.push(DAY);
      keeping.once();
      keeping.once();
    }
  }

  @Test
  void itLooksOnceANightAndNotBefore() {
    keeping.once();
    assertThat(visited).isEmpty();

    nights(2);

    assertThat(visited).containsExactlyInAnyOrder(ORDERS, ORDERS, HELP, HELP);
    assertThat(watch.known().links()).isEqualTo(2);
  }

  @Test
  void aDeadLinkIsToldOnceIsNotSentAndIsForgottenWhenItIsBack() {
    world.put(ORDERS, new Visit.Dead("it answered 404"));

    nights(3);

    assertThat(told).containsExactly("orders it answered 404");
    assertThat(watch.check("Look: " + ORDERS + "!"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LINK);
    assertThat(watch.check("Look: " + HELP)).isEmpty();
    world.clear();
    nights(1);
    assertThat(watch.check("Look: " + ORDERS)).isEmpty();
    world.put(ORDERS, new Visit.Dead("it answered 410"));
    nights(1);
    assertThat(told).hasSize(2);
    bank.hold(faq("help", HELP));
    nights(1);
    assertThat(watch.known().dead()).isEmpty();
  }

  @Test
  void anOfflineMachineOrASlowServerBuriesNothing() {
    world.put(ORDERS, new Visit.Nameless("its name leads nowhere"));
    world.put(HELP, new Visit.Unsure("it could not be reached"));
    nights(1);
    assertThat(watch.known().dead()).isEmpty();

    world.remove(HELP);
    nights(1);

    assertThat(watch.known().dead()).containsOnlyKeys(ORDERS);
  }

  @Test
  void ofABankWhoseOnlyDomainHasLapsedTheLinksAreDeadWhereOtherNamesAreFound() {
    world.put(ORDERS, new Visit.Nameless("its name leads nowhere"));
    world.put(HELP, new Visit.Nameless("its name leads nowhere"));
    nights(1);
    assertThat(watch.known().dead()).isEmpty();

    names = true;
    nights(1);

    assertThat(watch.known().dead()).containsOnlyKeys(ORDERS, HELP);
  }

  @Test
  void whoAsksWhileAnotherReplicaLooksIsToldThatItDidNot() {
    assertThat(keeping.look()).isTrue();
    turns.of("there").take("links", clock.instant(), clock.instant().plusSeconds(60));

    assertThat(keeping.look()).isFalse();
  }

  @Test
  void aPageThatDoesNotAnswerForThreeNightsIsToldOnceAndKeepsNothingIn() {
    world.put(ORDERS, new Visit.Unsure("it answered 503"));
    nights(1);
    keeping.look();
    nights(1);
    assertThat(told).isEmpty();
    assertThat(watch.doubtful(ORDERS)).isEmpty();

    nights(2);

    assertThat(told)
        .containsExactly("orders has not answered for 3 nights: the last time it answered 503");
    assertThat(watch.doubtful(ORDERS).orElseThrow()).contains("has not answered for 4 nights");
    assertThat(watch.check("Look: " + ORDERS)).isEmpty();
    world.clear();
    nights(1);
    assertThat(watch.doubtful(ORDERS)).isEmpty();
    assertThat(watch.known().silent()).isEmpty();
  }

  @Test
  void aPageThatCannotBeLookedAtKeepsNobodyFromLookingAtTheOthersNorTonightFromEnding() {
    broken = ORDERS;
    world.put(HELP, new Visit.Dead("it answered 404"));

    nights(1);

    assertThat(visited).containsExactlyInAnyOrder(ORDERS, HELP);
    assertThat(watch.known().dead()).containsOnlyKeys(HELP);
    assertThat(watch.known().looked()).isEqualTo(clock.instant());
  }

  @Test
  void aLinkThatWasFoundDeadAtSendingIsNotToldAgainAtNightAndIsForgottenWhenItIsBack() {
    new LinkFlags(bank, watch, story, notices, clock).died(ORDERS, "it answered 404");
    world.put(ORDERS, new Visit.Dead("it answered 404"));
    nights(1);
    assertThat(told).containsExactly("orders it answered 404");

    world.clear();
    nights(1);

    assertThat(watch.check("Look: " + ORDERS)).isEmpty();
  }

  @Test
  void aNumberThatCannotBeDialledIsToldOnceToTheOwnerOfEachEntryThatHasIt() {
    bank.hold(
        Faq.of(
            new FaqId("call"),
            Content.of("Call us", List.of(), "Call +1 200 253 0000 or +49 30 901820.")));
    nights(3);
    assertThat(told).containsExactly("call cannot be dialled: +1 200 253 0000");
    assertThat(keeping.undialled()).containsOnlyKeys("+1 200 253 0000");

    bank.hold(faq("call", HELP));
    nights(1);

    assertThat(watch.known().undialled()).isEmpty();
    assertThat(keeping.undialled()).isEmpty();
    assertThat(told).hasSize(1);
  }

  @Test
  void whatIsNotOursIsNotSent() {
    assertThat(watch.check("Go to https://evil.example/x or call +1 200 253 0000"))
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.LINK, Finding.Kind.UNDIALLED);
  }
}
