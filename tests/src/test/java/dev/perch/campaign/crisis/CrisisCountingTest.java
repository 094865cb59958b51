package dev.perch.campaign.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.crisis.CrisisNumbers.Slot;
import dev.perch.campaign.crisis.CrisisWords.Said;
import dev.perch.desk.FakePeople;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.knowledge.MemoryFaqBank;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrisisCountingTest {
  /** More than the newest that are kept at hand, {@code RecentTickets.KEPT}. */
  private static final int LATER = 3_000;

  private final FakeDesk fake = new FakeDesk();
  private final MemoryCrises stories = new MemoryCrises();
  private final Crises crises = new Crises(stories, fake.roster, () -> "salt", fake.clock);

  private CrisisCounting counting(HeardTickets heard) {
    return new CrisisCounting(
        new CrisisHolding(stories, MemoryFaqBank.of(), List.of("pr")),
        heard,
        new MemoryBoard(fake.stories, fake.register, fake.stories.queue, fake.places),
        new MemoryVolumes(),
        HeldPosts.NONE);
  }

  @Test
  void theReviewOfALongCrisisCountsTheRepliesOfItsFirstHourToo() {
    Said said = new Said("Login", "Down.", "", List.of("login"), Map.of(), "");
    crises.act(
        FakePeople.WORKSPACE,
        FakePeople.LUCIAN,
        "1",
        new CrisisAction.Start(null, said, FakePeople.LUCIAN, false));
    TicketId first =
        fake.take(
            Tweet.tweet("100")
                .by(Tweet.customer("c1"))
                .saying("@AcmeCare my login fails")
                .at(fake.clock.instant()));
    fake.act(FakePeople.INES, first, new AgentAction.Claim());
    fake.act(FakePeople.INES, first, new AgentAction.Send("We look at it. ^IO", null));
    fake.sendAll();
    List<TicketId> all =
        Stream.concat(
                IntStream.range(0, LATER).mapToObj(nth -> new TicketId("9" + nth)),
                Stream.of(first))
            .toList();

    CrisisNumbers numbers =
        counting((_, skip, most) -> all.stream().skip(skip).limit(most).toList())
            .all(crises.current().orElseThrow(), fake.clock.instant());

    assertThat(numbers.answered()).isEqualTo(1);
    assertThat(numbers.cut()).isFalse();
    assertThat(numbers.slots()).extracting(Slot::replied).contains(1);
  }

  @Test
  void whereMoreWroteThanCanBeReadTheNumbersSaySo() {
    crises.act(
        FakePeople.WORKSPACE,
        FakePeople.LUCIAN,
        "1",
        new CrisisAction.Start(null, Said.named("Login"), FakePeople.LUCIAN, false));
    List<TicketId> page = IntStream.range(0, 500).mapToObj(nth -> new TicketId("9" + nth)).toList();

    CrisisNumbers numbers =
        counting((_, _, _) -> page).all(crises.current().orElseThrow(), fake.clock.instant());

    assertThat(numbers.cut()).isTrue();
  }
}
