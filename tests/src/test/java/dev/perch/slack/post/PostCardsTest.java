package dev.perch.slack.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.perch.campaign.post.HoldReason;
import dev.perch.campaign.post.MemoryPosts;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostAction;
import dev.perch.campaign.post.PostCheck;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostKept;
import dev.perch.campaign.post.PostPicture;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Duty;
import dev.perch.desk.Embargoes;
import dev.perch.desk.FakePeople;
import dev.perch.desk.MemoryBoard;
import dev.perch.desk.MemoryTurns;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.slack.SlackHttp;
import dev.perch.slack.view.BrandVeil;
import dev.perch.slack.view.Kit;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tomas of Marketing writes posts; Lucian is of PR, Ines of Legal. */
class PostCardsTest {
  private static final SlackEmulator SLACK =
      SlackEmulator.start(SlackOptions.defaults().withRateLimits(false));
  private static final String LEGAL = "C0LEGAL";
  private static final String PR = "C0PR";

  private final FakeDesk fake = new FakeDesk();
  private final MemoryPosts stories = new MemoryPosts();
  private final Set<String> off = new HashSet<>();
  private final Acks acks = new Acks(Duration.ofMinutes(1));
  private final SlackApi api =
      new SlackApi(
          Slack.getInstance(SlackHttp.config(SLACK.apiUrl())).methods(SLACK.botToken()),
          SLACK.botToken());
  private final PostBesides besides =
      new PostBesides(
          api,
          new MemoryBoard(fake.stories, fake.register, fake.stories.queue, fake.places),
          new Duty(fake.roster, List.of(), person -> !off.contains(person.value())),
          BrandVeil.VEIL);
  private int operations;

  @AfterAll
  static void stop() {
    SLACK.close();
  }

  @AfterEach
  void close() throws InterruptedException {
    acks.close();
  }

  private Posts posts(String... signOff) {
    fake.people.give("marketing", FakePeople.TOMAS);
    fake.people.give("legal", FakePeople.INES);
    return new Posts(
        stories,
        fake.roster,
        () -> "salt",
        new PostCheck(fake.proofreading, Embargoes.NONE),
        (_, _) -> List.of(signOff),
        fake.clock);
  }

  private PostCards cards(Posts posts) {
    Map<String, String> channels = new LinkedHashMap<>();
    channels.put("care", "C0CARE");
    channels.put("pr", PR);
    channels.put("legal", LEGAL);
    return new PostCards(
        api,
        new Channels(channels),
        posts,
        stories,
        besides,
        new MemoryTurns("here"),
        fake.alarms::add,
        fake.clock);
  }

  private PostId scheduled(Posts posts, String text) {
    Instant hour = fake.clock.instant().plus(Duration.ofHours(1));
    PostAction schedule = new PostAction.Schedule("AcmeCare", new Said(text, List.of()), hour);
    return ((PostKept.Done) act(posts, FakePeople.TOMAS, schedule)).story().id();
  }

  private PostKept act(Posts posts, String user, PostAction action) {
    return posts.act(FakePeople.WORKSPACE, user, "op:" + ++operations, action);
  }

  private static List<String> said(String channel, PostId id) {
    return SLACK.workspace().channel(channel).seenBy(null, null).stream()
        .map(Message::blocks)
        .map(Object::toString)
        .filter(blocks -> blocks.contains(id.slug()))
        .toList();
  }

  @Test
  void eachWhoMustAgreeIsAskedInTheirOwnChannelOneAfterTheOther() {
    Posts posts = posts("legal", "pr");
    PostCards cards = cards(posts);
    PostId id = scheduled(posts, "A word from all of us");

    cards.once();
    assertThat(said(LEGAL, id))
        .singleElement()
        .asString()
        .contains("Legal must agree", "whoever is of Legal, or a lead", "Sign off");
    assertThat(said(PR, id)).isEmpty();
    act(posts, FakePeople.INES, new PostAction.SignOff(id, 0));
    cards.once();

    assertThat(said(LEGAL, id)).singleElement().asString().contains("it goes on in");
    assertThat(said(PR, id)).singleElement().asString().contains("PR must agree", "Sign off");
    act(posts, FakePeople.LUCIAN, new PostAction.SignOff(id, 0));
    cards.once();
    assertThat(said(PR, id)).singleElement().asString().doesNotContain("Sign off");
  }

