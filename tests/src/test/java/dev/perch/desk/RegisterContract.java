package dev.perch.desk;

import static dev.perch.desk.Appends.ANNA;
import static dev.perch.desk.Appends.CARE;
import static dev.perch.desk.Appends.NOON;
import static dev.perch.desk.Appends.PR;
import static dev.perch.desk.Appends.at;
import static dev.perch.desk.Appends.claimed;
import static dev.perch.desk.Appends.done;
import static dev.perch.desk.Appends.edited;
import static dev.perch.desk.Appends.next;
import static dev.perch.desk.Appends.opening;
import static dev.perch.desk.Appends.reopened;
import static dev.perch.desk.Appends.resolved;
import static dev.perch.desk.Appends.wrote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Register.Cursor;
import dev.perch.desk.Register.History;
import dev.perch.desk.Register.History.Conversation;
import dev.perch.desk.Stories.Append;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Register} does, wherever it is kept. */
public abstract class RegisterContract {

  /** An empty store; the same one throughout a test. */
  protected abstract Kept kept();

  private Register register() {
    return kept().register();
  }

  private Story append(Append append) {
    return done(kept().stories().append(append));
  }

  private static TicketId id(String tweet) {
    return new TicketId(tweet);
  }

  @Test
  void atFirstNothingIsKnown() {
    assertThat(register().known("AcmeCare", List.of("1001"))).isEmpty();
    assertThat(register().known("AcmeCare", List.of())).isEmpty();
    assertThat(register().ofTweet("1001")).isEmpty();
    assertThat(register().history("7001")).isEqualTo(new History(0, Map.of(), Map.of()));
    assertThat(register().skipped()).isEmpty();
    assertThat(register().cursor("AcmeCare")).isEmpty();
  }

  @Test
  void aTicketsTweetsAreKnownToEveryHandle() {
    Story opened = append(opening("1001"));
    append(next(opened, "tweet:1002", wrote("1002", "1001", 1)));

    Set<String> known = register().known("AcmeShop", List.of("1001", "1002", "1003"));

    assertThat(known).containsExactlyInAnyOrder("1001", "1002");
    assertThat(register().ofTweet("1002")).contains(id("1001"));
    assertThat(register().before("1002", "7001"))
        .isEqualTo(new Register.Before(Optional.of(id("1001")), register().history("7001")));
  }

  @Test
  void anEditIsKnownByBothIds() {
    Story opened = append(opening("1001"));
    append(next(opened, "tweet:1009", edited("1001", "1009", 1)));

    Set<String> known = register().known("AcmeCare", List.of("1001", "1009"));

    assertThat(known).containsExactlyInAnyOrder("1001", "1009");
    assertThat(register().ofTweet("1009")).contains(id("1001"));
  }

  @Test
  void aSkippedTweetIsKnownToTheHandleThatSkippedItAndCountedOnce() {
    register().skip("AcmeCare", "1001", Skip.RETWEET);
    register().skip("AcmeCare", "1001", Skip.RETWEET);
    register().skip("AcmeCare", "1002", Skip.OURS);
    register().skip("AcmeShop", "1003", Skip.RETWEET);

    assertThat(register().known("AcmeCare", List.of("1001", "1002", "1003")))
        .containsExactlyInAnyOrder("1001", "1002");
    assertThat(register().ofTweet("1001")).isEmpty();
    assertThat(register().skipped()).isEqualTo(Map.of(Skip.RETWEET, 2L, Skip.OURS, 1L));
  }

  @Test
  void aCustomersOpenTicketsStandByHandleTheOldestFirst() {
    append(opening("1002", "7001", "AcmeCare", NOON));
    append(opening("999", "7001", "AcmeCare", NOON));
    append(opening("1003", "7001", "AcmeShop", NOON));
    append(opening("1004", "7002", "AcmeCare", NOON));

    History history = register().history("7001");

    assertThat(history.tickets()).isEqualTo(3);
    assertThat(history.open())
        .isEqualTo(
            Map.of("AcmeCare", List.of(id("999"), id("1002")), "AcmeShop", List.of(id("1003"))));
  }

