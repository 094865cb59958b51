package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.desk.Mention;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.ReadingPace.Reading;
import dev.perch.desk.Unavailable;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import dev.perch.desk.sending.PictureUploads.Uploaded;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Direct messages are read once each, whatever happens, and answered where they came. */
class InboxTest {
  private static final Duration EVERY = Duration.ofSeconds(90);
  private static final String TEXT = "We are looking into it & will write. ^AB";

  private final XRoom room = new XRoom();
  private final Inbox inbox = inbox();
  private Reading reading = Reading.USUAL;
  private final XDirectReplies replies = new XDirectReplies(room.api, List.of(room.care));

  @AfterEach
  void stop() {
    room.close();
  }

  private Inbox inbox() {
    return inbox(room.api, room.care);
  }

  private Inbox inbox(XApi api, Account account) {
    return new Inbox(
        api, account, room.ours, room.register, room::take, room.alarms::add, room.clock);
  }

  private String write(String text) {
    return room.x.people().message("mona", "AcmeCare", text, List.of());
  }

  @Test
  void aMessageIsTakenInOnceAsItsAuthorWroteIt() {
    String id = write("1 < 2, see https://example.com/a?b=c");

    inbox.read();
    inbox.read();

    assertThat(room.takenIds()).containsExactly(id);
    Mention message = room.taken.getFirst();
    assertThat(message.road()).isEqualTo(Road.DIRECT);
    assertThat(message.text()).isEqualTo("1 < 2, see https://example.com/a?b=c");
    assertThat(message.author().username()).isEqualTo("mona");
    assertThat(message.link()).startsWith("https://x.com/messages/").contains("-");
  }

  @Test
  void ourOwnMessagesAreCountedAndBecomeNothing() {
    write("hello");
    inbox.read();
    replies.write("AcmeCare", room.taken.getFirst().author().id(), TEXT, List.of());

    inbox.read();

    assertThat(room.taken).hasSize(1);
    assertThat(room.register.skipped()).containsEntry(Mention.Skip.OURS, 1L);
  }

  @Test
  void manyAreReadOverSeveralPagesOldestFirst() {
    inbox.read();
    List<String> ids = IntStream.range(0, 130).mapToObj(i -> write("number " + i)).toList();

    inbox.read();

    assertThat(room.takenIds()).isEqualTo(ids);
  }

  @Test
  void whatCouldNotBeKeptIsReadAgain() {
    String id = write("hello");
    room.down = Optional.of(new Unavailable("redis is away"));
    assertThatThrownBy(inbox::read).isInstanceOf(Unavailable.class);

    room.down = Optional.empty();
    inbox.read();

    assertThat(room.takenIds()).containsExactly(id);
  }

  @Test
  void whatWasWrittenWhileNobodyReadIsReadByTheNext() {
    inbox.read();
    String id = write("anybody there?");
    room.clock.push(Duration.ofHours(5));

    inbox().read();

    assertThat(room.takenIds()).containsExactly(id);
  }

  @Test
  void aRefusedScopeIsToldOnceAndAskedForAgainInAnHour() throws IOException {
    String refusal =
        "{\"title\":\"Forbidden\",\"type\":\"https://api.x.com/2/problems/oauth1-permissions\",\"status\":403}";
    try (StubX x = StubX.answering("403 Forbidden", refusal)) {
      InboxReader reader = reader(x);

      Instant next = reader.once();
      room.clock.push(Duration.ofHours(1));
      reader.once();

      assertThat(next).isEqualTo(room.clock.instant());
      assertThat(room.alarms).hasSize(1);
      assertThat(room.alarms.getFirst().words()).contains("dms: false", "@AcmeCare");
    }
  }

  @Test
  void keysThatXDoesNotTakeAreNotTakenForAMissingRight() throws IOException {
    try (StubX x =
        StubX.answering("401 Unauthorized", "{\"title\":\"Unauthorized\",\"status\":401}")) {
      reader(x).once();

      // The leads hear of the keys from whoever reads the mentions.
      assertThat(room.alarms).isEmpty();
    }
  }

  @Test
  void aBudgetThatIsUsedUpAsksXForNothing() throws IOException {
    try (StubX x = StubX.resetting()) {
      reading = new Reading.Stopped(room.clock.instant().plusSeconds(90));

      Instant next = reader(x).once();

      assertThat(next).isEqualTo(room.clock.instant().plusSeconds(90));
      assertThat(x.requests()).isEmpty();
    }
  }

  @Test
  void troubleIsWaitedForLongerEachTime() throws IOException {
    try (StubX x = StubX.resetting()) {
      InboxReader reader = reader(x);

      Instant first = reader.once();
      room.clock.push(EVERY);
      Instant second = reader.once();

      assertThat(first).isEqualTo(room.clock.instant());
      assertThat(second).isEqualTo(room.clock.instant().plus(EVERY.multipliedBy(2)));
    }
  }

  private InboxReader reader(StubX x) {
    Account account = new Account(room.care.handle(), Access.bearer("t"));
    Inbox troubled = inbox(new XApi(new XClient(x.url())), account);
    return new InboxReader(
        "AcmeCare",
        troubled,
        new FakeTurns(),
        room.alarms::add,
        new Pulse(room.clock),
        Meters.NONE,
        room.clock,
        new PollPace(EVERY, () -> reading));
  }

  @Test
  void whoWroteIsAnsweredAndTheAnswerFoundAgain() {
    String asked = write("hello");
    inbox.read();
    String mona = room.taken.getFirst().author().id();

    Outcome sent = replies.write("AcmeCare", mona, TEXT, List.of());

    String id = ((Outcome.Posted) sent).tweet();
    assertThat(room.x.people().messages("AcmeCare", "mona").getLast().text()).isEqualTo(TEXT);
    assertThat(replies.find("AcmeCare", mona, asked, TEXT, Set.of())).contains(id);
    assertThat(replies.find("AcmeCare", mona, asked, TEXT, Set.of(id))).isEmpty();
    assertThat(replies.find("AcmeCare", mona, id, TEXT, Set.of())).isEmpty();
    assertThat(replies.find("AcmeCare", mona, asked, "something else", Set.of())).isEmpty();
  }

  @Test
  void aPictureGoesWithAnAnswerWhichIsFoundByItsWords() throws Exception {
    String asked = write("hello");
    inbox.read();
    String mona = room.taken.getFirst().author().id();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
    Uploaded uploaded =
        new XPictures(room.api, List.of(room.care))
            .upload("AcmeCare", Road.DIRECT, png.toByteArray(), "A lamp");
    String media = ((Uploaded.Done) uploaded).media();

    Outcome sent = replies.write("AcmeCare", mona, TEXT, List.of(media));

    String id = ((Outcome.Posted) sent).tweet();
    assertThat(room.x.people().messages("AcmeCare", "mona").getLast().pictures()).hasSize(1);
    assertThat(replies.find("AcmeCare", mona, asked, TEXT, Set.of())).contains(id);
    assertThat(replies.write("AcmeCare", mona, TEXT, List.of(media, media)))
        .isEqualTo(new Outcome.Refused(SendRefusal.TEXT_REFUSED));
  }

  @Test
  void whoNeverWroteIsNotWrittenTo() {
    room.x.post("mona", "hello world", null);
    room.customerPosts("@AcmeCare hello");
    room.mentions(room.care).poll();
    String other = room.taken.getFirst().author().id();

    assertThat(replies.write("AcmeCare", other, TEXT, List.of()))
        .isEqualTo(new Outcome.Refused(SendRefusal.NOT_ALLOWED));
  }
}
