package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.listening.ListenSearch;
import dev.perch.campaign.listening.ListenSearch.Found;
import dev.perch.campaign.listening.ListenSearch.Wanted;
import dev.perch.desk.Mention;
import dev.perch.desk.Unavailable;
import dev.perch.sandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Searches as the emulated X answers them. */
class XListenSearchTest {
  private final XRoom room = new XRoom();
  private final ListenSearch search =
      new XListenSearch(
          room.api,
          List.of(room.care, room.acme),
          Optional.of(Access.bearer(room.x.bearerToken())));

  @AfterEach
  void stop() {
    room.close();
  }

  private static Wanted wanted(String query) {
    return new Wanted(query, "Acme", null, null, ListenSearch.FEWEST, null);
  }

  private Found.Tweets find(Wanted wanted) {
    return (Found.Tweets) search.find(wanted);
  }

  @Test
  void whatIsFoundMayNotBeAnsweredByApiUnlessItNamesUs() {
    room.customerPosts("buying a lamp tomorrow");
    room.customerPosts("@Acme buying a lamp tomorrow");

    Found.Tweets found = find(wanted("lamp"));

    assertThat(found.tweets())
        .satisfiesExactly(
            named -> {
              assertThat(named.namesUs()).isTrue();
              assertThat(named.mention().replyAllowed()).isTrue();
            },
            heard -> {
              assertThat(heard.namesUs()).isFalse();
              assertThat(heard.mention().replyAllowed()).isFalse();
              assertThat(heard.mention().handle()).isEqualTo("Acme");
              assertThat(heard.mention().skip()).isNull();
            });
  }

  @Test
  void whatIsOlderThanWantedIsPaidAndNotHeardThoughXReckonsInSeconds() {
    room.customerPosts("lamp, a moment before");
    room.xClock.push(Duration.ofMillis(1));
    Instant from = room.xClock.instant();
    String after = room.customerPosts("lamp, a moment after");

    Found.Tweets found = find(new Wanted("lamp", "Acme", null, from, ListenSearch.FEWEST, null));

    assertThat(found.tweets()).extracting(one -> one.mention().id()).containsExactly(after);
    assertThat(found.charged()).isEqualTo(2);
    assertThat(found.newest()).isEqualTo(after);
  }

  @Test
  void pagesGoBackToWhatIsKnown() {
    String known = room.customerPosts("lamp number 0");
    for (int i = 1; i <= 12; i++) {
      room.x.post("customer" + i, "lamp number " + i, null);
    }
    Wanted wanted = new Wanted("lamp", "Acme", known, null, ListenSearch.FEWEST, null);

    Found.Tweets first = find(wanted);
    Found.Tweets second =
        find(new Wanted("lamp", "Acme", known, null, ListenSearch.FEWEST, first.next()));

    assertThat(first.charged()).isEqualTo(10);
    assertThat(first.newest()).isEqualTo(first.tweets().getFirst().mention().id());
    assertThat(second.tweets())
        .extracting(one -> one.mention().text())
        .containsExactly("lamp number 2", "lamp number 1");
    assertThat(second.next()).isNull();
  }

  @Test
  void theAppCountsAndAHandleAloneCannot() {
    room.customerPosts("a lamp");
    room.customerPosts("another lamp");
    room.customerPosts("a chair");

    assertThat(search.count("lamp")).hasValue(2);
    assertThat(new XListenSearch(room.api, List.of(room.care), Optional.empty()).count("lamp"))
        .isEmpty();
    assertThat(room.api.counts(room.care.access(), "lamp"))
        .isInstanceOfSatisfying(
            Answer.Problem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  @Test
  void whatXCannotReadIsSaidAndTroubleIsTrouble() {
    assertThat(search.find(wanted("(lamp"))).isInstanceOf(Found.NotUnderstood.class);

    room.x.faults().set("GET /2/tweets/search/recent", new Fault.ServerError(503, false));
    assertThatThrownBy(() -> search.find(wanted("lamp"))).isInstanceOf(Unavailable.class);
  }

  @Test
  void ourOwnPostsAreKnownAsOurs() {
    room.api.post(room.care, "our lamp", List.of());

    assertThat(find(wanted("lamp")).tweets())
        .extracting(one -> one.mention().skip())
        .containsExactly(Mention.Skip.OURS);
  }
}
