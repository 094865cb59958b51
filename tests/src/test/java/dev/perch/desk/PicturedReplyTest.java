package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.PictureOffers;
import dev.perch.desk.acts.Pressed;
import dev.perch.guard.NumberedThread;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.SignOff;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.AwaitingSignOff;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is approved is the words and the pictures: both go, or neither. */
class PicturedReplyTest {
  private static final String INES = FakePeople.INES;
  private static final String WREN = FakePeople.WREN;
  private static final String TEXT = "This is how it folds.";

  private final FakeDesk fake = new FakeDesk();
  private final TicketId id = fake.take(Tweet.tweet("100"));
  private final ReplyPicture lamp = fake.pictures.put("F1", INES, "lamp", "A folded lamp");
  private final ReplyPicture box = fake.pictures.put("F2", INES, "box", "Its box");

  private Pressed send(String user, ReplyPicture... pictures) {
    return fake.act(user, id, new AgentAction.Send(TEXT, null, Set.of(), null, List.of(pictures)));
  }

  private SendRefusal refusal() {
    return ((TicketEvent.SendRefused) fake.story(id).events().getLast()).why();
  }

  @Test
  void picturesGoToXBeforeTheReplyThatNamesThem() {
    send(INES, lamp, box);
    fake.sendAll();

    assertThat(fake.pictures.uploaded()).containsExactly("A folded lamp", "Its box");
    assertThat(fake.x.asked().getFirst().media()).containsExactly("media1", "media2");
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void theStoryKeepsSaltedHashesAndNothingThatSaysWhatIsOnThem() {
    send(INES, lamp);

    TicketEvent.SendingStarted started =
        (TicketEvent.SendingStarted) fake.story(id).events().getLast();
    String salt = fake.stories.words(id).salt();
    assertThat(started.pictures())
        .containsExactly(SaltedHash.of(salt, lamp.sha256() + "\n" + lamp.alt()));
    assertThat(started.toString()).doesNotContain(lamp.sha256(), lamp.alt());
  }

  @Test
  void aPictureThatIsAnotherByNowIsNotSentNorIsTheText() {
    send(INES, lamp);
    fake.pictures.put("F1", INES, "something else", "A folded lamp");

    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.NOT_AS_APPROVED);
    assertThat(fake.pictures.uploaded()).isEmpty();
    assertThat(fake.x.asked()).isEmpty();
  }

