package dev.perch.campaign.post;

import static dev.perch.desk.FakePeople.GALE;
import static dev.perch.desk.FakePeople.HELGA;
import static dev.perch.desk.FakePeople.INES;
import static dev.perch.desk.FakePeople.LUCIAN;
import static dev.perch.desk.FakePeople.MIREILLE;
import static dev.perch.desk.FakePeople.TOMAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.campaign.post.PostWords.Said;
import dev.perch.desk.acts.SignOffRules;
import dev.perch.desk.acts.SignOffRules.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  void whatAPictureShowsIsReadAsTheTextIs() {
    PostPicture private_ = new PostPicture("F1", TOMAS, "Write to jane.doe@gmail.com");
    PostPicture launch = new PostPicture("F1", TOMAS, "The Glow lamp, lit");
    desk.launch("Glow lamp", desk.inAnHour().plusSeconds(60));

    for (PostPicture picture : List.of(private_, launch)) {
      Said said = new Said("Hello", List.of(picture));
      assertThat(desk.act(TOMAS, new PostAction.Schedule(PostDesk.HANDLE, said, desk.inAnHour())))
          .isInstanceOf(PostKept.Forbidden.class);
    }
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
  void whereARuleAsksByTheWordsOfThePostItsRolesMustAgreeAndAnEditIsReadAnew() {
    SignOffRules rules =
        new SignOffRules(
            List.of(
                asks(List.of("recall"), null, "pr"),
                asks(List.of(), "AcmeNews", "lead"),
                new Rule("recalls", List.of("recall"), 0, null, null, false, List.of("legal"))),
            "lead",
            Optional.empty(),
            "lead");
    assertThat(rules.ofPost("AcmeCare", "RECALLED is another word")).isEmpty();
    assertThat(rules.ofPost("acmenews", "A Recall!")).containsExactly("pr", "lead");
    PostDesk strict = new PostDesk(new MemoryPosts(), rules::ofPost);
    PostId id = strict.scheduled("Hello");
    assertThat(strict.post(id).facts().missing()).isEmpty();

    edit(strict, TOMAS, id, 0, "Hello, a recall");
    assertThat(strict.post(id).facts().missing()).containsExactly("pr");
    strict.act(LUCIAN, new PostAction.SignOff(id, 1));
    edit(strict, TOMAS, id, 1, "Hello, a recall of lamps");
    strict.after(PostDesk.AN_HOUR);

    assertThat(strict.post(id))
        .as("what was agreed to was something else")
        .isInstanceOfSatisfying(
            Post.Withheld.class,
            held -> assertThat(held.why()).isEqualTo(HoldReason.NOT_SIGNED_OFF));
    edit(strict, TOMAS, id, 3, "Hello again");
    assertThat(strict.post(id).facts().missing()).isEmpty();
  }

  private static Rule asks(List<String> words, @Nullable String handle, String role) {
    return new Rule(null, words, 0, handle, null, false, List.of(role));
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
