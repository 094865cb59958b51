package dev.perch.desk.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Embargoes;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardFaqNotices;
import dev.perch.desk.MemoryChronicle;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.bank.LinkProbe.Visit;
import dev.perch.guard.Finding;
import dev.perch.guard.Finding.Kind;
import dev.perch.guard.LinkPolicy;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.testing.PushedClock;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read once more right before a reply goes out. */
class DeskScreenTest {
  private static final String ORDERS = "https://acme.example/orders";
  private static final String ANSWER = "Your order is on " + ORDERS + ".";

  private final PushedClock clock = PushedClock.onMonday();
  private final LinkPolicy policy = LinkPolicy.parse("acme.example");
  private final MemoryFaqBank bank =
      MemoryFaqBank.of(Faq.of(new FaqId("orders"), Content.of("Orders", List.of(), ANSWER)));
  private final MemoryChronicle<LinkEvent> story = new MemoryChronicle<>();
  private final LinkWatch watch = new LinkWatch(policy, story);
  private final HeardFaqNotices notices = new HeardFaqNotices();
  private final LinkFlags flags = new LinkFlags(bank, watch, story, notices, clock);
  private final Map<String, Visit> world = new HashMap<>();
  private final List<String> visited = new ArrayList<>();
  private final DeskScreen screen =
      new DeskScreen(
          Embargoes.NONE,
          watch,
          new TypedLinks(bank, policy, flags, this::visit, Runnable::run, clock));

  private Visit visit(String url) {
    visited.add(url);
    return world.getOrDefault(url, new Visit.Alive());
  }

  @Test
  void anEntrysReplyGoesOutWhileItsPageIsThereAndTheWayToOurMessagesIsNotVisited() {
    String way = " https://x.com/messages/compose?recipient_id=12345";

    assertThat(screen.lastLook(ANSWER + way)).isEmpty();

    assertThat(visited).containsExactly(ORDERS);
  }

  @Test
  void anEntryWhosePageDiesBetweenApprovalAndSendingStaysInAndItsOwnerIsTold() {
    FakeDesk desk = new FakeDesk();
    desk.lastLook = screen::lastLook;
    TicketId ticket = desk.take(Tweet.tweet("100"));
    assertThat(screen.findings(ANSWER)).isEmpty();
    desk.act(FakePeople.INES, ticket, new AgentAction.Send(ANSWER, null));
    world.put(ORDERS, new Visit.Dead("its name leads into a private network"));

    desk.sendAll();

    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.ticket(ticket)).isInstanceOf(Ticket.Claimed.class);
    assertThat(desk.story(ticket).events().getLast())
        .isInstanceOfSatisfying(
            TicketEvent.SendRefused.class,
            refused -> assertThat(refused.why()).isEqualTo(SendRefusal.LINK_DEAD));
    assertThat(notices.told).containsExactly("orders its name leads into a private network");
    assertThat(screen.findings(ANSWER))
        .as("the editor says it from now on")
        .extracting(Finding::kind)
        .containsExactly(Kind.LINK);
  }

  @Test
  void aLinkThatAnotherFoundDeadMeanwhileStaysInWithoutAVisit() {
    story.tell("night", new LinkEvent.Died(ORDERS, "it answered 404", clock.instant()));
    watch.once();

    assertThat(screen.lastLook(ANSWER)).extracting(Finding::kind).containsExactly(Kind.LINK);

    assertThat(visited).isEmpty();
  }

  @Test
  void whatMayNotBeGivenAnyMoreStaysIn() {
    assertThat(screen.lastLook("Call +1 200 253 0000."))
        .extracting(Finding::kind)
        .containsExactly(Kind.UNDIALLED);
    assertThat(screen.lastLook("See https://shop.example/x"))
        .extracting(Finding::kind)
        .containsExactly(Kind.LINK);

    assertThat(visited).isEmpty();
  }
}
