package dev.perch.desk.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.records.Erasing.Found;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is forgotten, and what stays. */
class ErasingTest {
  private final FakeDesk fake = new FakeDesk();
  private final MemoryCustomerFiles files = new MemoryCustomerFiles();
  private final MemoryTraces traces = new MemoryTraces();
  private final Erasing erasing =
      new Erasing(fake.line, fake.bells, fake.lessons, files, traces, Waits.USUAL, fake.clock);
  private final TicketId hers = fake.take(Tweet.tweet("100").saying("My blue sofa has lost a leg"));
  private final TicketId his = fake.take(Tweet.tweet("200").by(Tweet.PAUL));

  /** Tickets as the desk in memory has them. */
  private final class MemoryTraces implements Traces {
    private final List<TicketId> forgotten = new ArrayList<>();
    private final Map<String, String> erased = new HashMap<>();

    @Override
    public Optional<String> named(String name) {
      String bare = name.replace("@", "");
      return bare.equals("jane_doe")
          ? Optional.of(Tweet.JANE.id())
          : Optional.ofNullable(erased.get(bare));
    }

    @Override
    public List<TicketId> tickets(String customer) {
      return fake.stories.openedSince(Instant.EPOCH, 99).stream()
          .filter(id -> fake.ticket(id).facts().customer().equals(customer))
          .toList();
    }

    @Override
    public void erasing(String customer, Set<String> names) {
      names.forEach(name -> erased.put(name, customer));
    }

    @Override
    public void forget(Story story) {
      forgotten.add(story.ticket().id());
    }
  }

  @Test
  void allWordsOfOnePersonGoAndNobodyElses() {
    files.keep("c1", new CustomerFiles.Note("1", "U1", fake.clock.instant(), "Likes blue."));
    Found found = erasing.find("@jane_doe");
    assertThat(found.tickets()).containsExactly(hers);
    assertThat(found.phrases().standIn("… my BLUE sofa has lost…")).isTrue();

    erasing.erase(found);

    assertThat(fake.stories.words(hers)).isEqualTo(Words.NONE);
    assertThat(files.notes("c1")).isEmpty();
    assertThat(traces.forgotten).containsExactly(hers);
    assertThat(fake.happened(hers)).containsExactly("Opened", "Erased");
    assertThat(fake.stories.words(his).mentions()).isNotEmpty();
    assertThat(fake.places.behind(9)).contains(hers);
  }

  @Test
  void doneTwiceItChangesNothingMore() {
    erasing.erase(erasing.find("c1"));

    Found again = erasing.find("c1");
    erasing.erase(again);

    assertThat(again.erased()).isEqualTo(1);
    assertThat(again.phrases().count()).isZero();
    assertThat(fake.happened(hers)).containsExactly("Opened", "Erased");
  }

  @Test
  void whoWasErasedIsStillFoundByTheirNames() {
    Found found = erasing.find("@jane_doe");
    assertThat(found.names()).containsExactly(Tweet.JANE.username());

    erasing.erase(found);

    assertThat(traces.erased).containsEntry(Tweet.JANE.username(), Tweet.JANE.id());
    assertThat(erasing.find("c1").known()).isTrue();
  }

  @Test
  void aParkedTicketIsErasedAndIsNotSentAgain() {
    fake.x.losing("timeout", false);
    fake.act(FakePeople.INES, hers, new AgentAction.Send("We send a leg.", null));
    fake.sendAll();
    fake.push(Duration.ofMinutes(1));
    fake.push(Duration.ofMinutes(1));
    assertThat(fake.ticket(hers)).isInstanceOf(Ticket.Parked.class);

    erasing.erase(erasing.find("c1"));

    assertThat(fake.stories.words(hers)).isEqualTo(Words.NONE);
    assertThat(fake.ticket(hers)).isInstanceOf(Ticket.Parked.class);
    fake.act(FakePeople.INES, hers, new AgentAction.SendAgain());
    fake.sendAll();
    assertThat(fake.x.asked()).hasSize(1);
  }

  @Test
  void aReplyThatIsOnItsWayKeepsItsWordsUntilItIsThere() {
    fake.act(FakePeople.INES, hers, new AgentAction.Send("We send a leg.", null));
    Found found = erasing.find("c1");
    assertThat(found.busy()).containsExactly(hers);

    erasing.erase(found);
    fake.sendAll();

    assertThat(fake.x.asked()).hasSize(1);
    erasing.erase(erasing.find("c1"));
    assertThat(fake.stories.words(hers)).isEqualTo(Words.NONE);
    assertThat(fake.ticket(hers)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void whoWritesAfterwardsIsHeardAndHashedWithAFreshSalt() {
    erasing.erase(erasing.find("c1"));

    fake.take(Tweet.tweet("101").answering("100", "100").saying("I am back."));

    Words words = fake.stories.words(hers);
    assertThat(words.mentions()).containsOnlyKeys("101");
    assertThat(words.salt()).isEqualTo(FakeDesk.SALT);
  }

  @Test
  void whomNobodyKnowsHasNothing() {
    Found nobody = erasing.find("@somebody");

    erasing.erase(nobody);

    assertThat(nobody.known()).isFalse();
    assertThat(nobody.tickets()).isEmpty();
    assertThat(nobody.phrases().count()).isZero();
  }
}