  @Test
  void wordsOfAPictureThatWereChangedInTheStoreAreNotSent() {
    send(INES, lamp);
    ReplyPicture forged = new ReplyPicture("F1", INES, "Buy from us", lamp.sha256());
    fake.stories.tamper(
        id, new Words("", Map.of(), Map.of(), Map.of(), Map.of(2, List.of(forged))));

    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.NOT_AS_APPROVED);
    assertThat(fake.x.asked()).isEmpty();
  }

  @Test
  void aPictureThatIsGoneOrRefusedIsSaidAndItsReplyWaitsInTheEditor() {
    send(INES, lamp);
    fake.pictures.remove(lamp);
    fake.sendAll();
    assertThat(refusal()).isEqualTo(SendRefusal.PICTURE_GONE);

    fake.pictures.put("F1", INES, "lamp", "A folded lamp");
    fake.pictures.refusing(SendRefusal.PICTURE_REFUSED);
    send(INES, lamp);
    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.PICTURE_REFUSED);
    assertThat(fake.x.asked()).isEmpty();
    Begun begun = fake.drafts.begun(fake.story(id)).orElseThrow();
    assertThat(begun.text()).isEqualTo(TEXT);
    assertThat(begun.pictures()).containsExactly(lamp);
  }

  @Test
  void whenSlackCannotBeReadTheReplyIsRefusedForCertainAndNotLookedFor() {
    fake.pictures.before(() -> {
      throw new IllegalStateException("ratelimited");
    });
    send(INES, lamp);

    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.PICTURE_UNREAD);
    assertThat(fake.x.asked()).isEmpty();
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().pictures()).containsExactly(lamp);
  }

  @Test
  void whoTypesOnAtAReplyThatCameBackKeepsItsPictures() {
    fake.pictures.refusing(SendRefusal.PICTURE_REFUSED);
    send(INES, lamp);
    fake.sendAll();
    fake.clock.push(Duration.ofSeconds(5));
    fake.writings.keep(
        id, new Writings.Writing(new AgentId(INES), fake.clock.instant(), "Other words.", ""));

    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().text()).isEqualTo("Other words.");
    assertThat(new PictureOffers(fake.drafts, _ -> Optional.empty()).of(id, ""))
        .singleElement()
        .satisfies(offer -> assertThat(offer.file()).isEqualTo("F1"))
        .satisfies(offer -> assertThat(offer.chosen()).isTrue());
  }

  @Test
  void whatWasAddedToAnEditorThatNobodySentLiesReadyAfterTheClaimHasLapsed() {
    ReplyPicture added = new ReplyPicture("F9", INES, "A lamp, unfolded", "");
    fake.act(INES, id, new AgentAction.Write());
    fake.claims.wrote(fake.ticket(id), INES, "Like this.", "", false, List.of(added));

    fake.push(Duration.ofHours(2));

    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Open.class);
    assertThat(fake.drafts.begun(fake.story(id)).orElseThrow().text()).isEqualTo("Like this.");
    assertThat(new PictureOffers(fake.drafts, _ -> Optional.empty()).of(id, ""))
        .containsExactly(new PictureOffers.Offer("F9", INES, "A lamp, unfolded", true));
  }

  @Test
  void aReplyForWhichThePicturesTookTooLongIsNotPosted() {
    fake.pictures.meanwhile(() -> fake.clock.push(Duration.ofSeconds(40)));
    send(INES, lamp);

    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.TOO_LATE);
    assertThat(fake.x.asked()).isEmpty();
  }

  @Test
  void anEditWhileThePicturesAreOnTheirWayVoidsTheReply() {
    fake.pictures.meanwhile(
        () -> fake.take(Tweet.tweet("100").edited("103").saying("Never mind, found it!")));
    send(INES, lamp);

    fake.sendAll();

    assertThat(refusal()).isEqualTo(SendRefusal.EDITED);
    assertThat(fake.x.asked()).isEmpty();
  }

  @Test
  void afterAnUnknownOutcomeThePicturesGoAgainAndTheReplyOnce() {
    fake.x.losing("timeout", false);
    send(INES, lamp);
    fake.sendAll();
    fake.push(Duration.ofMinutes(2));
    fake.push(Duration.ofMinutes(2));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Parked.class);

    fake.act(INES, id, new AgentAction.SendAgain());
    fake.sendAll();

    assertThat(fake.pictures.uploaded()).hasSize(2);
    assertThat(fake.x.asked())
        .extracting(FakeX.Post::media)
        .containsExactly(List.of("media1"), List.of("media2"));
    assertThat(fake.ticket(id)).isInstanceOf(Ticket.Waiting.class);
  }

  @Test
  void inANumberedThreadTheyGoWithTheFirstPart() {
    String thread =
        NumberedThread.split(
                "The lamp goes back in its own box, with its label. ".repeat(8) + "^IO")
            .orElseThrow()
            .text();
    fake.act(INES, id, new AgentAction.Send(thread, null, Set.of(), null, List.of(lamp)));
    fake.sendAll();
    fake.sendAll();

    assertThat(fake.x.asked()).hasSizeGreaterThan(1);
    assertThat(fake.x.asked().getFirst().media()).containsExactly("media1");
    assertThat(fake.x.asked().stream().skip(1)).allMatch(part -> part.media().isEmpty());
  }

  @Test
  void xTakesFourInPublicAndOneInPrivate() {
    assertThat(send(INES, lamp, lamp, lamp, lamp, lamp)).isEqualTo(new Pressed.TooManyPictures(4));

    TicketId message = fake.take(Tweet.message("500"));
    AgentAction two = new AgentAction.Send(TEXT, null, Set.of(), Road.DIRECT, List.of(lamp, box));
    assertThat(fake.act(INES, message, two)).isEqualTo(new Pressed.TooManyPictures(1));
    fake.act(INES, message, new AgentAction.Send(TEXT, null, Set.of(), Road.DIRECT, List.of(lamp)));
    fake.sendAll();

    assertThat(fake.messages.asked().getFirst().media()).containsExactly("media1");
  }

  @Test
  void whatAPictureShowsIsHeldToTheSameRules() {
    ReplyPicture card = fake.pictures.put("F3", INES, "card", "Card 4111 1111 1111 1111");

    assertThat(send(INES, card)).isInstanceOf(Pressed.Blocked.class);
    assertThat(fake.happened(id)).containsExactly("Opened");
  }

  @Test
  void whoTakesAPictureOutEndsWhatWasAgreedToAndWhatIsLeftIsAgreedToAnew() {
    send(WREN, lamp, box);
    int first = signOff().version();
    assertThat(signOff().pictures()).hasSize(2);

    fake.act(INES, id, new AgentAction.ChangeDraft(first, TEXT, Set.of("F2")));
    assertThat(signOff().version()).isNotEqualTo(first);
    assertThat(fake.act(INES, id, new AgentAction.SignOff(first)))
        .isInstanceOf(Pressed.Stale.class);
    fake.act(INES, id, new AgentAction.SignOff(signOff().version()));
    fake.sendAll();

    assertThat(fake.pictures.uploaded()).containsExactly("A folded lamp");
    assertThat(fake.x.asked().getFirst().media()).hasSize(1);
  }

  private SignOff signOff() {
    return ((AwaitingSignOff) fake.ticket(id)).signOff();
  }
}
