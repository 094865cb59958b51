package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.campaign.post.PostStories.Attempted;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to a post when its hour comes. */
class PostReleaseTest {
  private static final Duration AN_HOUR = PostDesk.AN_HOUR;
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final MemoryPosts stories = new MemoryPosts();
  private final PostDesk desk = new PostDesk(stories);

  private void isHeld(PostId id, HoldReason why) {
    assertThat(desk.post(id))
        .isInstanceOfSatisfying(Post.Withheld.class, held -> assertThat(held.why()).isEqualTo(why));
  }

  private void crisis() {
    desk.crisis =
        Optional.of(
            new CrisisWatch.InForce("fire", "Fire", desk.desk.clock.instant(), LUCIAN, "", 0));
  }

  private PostKept postNow(PostId id) {
    return desk.act(LUCIAN, new PostAction.PostNow(id, desk.length(id)));
  }

  @Test
  void atItsHourItGoesOutOnceWithItsPictures() {
    PostId id = desk.scheduled("Hello", new PostPicture("F1", TOMAS, "A lamp"));

    desk.after(AN_HOUR.minusSeconds(1));
    assertThat(desk.x.asked()).isEmpty();
    desk.after(Duration.ofSeconds(1));
    desk.after(A_MINUTE);

    assertThat(desk.x.asked())
        .singleElement()
        .satisfies(post -> assertThat(post.alts()).containsExactly("A lamp"));
    assertThat(desk.happened(id)).containsExactly("Scheduled", "SendingStarted", "Posted");
  }

