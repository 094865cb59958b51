package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Mention;
import dev.perch.desk.Mention.Skip;
import dev.perch.desk.Unavailable;
import dev.perch.sandbox.x.Draft;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private final XRoom room = new XRoom();
  private final Mentions mentions = room.mentions(room.care);

  @AfterEach
  void stop() {
    room.close();
  }

  /** The handle has been read before: now all that comes becomes tickets. */
  private void started() {
    mentions.sweep();
  }

  private List<String> customersPost(int many) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      ids.add(room.customerPosts("@AcmeCare question " + i));
    }
    return ids;
  }

  private long pagesRead() {
    return room.x.log().of("GET /2/users/:id/mentions").size();
  }

  @Test
  void mentionsAreTakenInOldestFirstAndOnce() {
    started();
    List<String> ids = customersPost(3);

    mentions.poll();
    mentions.poll();

    assertThat(room.takenIds()).isEqualTo(ids);
    assertThat(room.taken.getFirst().text()).isEqualTo("@AcmeCare question 0");
    assertThat(room.taken.getFirst().replyAllowed()).isTrue();
  }

  @Test
  void aPollReadsBackUntilAWholePageIsKnown() {
    started();
    List<String> ids = customersPost(250);
    mentions.poll();
    List<String> more = customersPost(150);
    long before = pagesRead();

    mentions.poll();

    assertThat(pagesRead() - before).isEqualTo(3);
    assertThat(room.taken).hasSize(ids.size() + more.size());
    assertThat(room.takenIds()).endsWith(more.toArray(String[]::new));
  }

  @Test
  void whatXShowsLateAmongKnownOnesIsFoundBySweeping() {
    started();
    List<String> ids = customersPost(150);
    String late = ids.get(20);
    ids.stream().filter(id -> !id.equals(late)).forEach(room.register::keep);

    mentions.poll();
    assertThat(room.taken).isEmpty();
    mentions.sweep();

    assertThat(room.takenIds()).containsExactly(late);
  }

  @Test
  void onTheFirstStartEverOnlyTheLastTenMinutesBecomeTickets() {
    try (XRoom fresh = new XRoom()) {
      String old = fresh.customerPosts("@AcmeCare long ago");
      fresh.xClock.push(Duration.ofMinutes(4));
      fresh.clock.push(Duration.ofMinutes(11));
      String recent = fresh.customerPosts("@AcmeCare just now");

      fresh.mentions(fresh.care).poll();

      assertThat(fresh.takenIds()).containsExactly(recent);
      assertThat(fresh.register.skipped()).isEqualTo(Map.of(Skip.BEFORE_US, 1L));
      assertThat(fresh.register.known("AcmeCare", List.of(old, recent))).hasSize(2);
    }
  }

  @Test
  void afterDowntimeEverythingSinceIsTakenInHoweverOld() {
    started();
    List<String> ids = customersPost(120);
    room.clock.push(Duration.ofHours(5));

    room.mentions(room.care).sweep();

    assertThat(room.takenIds()).isEqualTo(ids);
  }

  @Test
  void theCursorMovesOnlyAfterTheLastIsKept() {
    started();
    Optional<?> before = room.register.cursor("AcmeCare");
    List<String> ids = customersPost(3);
    room.down = Optional.of(new Unavailable("Redis"));

    assertThatThrownBy(mentions::poll).isInstanceOf(Unavailable.class);
    assertThat(room.register.cursor("AcmeCare")).isEqualTo(before);
    room.down = Optional.empty();
    mentions.poll();

    assertThat(room.takenIds()).isEqualTo(ids);
    assertThat(room.register.cursor("AcmeCare").orElseThrow().tweet()).isEqualTo(ids.getLast());
  }

  @Test
  void oneThatCannotBeKeptStopsNoOtherAndIsTriedAgainBySweeping() {
    started();
    List<String> ids = customersPost(3);
    room.broken.add(ids.get(1));

    mentions.poll();
    mentions.poll();
    assertThat(room.takenIds()).containsExactly(ids.get(0), ids.get(2));
    assertThat(room.alarms).extracting(Alarm::about).containsExactly("aside:AcmeCare");
    assertThat(room.alarms.getFirst().words())
        .contains("https://x.com/i/status/" + ids.get(1))
        .doesNotContain("question");
    room.broken.clear();
    room.clock.push(Duration.ofHours(2));
    mentions.sweep();

    assertThat(room.takenIds()).containsExactly(ids.get(0), ids.get(2), ids.get(1));
  }

  @Test
  void oneThatCannotBeKeptDoesNotMakePollsReadFurther() {
    started();
    List<String> ids = customersPost(150);
    room.broken.add(ids.get(140));
    mentions.poll();
    long before = pagesRead();

    mentions.poll();

    assertThat(pagesRead() - before).isEqualTo(1);
  }

  @Test
  void moreThanXHandsOutIsFilledBySearchAndTold() {
    started();
    List<String> first = customersPost(1);
    mentions.poll();
    List<String> ids = customersPost(850);

    mentions.poll();

    assertThat(room.takenIds().subList(1, 851)).isEqualTo(ids);
    assertThat(room.takenIds()).startsWith(first.getFirst());
    assertThat(room.alarms).extracting(Alarm::about).containsExactly("gap:AcmeCare");
    assertThat(room.register.cursor("AcmeCare").orElseThrow().tweet()).isEqualTo(ids.getLast());
  }

  @Test
  void aGapOlderThanSearchGoesAsFarBackAsItCan() {
    started();
    List<String> ids = customersPost(820);

    mentions.poll();

    assertThat(room.takenIds()).isEqualTo(ids);
    assertThat(room.alarms).extracting(Alarm::about).containsExactly("gap:AcmeCare");
  }

  @Test
  void aGapThatSearchDoesNotFillIsTriedAgainBySweepingEvenAfterARestart() throws IOException {
    started();
    var cursor = room.register.cursor("AcmeCare");
    room.xClock.push(Duration.ofSeconds(10));
    List<String> ids = customersPost(850);
    try (StubX busy = StubX.answering("503 Service Unavailable", "busy")) {
      Mentions withoutSearch = room.mentions(room.care, new XApi(new XClient(busy.url())));

      withoutSearch.poll();
      withoutSearch.poll();
    }
    assertThat(room.taken).hasSize(800);
    assertThat(room.alarms).extracting(Alarm::about).containsExactly("gap-open:AcmeCare");
    assertThat(room.register.cursor("AcmeCare")).isEqualTo(cursor);
    mentions.sweep();

    assertThat(room.takenIds()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(room.register.cursor("AcmeCare").orElseThrow().tweet()).isEqualTo(ids.getLast());
  }

  @Test
  void aGapThatSearchRefusesIsToldAsLostAndReadingGoesOn() throws IOException {
    started();
    List<String> ids = customersPost(850);
    String refusal =
        "{\"title\":\"Client Forbidden\",\"status\":403,\"type\":\"client-forbidden\"}";
    try (StubX closed = StubX.answering("403 Forbidden", refusal)) {
      room.mentions(room.care, new XApi(new XClient(closed.url()))).poll();
    }

    assertThat(room.taken).hasSize(800);
    assertThat(room.alarms).extracting(Alarm::about).containsExactly("gap-lost:AcmeCare");
    assertThat(room.register.cursor("AcmeCare").orElseThrow().tweet()).isEqualTo(ids.getLast());
  }

  @Test
  void aSweepReadsBackToTheCursorOverKnownOnes() {
    started();
    room.xClock.push(Duration.ofSeconds(10));
    List<String> ids = customersPost(260);
    ids.subList(10, 260).forEach(room.register::keep);
    room.clock.push(Duration.ofHours(5));

    mentions.sweep();

    assertThat(room.takenIds()).isEqualTo(ids.subList(0, 10));
  }

  @Test
  void anEditComesInAgainUnderItsOldestId() {
    started();
    String id = room.customerPosts("@AcmeCare where is my oder?");
    mentions.poll();
    String latest = room.x.edit(id, "@AcmeCare where is my order?");

    mentions.poll();

    assertThat(room.takenIds()).containsExactly(id, id);
    assertThat(room.taken.getLast().latest()).isEqualTo(latest);
    assertThat(room.taken.getLast().text()).isEqualTo("@AcmeCare where is my order?");
  }

  @Test
  void ofTwoHandlesTheOneNamedFirstHasTheTweet() {
    Mentions acme = room.mentions(room.acme);
    started();
    acme.sweep();
    String id = room.customerPosts("@Acme and @AcmeCare, anybody there?");

    mentions.poll();
    acme.poll();

    assertThat(room.taken).extracting(Mention::handle).containsExactly("Acme");
    assertThat(room.takenIds()).containsExactly(id);
    assertThat(room.register.skipped()).isEqualTo(Map.of(Skip.OTHER_HANDLE, 1L));
  }

  @Test
  void whatWeWriteOurselvesIsCountedAsOurs() {
    started();
    String question = room.customerPosts("@AcmeCare and @Acme, help");
    new XReplies(room.api, List.of(room.acme))
        .post("Acme", question, "@AcmeCare will look ^AB", List.of());

    mentions.poll();

    assertThat(room.takenIds()).containsExactly(question);
    assertThat(room.register.skipped()).isEqualTo(Map.of(Skip.OURS, 1L));
  }

  @Test
  void aLongPostComesInWholeWithItsPictures() {
    started();
    String story = "@AcmeCare " + "my lamp broke & <sparked> ".repeat(20).strip();
    room.x.post("customer1", Draft.of(story).withPhotos("a broken lamp"));

    mentions.poll();

    assertThat(room.taken.getFirst().text()).isEqualTo(story);
    assertThat(room.taken.getFirst().pictures())
        .singleElement()
        .satisfies(picture -> assertThat(picture.alt()).isEqualTo("a broken lamp"));
  }
}