  @Test
  void thoseOfThemWhoAreOnShiftAreNamedButNotItsAuthor() {
    Posts posts = posts("legal");
    fake.people.give("legal", FakePeople.INES, FakePeople.HELGA, FakePeople.TOMAS);
    off.add(FakePeople.HELGA);

    PostId id = scheduled(posts, "Named");
    cards(posts).once();
    off.add(FakePeople.INES);
    PostId later = scheduled(posts, "Nobody");
    cards(posts).once();

    assertThat(said(LEGAL, id))
        .singleElement()
        .asString()
        .contains("Right now that is <@U0AGENT1>.");
    assertThat(said(LEGAL, later))
        .singleElement()
        .asString()
        .contains("Right now nobody of them is on shift.");
  }

  @Test
  void theListHasPages() {
    Posts posts = posts();
    for (int nth = 0; nth < 17; nth++) {
      scheduled(posts, "Number %d of all".formatted(nth));
    }
    PostPages pages = new PostPages(posts, besides, acks);

    CommandAnswer first = pages.list(0);
    CommandAnswer second = pages.list(1);

    assertThat(first.text().lines()).hasSize(15);
    assertThat(first.blocks().toString()).contains("Later").doesNotContain("Earlier");
    assertThat(second.text().lines()).hasSize(2);
    assertThat(second.blocks().toString()).contains("Earlier").doesNotContain("Later");
    assertThat(pages.list(7).text()).as("no such page").isEqualTo(first.text());
  }

  @Test
  void whoeverLooksAtAHeldPostSeesTheTweetsThatItWouldStandBeside() {
    TicketId ticket =
        fake.take(
            Tweet.tweet("100").saying("@AcmeCare it broke, AC-123456").at(fake.clock.instant()));
    Posts posts = posts();
    Posts.Known known = posts.find(scheduled(posts, "Our lamps last")).orElseThrow();
    Post held =
        new Post.Withheld(
            known.post().facts(), 1, HoldReason.MEETS, fake.clock.instant(), List.of(ticket));

    CommandAnswer shown =
        new PostPages(posts, besides, acks).show(new Posts.Known(known.id(), held, known.words()));

    assertThat(shown.blocks().toString()).contains("it broke").doesNotContain("AC-123456");
  }

  private static View filled(Map<String, String> fields) {
    Map<String, Map<String, ViewState.Value>> values = new HashMap<>();
    fields.forEach((name, text) -> {
      ViewState.Value value = new ViewState.Value();
      value.setValue(text);
      values.put(name, Map.of(name, value));
    });
    ViewState state = new ViewState();
    state.setValues(values);
    return View.builder()
        .type("modal")
        .title(null)
        .state(state)
        .blocks(List.of(Kit.small("-")))
        .build();
  }

  @Test
  void aPictureIsTakenAwayAndAnotherDescribedAnew() {
    List<PostPicture> before =
        List.of(
            new PostPicture("F1", FakePeople.TOMAS, "A lamp"),
            new PostPicture("F2", FakePeople.LUCIAN, "A lmap"));
    View view = filled(Map.of("post_text", "Hello", "post_kept_0", "", "post_kept_1", "A lamp"));

    PostFilled filled = PostFilled.of(view, ZoneOffset.UTC, fake.clock.instant());

    assertThat(filled.kept(before))
        .containsExactly(new PostPicture("F2", FakePeople.LUCIAN, "A lamp"));
    assertThat(filled.errors()).doesNotContainKeys("post_pictures", "post_alts");
  }
}
