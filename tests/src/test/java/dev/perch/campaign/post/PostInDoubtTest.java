package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.campaign.post.PostStories.Attempted;
import dev.perch.desk.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** X gave no clear answer to a post, or Perch died over it: it stands there once at most. */
class PostInDoubtTest {
  private static final Duration AN_HOUR = PostDesk.AN_HOUR;
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final PostDesk desk = new PostDesk();

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
}
