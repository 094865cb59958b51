package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.ticket.SendRefusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What happens to a post when its hour comes. */
class PostReleaseTest {
  private static final Duration AN_HOUR = PostDesk.AN_HOUR;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final MemoryPosts stories = new MemoryPosts();
  private final PostDesk desk = new PostDesk(stories);

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
  void aHandleThatLostItsTokenMakesItWaitAndNothingIsAsked() {
    PostId id = desk.scheduled("Hello");
    desk.x.keysRefused(true);

    desk.after(AN_HOUR);
    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.KEYS);
    assertThat(desk.x.asked()).isEmpty();
    desk.x.keysRefused(false);
    desk.x.refusing(SendRefusal.NOT_AUTHORIZED);
    desk.postNow(id);
    desk.round();
    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.KEYS);
    desk.postNow(id);
    desk.round();

    assertThat(desk.x.standing()).hasSize(1);
  }

  @Test
  void wherePaidCreditsAreUsedUpAPersonDecidesAndTheLeadsAreTold() {
    PostId id = desk.scheduled("Hello");
    desk.x.outOfCredits(true);

    desk.after(AN_HOUR);
    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.CREDITS);
    assertThat(desk.x.asked()).isEmpty();
    desk.x.outOfCredits(false);
    desk.x.refusing(SendRefusal.OUT_OF_CREDITS);
    desk.postNow(id);
    desk.round();
    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.CREDITS);
    assertThat(desk.alarms).anyMatch(alarm -> alarm.words().contains("credits of its app"));
    desk.postNow(id);
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

    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.LATE);
  }

  @Test
  void aPictureThatIsGoneFromSlackAsksSomebody() {
    PostId id = desk.scheduled("Hello", new PostPicture("F1", TOMAS, "A lamp"));
    desk.gone.add("F1");

    desk.after(AN_HOUR);

    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.REFUSED);
    assertThat(desk.x.asked()).isEmpty();
  }

  @Test
  void wordsThatWereChangedBehindItsBackAreNotSent() {
    PostId id = desk.scheduled("Hello");
    stories.tamper(id, "Buy nothing");

    desk.after(AN_HOUR);

    assertThat(desk.heldFor(id)).isEqualTo(HoldReason.REFUSED);
    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.alarms).hasSize(1);
  }

  @Test
  void aThousandForOneMinuteGoOutPacedAndEachOnce() {
    ManyPosts posts = ManyPosts.on(new MemoryPosts());

    assertThat(posts.lost()).isZero();
    assertThat(posts.twice()).isZero();
    assertThat(posts.most()).isEqualTo(ManyPosts.PACE);
  }
}