  @Test
  void besideWhatPeopleAreUpsetAboutItWaitsForPr() {
    PostId id = desk.scheduled("Deliveries in one day: faster than ever!");
    desk.desk.clock.push(AN_HOUR.minusSeconds(60));
    List<TicketId> upset =
        desk.upset(
            "your delivery never came. This is terrible, I hate it",
            "awful, the worst delivery, I am furious!");
    desk.upset("I love the colour");

    desk.after(A_MINUTE);

    assertThat(desk.post(id))
        .isInstanceOfSatisfying(
            Post.Withheld.class,
            held -> {
              assertThat(held.why()).isEqualTo(HoldReason.MEETS);
              assertThat(held.beside()).containsExactlyInAnyOrderElementsOf(upset);
              assertThat(desk.stories.words(id).metAt(held.index())).containsExactly("deliveries");
            });
    assertThat(desk.act(TOMAS, new PostAction.PostNow(id, 2)))
        .isEqualTo(new PostKept.NotYours(PostRights.DECIDERS));
    assertThat(desk.act(LUCIAN, new PostAction.PostNow(id, 1)))
        .isInstanceOf(PostKept.ChangedSince.class);
    assertThat(postNow(id)).isInstanceOf(PostKept.Done.class);
    desk.round();
    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void whatWasMovedIsHeldAgainstItsNewHour() {
    PostId id = desk.scheduled("Deliveries in one day: faster than ever!");
    desk.upset(
        "your delivery never came. This is terrible, I hate it",
        "awful, the worst delivery, I am furious!");
    desk.desk.clock.push(Duration.ofMinutes(30));
    desk.act(TOMAS, new PostAction.Move(id, 1, desk.desk.clock.instant().plusSeconds(60)));

    desk.after(A_MINUTE);
    isHeld(id, HoldReason.MEETS);
    desk.act(LUCIAN, new PostAction.Move(id, desk.length(id), desk.inAnHour()));
    desk.after(AN_HOUR);

    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void inACrisisNothingGoesOutByItselfAndEachComesBackForADecision() {
    PostId one = desk.scheduled("Hello");
    PostId other = desk.scheduled("Good morning");
    crisis();
    desk.after(AN_HOUR);
    isHeld(one, HoldReason.CRISIS);
    PostsHeld held = new PostsHeld(desk.stories, desk.desk.clock);
    assertThat(held.count()).as("what /crisis status says").isEqualTo(2);

    desk.crisis = Optional.empty();
    desk.after(A_MINUTE);

    isHeld(one, HoldReason.AFTER_CRISIS);
    isHeld(other, HoldReason.AFTER_CRISIS);
    assertThat(held.count()).isZero();
    assertThat(desk.x.asked()).isEmpty();
    postNow(other);
    desk.round();
    assertThat(desk.x.standing())
        .extracting(FakeTimeline.Asked::text)
        .containsExactly("Good morning");
    isHeld(one, HoldReason.AFTER_CRISIS);
  }

  @Test
  void aHandleThatLostItsTokenMakesItWaitAndNothingIsAsked() {
    PostId id = desk.scheduled("Hello");
    desk.x.keysRefused(true);

    desk.after(AN_HOUR);
    isHeld(id, HoldReason.KEYS);
    assertThat(desk.x.asked()).isEmpty();
    desk.x.keysRefused(false);
    desk.x.refusing(SendRefusal.NOT_AUTHORIZED);
    postNow(id);
    desk.round();
    isHeld(id, HoldReason.KEYS);
    postNow(id);
    desk.round();

    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void wherePaidCreditsAreUsedUpAPersonDecidesAndTheLeadsAreTold() {
    PostId id = desk.scheduled("Hello");
    desk.x.outOfCredits(true);

    desk.after(AN_HOUR);
    isHeld(id, HoldReason.CREDITS);
    assertThat(desk.x.asked()).isEmpty();
    desk.x.outOfCredits(false);
    desk.x.refusing(SendRefusal.OUT_OF_CREDITS);
    postNow(id);
    desk.round();
    isHeld(id, HoldReason.CREDITS);
    assertThat(desk.alarms).anyMatch(alarm -> alarm.words().contains("credits of its app"));
    postNow(id);
    desk.round();

    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void whatCertainlyWasNotPostedComesRoundAgain() {
    PostId id = desk.scheduled("Hello");
    desk.x.refusing(SendRefusal.TOO_MANY);
    desk.x.refusing(SendRefusal.UNREACHABLE);

    desk.after(AN_HOUR);
    desk.after(A_MINUTE);
    assertThat(desk.x.asked()).hasSize(1);
    desk.after(Duration.ofMinutes(5));
    desk.after(Duration.ofMinutes(5));

    assertThat(desk.x.asked()).hasSize(3);
    assertThat(desk.x.standing()).hasSize(1);
    assertThat(desk.post(id)).isInstanceOf(Post.Out.class);
  }

  @Test
  void longAfterItsHourSomebodyIsAsked() {
    PostId id = desk.scheduled("Good morning");

    desk.after(AN_HOUR.plusHours(3).plusSeconds(1));

    isHeld(id, HoldReason.LATE);
  }

  @Test
  void aPictureThatIsGoneFromSlackAsksSomebody() {
    PostId id = desk.scheduled("Hello", new PostPicture("F1", TOMAS, "A lamp"));
    desk.gone.add("F1");

    desk.after(AN_HOUR);

    isHeld(id, HoldReason.REFUSED);
    assertThat(desk.x.asked()).isEmpty();
  }

  @Test
  void wordsThatWereChangedBehindItsBackAreNotSent() {
    PostId id = desk.scheduled("Hello");
    stories.tamper(id, "Buy nothing");

    desk.after(AN_HOUR);

    isHeld(id, HoldReason.REFUSED);
    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.alarms).hasSize(1);
  }

  @Test
  void aPostWhoseAnswerGotLostIsFoundAndNotSentAgain() {
    PostId id = desk.scheduled("Hello");
    desk.x.losing(true);

    desk.after(AN_HOUR);
    assertThat(desk.post(id)).isInstanceOf(Post.Sending.class);
    assertThat(desk.act(TOMAS, new PostAction.Cancel(id))).isInstanceOf(PostKept.Over.class);
    desk.after(A_MINUTE);

    assertThat(desk.post(id)).isInstanceOf(Post.Out.class);
    assertThat(desk.x.asked()).hasSize(1);
  }

  @Test
  void whatIsNotFoundTwiceAPersonDecides() {
    PostId id = desk.scheduled("Hello");
    desk.x.losing(false);
    desk.after(AN_HOUR);
    desk.x.down(true);
    desk.desk.clock.push(A_MINUTE);
    assertThatThrownBy(desk::round).isInstanceOf(Unavailable.class);
    desk.x.down(false);
    desk.round();
    desk.after(A_MINUTE);

    assertThat(desk.post(id)).isInstanceOf(Post.Parked.class);
    assertThat(desk.alarms).hasSize(1);
    desk.act(LUCIAN, new PostAction.SendAgain(id, desk.length(id)));
    desk.round();
    assertThat(desk.x.standing()).hasSize(1);
    assertThat(desk.post(id)).isInstanceOf(Post.Out.class);
  }

  @Test
  void sendAgainLooksOnceMoreFirst() {
    PostId id = desk.scheduled("Hello");
    desk.x.losing(true);
    desk.after(AN_HOUR);
    desk.x.hide();
    desk.after(A_MINUTE);
    desk.after(A_MINUTE);
    assertThat(desk.post(id)).isInstanceOf(Post.Parked.class);

    desk.x.show();
    desk.act(LUCIAN, new PostAction.SendAgain(id, desk.length(id)));
    desk.round();

    assertThat(desk.post(id)).isInstanceOf(Post.Out.class);
    assertThat(desk.x.asked()).hasSize(1);
  }

  @Test
  void itIsThereSaysSomebodyAndItIsNotPostedAgain() {
    PostId id = desk.scheduled("Hello");
    desk.x.losing(false);
    desk.after(AN_HOUR);
    desk.after(A_MINUTE);
    desk.after(A_MINUTE);

    desk.act(LUCIAN, new PostAction.ItIsThere(id, "77"));
    desk.after(AN_HOUR);

    assertThat(desk.post(id))
        .isInstanceOfSatisfying(Post.Out.class, out -> assertThat(out.tweet()).isEqualTo("77"));
    assertThat(desk.x.asked()).hasSize(1);
  }

  @Test
  void aCrashAtAnyPointLeavesItOnXOnceAtMost() {
    for (CrashingPosts.Point point : CrashingPosts.Point.values()) {
      CrashingPosts stories = new CrashingPosts();
      PostDesk crashing = new PostDesk(stories);
      PostId id = crashing.scheduled("Hello");
      stories.crashAt(point);
      crashing.desk.clock.push(AN_HOUR);

      assertThatThrownBy(crashing::round).as("%s", point).isInstanceOf(CrashingPosts.Crash.class);
      crashing.round();
      crashing.after(TWO_MINUTES);
      crashing.after(A_MINUTE);
      crashing.after(A_MINUTE);

      assertThat(crashing.x.asked()).as("%s", point).hasSizeLessThanOrEqualTo(1);
      assertThat(crashing.post(id))
          .as("%s", point)
          .isInstanceOfAny(Post.Out.class, Post.Withheld.class, Post.Parked.class);
      boolean asked = !crashing.x.asked().isEmpty();
      assertThat(crashing.post(id) instanceof Post.Out).as("%s", point).isEqualTo(asked);
    }
  }

  @Test
  void anAttemptThatNobodyBeganIsSentAfterTheStartAndOneThatWasTakenIsNot() {
    CrashingPosts stories = new CrashingPosts();
    PostDesk crashing = new PostDesk(stories);
    PostId id = crashing.scheduled("Hello");
    stories.crashAt(CrashingPosts.Point.STARTED);
    crashing.desk.clock.push(AN_HOUR);
    assertThatThrownBy(crashing::round).isInstanceOf(CrashingPosts.Crash.class);

    assertThat(stories.unsent(10)).containsExactly(new Attempted(id, 1));
    crashing.round();

    assertThat(crashing.x.standing()).hasSize(1);
  }

  @Test
  void aThousandForOneMinuteGoOutPacedAndEachOnce() {
    ManyPosts posts = ManyPosts.on(new MemoryPosts());

    assertThat(posts.lost()).isZero();
    assertThat(posts.twice()).isZero();
    assertThat(posts.most()).isEqualTo(ManyPosts.PACE);
  }
}
