package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.GALE;
import static dev.perch.desk.FakePeople.HELGA;
import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.post.PostWords.Said;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do to scheduled posts. */
class PostsTest {
  private static final Said HELLO = new Said("Hello", List.of());

  private final PostDesk desk = new PostDesk();

  private static PostAction schedule(String text, Instant hour) {
    return new PostAction.Schedule(PostDesk.HANDLE, new Said(text, List.of()), hour);
  }

  private PostKept edit(PostDesk on, String user, PostId id, int seen, String text) {
    return on.act(user, new PostAction.Edit(id, seen, new Said(text, List.of()), on.inAnHour()));
  }

  @Test
  void marketingPrAndTheLeadsScheduleAndNobodyElse() {
    for (String allowed : List.of(TOMAS, LUCIAN, MIREILLE)) {
      assertThat(desk.act(allowed, schedule("Hello", desk.inAnHour())))
          .isInstanceOf(PostKept.Done.class);
    }
    assertThat(desk.act(INES, schedule("Hello", desk.inAnHour())))
        .isEqualTo(new PostKept.NotYours(PostRights.PLANNERS));
    assertThat(desk.act(GALE, schedule("Hello", desk.inAnHour())))
        .isInstanceOf(PostKept.Stranger.class);
    assertThat(desk.posts.names(10)).containsExactlyInAnyOrder("hello", "hello-2", "hello-3");
  }

  @Test
  void anHourThatIsOverAndPrivateDataAreRefused() {
    Instant now = desk.desk.clock.instant();

    assertThat(desk.act(TOMAS, schedule("Hello", now))).isInstanceOf(PostKept.Past.class);
    assertThat(desk.act(TOMAS, schedule("Write to jane.doe@gmail.com", desk.inAnHour())))
        .isInstanceOf(PostKept.Forbidden.class);
    assertThat(desk.act(TOMAS, schedule("x".repeat(281), desk.inAnHour())))
        .isInstanceOf(PostKept.Forbidden.class);
    assertThat(desk.posts.latest(10)).isEmpty();
  }

  @Test
  void anEditIsNotWrittenOverAnother() {
    PostId id = desk.scheduled("Hello");

    assertThat(edit(desk, LUCIAN, id, 0, "Hello all")).isInstanceOf(PostKept.Done.class);
    assertThat(edit(desk, TOMAS, id, 0, "Hi")).isInstanceOf(PostKept.ChangedSince.class);

    assertThat(desk.posts.find(id).orElseThrow().said())
        .isEqualTo(new Said("Hello all", List.of()));
    assertThat(desk.post(id).facts().by()).isEqualTo(LUCIAN);
  }

  @Test
  void nobodySignsOffTheirOwnWordsAndAnEditAsksAnew() {
    PostDesk strict = new PostDesk("pr");
    PostId id = strict.scheduled("Hello");
    edit(strict, LUCIAN, id, 0, "Hello all");

    assertThat(strict.act(LUCIAN, new PostAction.SignOff(id, 1)))
        .isInstanceOf(PostKept.OwnWords.class);
    assertThat(strict.act(HELGA, new PostAction.SignOff(id, 1)))
        .isEqualTo(new PostKept.NotYours(List.of("pr")));
    assertThat(strict.act(MIREILLE, new PostAction.SignOff(id, 0)))
        .isInstanceOf(PostKept.ChangedSince.class);
    assertThat(strict.act(MIREILLE, new PostAction.SignOff(id, 1)))
        .isInstanceOf(PostKept.Done.class);
    assertThat(strict.post(id).facts().missing()).isEmpty();

    edit(strict, TOMAS, id, 1, "Hello again");
    assertThat(strict.post(id).facts().missing()).containsExactly("pr");
  }

  @Test
  void whatIsNotSignedOffDoesNotGoOutNorByAnybodysPress() {
    PostDesk strict = new PostDesk("pr");
    PostId id = strict.scheduled("Hello");

    strict.after(PostDesk.AN_HOUR);

    assertThat(strict.post(id))
        .isInstanceOfSatisfying(
            Post.Withheld.class,
            held -> assertThat(held.why()).isEqualTo(HoldReason.NOT_SIGNED_OFF));
    assertThat(strict.act(MIREILLE, new PostAction.PostNow(id, strict.length(id))))
        .isEqualTo(new PostKept.NotSignedOff(List.of("pr")));
    strict.act(LUCIAN, new PostAction.SignOff(id, 0));
    assertThat(strict.x.asked()).isEmpty();
    strict.act(MIREILLE, new PostAction.PostNow(id, strict.length(id)));
    strict.round();
    assertThat(strict.x.standing()).hasSize(1);
  }

  @Test
  void whoActsASecondTooLateIsToldSo() {
    PostId id = desk.scheduled("Hello");
    desk.after(PostDesk.AN_HOUR);

    for (PostAction late :
        List.of(
            new PostAction.Cancel(id),
            new PostAction.Move(id, 1, desk.inAnHour()),
            new PostAction.Edit(id, 0, HELLO, desk.inAnHour()))) {
      assertThat(desk.act(TOMAS, late))
          .isInstanceOfSatisfying(
              PostKept.Over.class, over -> assertThat(over.post()).isInstanceOf(Post.Out.class));
    }
  }

  @Test
  void whatIsCancelledASecondEarlyNeverGoesOut() {
    PostId id = desk.scheduled("Hello");

    desk.desk.clock.push(PostDesk.AN_HOUR.minusMillis(1));
    desk.round();
    desk.act(TOMAS, new PostAction.Cancel(id));
    desk.after(PostDesk.AN_HOUR);

    assertThat(desk.x.asked()).isEmpty();
    assertThat(desk.post(id)).isInstanceOf(Post.CalledOff.class);
    assertThat(desk.posts.open(10)).isEmpty();
  }
}
