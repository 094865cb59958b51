package dev.perch.redis.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.archive.ArchiveSearch;
import dev.perch.desk.Appends;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Register;
import dev.perch.desk.Stories.Appended;
import dev.perch.desk.Tweet;
import dev.perch.desk.Words;
import dev.perch.desk.bank.Recalling;
import dev.perch.desk.records.Archived;
import dev.perch.desk.records.Erasing;
import dev.perch.desk.records.Phrases;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ticket that was closed long ago leaves Redis, and is read, opened again and erased as ever. */
class ArchiveTest {
  private static final String SAID = "the teapot came without its lid";

  private ArchiveScene scene;
  private TicketId ticket;
  private Story story;
  private Words words;

  @BeforeEach
  void aTicketThatWasClosedAMonthAgo(@TempDir Path temporary) {
    scene = new ArchiveScene(temporary.resolve("archive"));
    ticket = scene.closed("100", SAID);
    story = scene.desk.stories().read(ticket).orElseThrow();
    words = scene.desk.stories().words(ticket);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void readAsItWas() {
    assertThat(scene.stories().read(ticket)).contains(story);
    assertThat(scene.stories().words(ticket)).isEqualTo(words);
  }

  private void auditFindsNothingAmiss() {
    try (Audit audit = scene.audit()) {
      assertThat(audit.verify(Optional.empty()).amiss()).isEmpty();
    }
  }

  private List<String> exported() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Audit audit = scene.audit()) {
      audit.export(lines::add);
    }
    return lines;
  }

  @Test
  void redisHasNothingOfItAndEverybodyReadsItAsItWas() throws IOException {
    List<String> before = exported();
    assertThat(scene.inRedis(ticket)).isTrue();

    assertThat(scene.move()).isEqualTo(1);

    assertThat(scene.inRedis(ticket)).isFalse();
    assertThat(scene.move()).isZero();
    scene.restart();
    readAsItWas();
    CardPlaces places = scene.desk.places(scene.archive);
    assertThat(places.find(List.of(ticket))).containsKey(ticket);
    assertThat(places.at("C1", "171.100")).contains(ticket);
    assertThat(scene.desk.board(scene.archive).glance(List.of(ticket)))
        .singleElement()
        .satisfies(glance -> assertThat(glance.words()).isEqualTo(words));
    assertThat(exported()).isEqualTo(before);
    auditFindsNothingAmiss();
  }

  @Test
  void oneThatWasClosedLaterStays() {
    scene.clock.push(Duration.ofDays(-2));

    assertThat(scene.move()).isZero();

    assertThat(scene.inRedis(ticket)).isTrue();
  }

  @Test
  void aTweetOfItThatXShowsOnceMoreIsKnownAndOpensNoSecondTicket() {
    scene.move();
    scene.restart();

    Register.Before before = scene.register().before("100", Tweet.JANE.id());
    Appended again = scene.stories().append(Appends.copied(scene.fake, ticket));

    assertThat(scene.register().known("AcmeCare", List.of("100", "999"))).containsExactly("100");
    assertThat(before.its()).contains(ticket);
    assertThat(before.history().tickets()).isEqualTo(1);
    assertThat(before.history().conversations()).isEmpty();
    assertThat(again).isEqualTo(new Appended.Done(story));
    readAsItWas();
  }

  @Test
  void openedAgainItGoesOnAndComesBackOnceItIsClosed() {
    scene.move();

    Story open =
        Appends.done(
            scene
                .stories()
                .append(
                    Appends.next(
                        story,
                        "press:9",
                        new TicketEvent.Reopened(scene.clock.instant(), Appends.BEN))));

    assertThat(scene.inRedis(ticket)).isTrue();
    assertThat(scene.stories().words(ticket)).isEqualTo(words);
    scene.move();
    assertThat(scene.archive.find(ticket)).as("what it was is not kept beside it").isEmpty();
    story =
        Appends.done(
            scene
                .stories()
                .append(
                    Appends.next(
                        open,
                        "press:10",
                        new TicketEvent.Resolved(scene.clock.instant(), Appends.BEN))));
    scene.monthGoesBy();
    scene.move();
    assertThat(scene.inRedis(ticket)).isFalse();
    readAsItWas();
    auditFindsNothingAmiss();
  }

  @Test
  void killedAtAnyStepItStandsInOnePlaceAfterTheNextRound() {
    for (int step = 0; step < 4; step++) {
      TicketId each = scene.closed("20" + step, SAID + step);
      Story was = scene.desk.stories().read(each).orElseThrow();
      KilledMoves killed = new KilledMoves(scene.longClosed(), step);
      assertThatThrownBy(() -> scene.move(killed, "bot")).isInstanceOf(KilledMoves.Killed.class);
      assertThat(scene.stories().read(each)).as("killed at step %d", step).contains(was);

      scene.restart();
      scene.move();

      assertThat(scene.inRedis(each)).as("killed at step %d", step).isFalse();
      assertThat(scene.archive.named(Archived.tweet("20" + step))).hasSize(1);
      assertThat(scene.stories().read(each)).contains(was);
    }
    auditFindsNothingAmiss();
  }

  @Test
  void whatGoesOnBetweenWritingAndRemovingIsTheTruth() {
    KilledMoves killed = new KilledMoves(scene.longClosed(), KilledMoves.WRITTEN);
    assertThatThrownBy(() -> scene.move(killed, "bot")).isInstanceOf(KilledMoves.Killed.class);

    scene.erasing().erase(scene.erasing().find(Tweet.JANE.id()));

    assertThat(scene.stories().words(ticket)).isEqualTo(Words.NONE);
    scene.move();
    assertThat(new ArchiveSearch(scene.archive).search(Phrases.of(List.of(SAID))).holding())
        .isEmpty();
  }

  @Test
  void ofTwoReplicasOneMovesAtATime() {
    assertThat(
            scene
                .desk
                .turns("other")
                .take("archive", scene.clock.instant(), scene.clock.instant().plusSeconds(60)))
        .isTrue();

    assertThat(scene.move()).isZero();

    assertThat(scene.inRedis(ticket)).isTrue();
  }

  @Test
  void aPersonIsErasedThereAsWell() throws IOException {
    TicketId other = scene.closed("300", "where is my parcel this time, please");
    scene.move();
    ArchiveSearch search = new ArchiveSearch(scene.archive);
    Phrases phrases = Phrases.of(List.of(SAID));
    assertThat(search.search(phrases).holding()).containsExactly("ticket 100");
    Erasing.Found found = scene.erasing().find("@" + Tweet.JANE.username());
    assertThat(found.tickets()).containsExactly(ticket, other);
    assertThat(found.phrases().standIn(SAID)).isTrue();

    scene.erasing().erase(found);
    assertThat(scene.settling().once()).isTrue();

    assertThat(search.search(phrases).holding()).isEmpty();
    assertThat(scene.stories().words(ticket)).isEqualTo(Words.NONE);
    assertThat(exported().toString()).contains("Erased");
    scene.monthGoesBy();
    scene.move();
    assertThat(scene.inRedis(ticket)).isFalse();
    assertThat(scene.archive.named(Archived.username(Tweet.JANE.username()))).isEmpty();
    auditFindsNothingAmiss();
    Erasing.Found again =
        scene.erasing().find("@" + Tweet.JANE.username().toUpperCase(Locale.ROOT));
    assertThat(again.known()).isTrue();
    assertThat(again.customer()).isEqualTo(Tweet.JANE.id());
    assertThat(scene.erasing().find("@" + Tweet.PAUL.username()).known()).isFalse();
  }

  @Test
  void wordsThatAreOldEnoughGo() {
    scene.move();
    scene.clock.push(Duration.ofDays(370));

    assertThat(scene.move()).isEqualTo(1);
    scene.move();

    assertThat(scene.archive.find(ticket)).isEmpty();
    assertThat(scene.stories().words(ticket)).isEqualTo(Words.NONE);
    assertThat(scene.stories().read(ticket).orElseThrow().events().getLast())
        .isInstanceOf(TicketEvent.Erased.class);
    assertThat(scene.redis.zrange(scene.desk.tickets().behind(), 0, -1)).containsExactly("100");
    scene.monthGoesBy();
    assertThat(scene.move()).isEqualTo(1);
    assertThat(scene.move()).as("without words nothing is due any more").isZero();
  }

  @Test
  void recallFindsTheReplyInIt() {
    int attempt = story.ticket().facts().replies().getFirst().attempt();
    Pin pin = Pin.parse(ArchiveScene.PIN).orElseThrow();
    // As the append of such a reply leaves it in the bank's index.
    scene.redis.zadd(scene.desk.keys().key("uses:" + pin), 1, ticket + "|" + attempt + "|" + pin);
    scene.move();

    Recalling recalling =
        new Recalling(
            scene.desk.uses(),
            scene.stories(),
            scene.desk.places(scene.archive),
            (FaqId _) -> Optional.empty());

    assertThat(recalling.of(pin.faq(), pin.version(), 0).found())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.ticket()).isEqualTo(story.ticket());
          assertThat(found.card()).isNotNull();
        });
  }
}