  @Test
  void theLongestIdsThatATicketCanHaveAreOrderedToo() {
    append(opening("9999999999999999999", "7001", "AcmeCare", NOON));
    append(opening("9999999999999999998", "7001", "AcmeCare", NOON));

    History history = register().history("7001");

    assertThat(history.open().get("AcmeCare"))
        .containsExactly(id("9999999999999999998"), id("9999999999999999999"));
  }

  @Test
  void aClosedTicketCountsButIsNotOpenUntilItIsOpenedAgain() {
    Story opened = append(opening("1001"));
    Story closed = append(next(opened, "press:1", claimed(ANNA, 1), resolved(ANNA, 1)));
    History whileClosed = register().history("7001");

    append(next(closed, "press:2", reopened(ANNA, 2)));

    assertThat(whileClosed.tickets()).isEqualTo(1);
    assertThat(whileClosed.open()).isEmpty();
    assertThat(register().history("7001").open())
        .isEqualTo(Map.of("AcmeCare", List.of(id("1001"))));
  }

  @Test
  void theOpenTicketsOfATeamAreCountedWhereverTheyMove() {
    Story opened = append(opening("1001"));
    append(opening("1002"));
    long atFirst = register().open(CARE);
    Story claimed = append(next(opened, "press:1", claimed(ANNA, 1)));
    Story offered =
        append(next(claimed, "press:2", new TicketEvent.Offered(at(2), ANNA, CARE, PR)));
    long careAfter = register().open(CARE);
    long prAfter = register().open(PR);
    Story back = append(next(offered, "timer:3", new TicketEvent.Returned(at(3), null)));

    append(next(back, "press:4", claimed(ANNA, 4), resolved(ANNA, 4)));

    assertThat(List.of(atFirst, careAfter, prAfter)).containsExactly(2L, 1L, 1L);
    assertThat(register().open(CARE)).isEqualTo(1);
    assertThat(register().open(PR)).isZero();
  }

  @Test
  void aConversationLeadsToTheTicketThatItLastBecamePartOf() {
    append(opening("1001"));
    Story second = append(opening("1002"));
    append(next(second, "tweet:1003", wrote("1003", "1001", 1)));

    History history = register().history("7001");

    assertThat(history.conversations())
        .isEqualTo(
            Map.of(
                new Conversation("AcmeCare", "1001"),
                id("1002"),
                new Conversation("AcmeCare", "1002"),
                id("1002")));
  }

  @Test
  void aConversationIsEachHandlesOwn() {
    append(opening("1001", "7001", "AcmeCare", NOON));
    Story other = append(opening("1002", "7001", "AcmeShop", NOON));
    append(next(other, "tweet:1003", wrote("1003", "1001", 1)));

    Map<Conversation, TicketId> conversations = register().history("7001").conversations();

    assertThat(conversations)
        .containsEntry(new Conversation("AcmeCare", "1001"), id("1001"))
        .containsEntry(new Conversation("AcmeShop", "1001"), id("1002"));
  }

  @Test
  void anOvertakenAppendMakesNothingKnown() {
    Story opened = append(opening("1001"));
    append(next(opened, "press:1", claimed(ANNA, 1)));

    kept().stories().append(next(opened, "tweet:1002", wrote("1002", "1001", 2)));

    assertThat(register().known("AcmeCare", List.of("1002"))).isEmpty();
  }

  @Test
  void eachHandleIsReadAsFarAsItsCursor() {
    Cursor cursor = new Cursor("1001", at(1));
    register().moveCursor("AcmeCare", new Cursor("1000", at(0)));
    register().moveCursor("AcmeCare", cursor);

    assertThat(register().cursor("AcmeCare")).contains(cursor);
    assertThat(register().cursor("AcmeShop")).isEmpty();
  }
}
