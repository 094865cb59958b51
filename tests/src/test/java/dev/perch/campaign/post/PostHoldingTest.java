package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.LaunchId;
import dev.perch.campaign.crisis.CrisisWatch;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a post back though its hour has come, and who lets it go. */
class PostHoldingTest {
  private static final Duration AN_HOUR = PostDesk.AN_HOUR;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final PostDesk desk = new PostDesk();

  private void crisis() {
    desk.crisis =
        Optional.of(
            new CrisisWatch.InForce("fire", "Fire", desk.desk.clock.instant(), LUCIAN, "", 0));
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
    assertThat(desk.postNow(id)).isInstanceOf(PostKept.Done.class);
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
    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.MEETS);
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
    assertThat(desk.heldFor(one)).isEqualTo(HoldReason.CRISIS);
    PostsHeld held = new PostsHeld(desk.stories, desk.desk.clock);
    assertThat(held.count()).as("what /crisis status says").isEqualTo(2);

    desk.crisis = Optional.empty();
    desk.after(A_MINUTE);

    assertThat(desk.heldFor(one)).isEqualTo(HoldReason.AFTER_CRISIS);
    assertThat(desk.heldFor(other)).isEqualTo(HoldReason.AFTER_CRISIS);
    assertThat(held.count()).isZero();
    assertThat(desk.x.asked()).isEmpty();
    desk.postNow(other);
    desk.round();
    assertThat(desk.x.standing())
        .extracting(FakeTimeline.Asked::text)
        .containsExactly("Good morning");
    assertThat(desk.heldFor(one)).isEqualTo(HoldReason.AFTER_CRISIS);
  }

  @Test
  void aCrisisHoldsWhatIsDueAfterItToo() {
    PostId soon = desk.scheduled("Hello");
    PostId later = desk.scheduled("Good morning");
    desk.act(
        TOMAS, new PostAction.Move(later, 1, desk.desk.clock.instant().plus(Duration.ofDays(9))));
    crisis();
    desk.round();
    PostsHeld held = new PostsHeld(desk.stories, desk.desk.clock);
    assertThat(held.count()).isEqualTo(2);

    desk.crisis = Optional.empty();
    desk.after(AN_HOUR);

    assertThat(desk.heldFor(soon)).isEqualTo(HoldReason.AFTER_CRISIS);
    assertThat(desk.heldFor(later)).isEqualTo(HoldReason.AFTER_CRISIS);
    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.act(LUCIAN, new PostAction.Keep(soon, desk.length(soon))))
        .as("its hour is over")
        .isInstanceOf(PostKept.Past.class);
    assertThat(desk.act(TOMAS, new PostAction.Keep(later, desk.length(later))))
        .isInstanceOf(PostKept.NotYours.class);
    assertThat(desk.act(LUCIAN, new PostAction.Keep(later, desk.length(later))))
        .isInstanceOf(PostKept.Done.class);
    desk.after(Duration.ofDays(9));
    assertThat(desk.x.standing())
        .extracting(FakeTimeline.Asked::text)
        .containsExactly("Good morning");
  }

  @Test
  void whatWasReleasedBeforeTheCrisisDoesNotGoOutInItAndWhatIsReleasedInItDoes() {
    PostId id = desk.scheduled("Hello");
    desk.x.keysRefused(true);
    desk.after(AN_HOUR);
    desk.x.keysRefused(false);
    desk.x.refusing(SendRefusal.TOO_MANY);
    desk.postNow(id);
    desk.round();
    assertThat(desk.x.asked()).hasSize(1);

    desk.desk.clock.push(A_MINUTE);
    crisis();
    desk.after(Duration.ofMinutes(6));

    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.CRISIS);
    assertThat(desk.x.asked()).hasSize(1);
    desk.postNow(id);
    desk.round();
    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void whoAskedLongAgoAndIsFuriousNowStandsBesideThePostAsWell() {
    List<TicketId> old = desk.upset("where is my parcel?", "is it on its way?");
    desk.desk.clock.push(Duration.ofDays(3));
    desk.round();
    PostId id = desk.scheduled("Deliveries in one day: faster than ever!");
    desk.desk.clock.push(Duration.ofMinutes(30));
    for (TicketId ticket : old) {
      desk.wroteAgain(ticket, "your delivery never came, I hate this, terrible!");
    }

    desk.after(Duration.ofMinutes(30));

    assertThat(desk.post(id))
        .isInstanceOfSatisfying(
            Post.Withheld.class,
            held -> {
              assertThat(held.why()).isEqualTo(HoldReason.MEETS);
              assertThat(held.beside()).containsExactlyInAnyOrderElementsOf(old);
            });
  }

  @Test
  void aLaunchIsAnnouncedAtItsHourAndNotASecondBeforeItIsPublic() {
    Instant hour = desk.inAnHour();
    LaunchId lamp = desk.launch("Glow lamp", hour);
    assertThat(desk.act(TOMAS, schedule("The Glow lamp is here!", hour.minusSeconds(1))))
        .isInstanceOf(PostKept.Forbidden.class);
    PostId id =
        ((PostKept.Done) desk.act(TOMAS, schedule("The Glow lamp is here!", hour))).story().id();
    assertThat(desk.act(TOMAS, new PostAction.Move(id, 1, hour.minusSeconds(60))))
        .isInstanceOf(PostKept.Forbidden.class);

    desk.after(AN_HOUR);
    assertThat(desk.x.asked()).as("the launch is a moment late").isEmpty();
    assertThat(desk.post(id)).isInstanceOf(Post.Planned.class);
    desk.goesLive(lamp);
    desk.round();

    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void whereTheLaunchMovesOrIsCalledOffItsAnnouncementWaitsForAPerson() {
    Instant hour = desk.inAnHour();
    LaunchId lamp = desk.launch("Glow lamp", hour);
    LaunchId shade = desk.launch("Green shade", hour);
    PostId one =
        ((PostKept.Done) desk.act(TOMAS, schedule("The Glow lamp is here!", hour))).story().id();
    PostId other =
        ((PostKept.Done) desk.act(TOMAS, schedule("The Green shade is here!", hour))).story().id();
    desk.moved(lamp, hour.plus(AN_HOUR));
    desk.calledOff(shade);

    desk.after(AN_HOUR);

    assertThat(desk.heldFor(one)).isEqualTo(HoldReason.LAUNCH);
    assertThat(desk.heldFor(other)).isEqualTo(HoldReason.LAUNCH);
    assertThat(desk.act(LUCIAN, new PostAction.PostNow(one, desk.length(one))))
        .isInstanceOf(PostKept.Forbidden.class);
    desk.act(TOMAS, new PostAction.Move(one, desk.length(one), hour.plus(AN_HOUR)));
    desk.desk.clock.push(AN_HOUR);
    desk.goesLive(lamp);
    desk.round();
    assertThat(desk.x.standing())
        .extracting(FakeTimeline.Asked::text)
        .containsExactly("The Glow lamp is here!");
  }

  private static PostAction schedule(String text, Instant hour) {
    return new PostAction.Schedule(PostDesk.HANDLE, new PostWords.Said(text, List.of()), hour);
  }
}
