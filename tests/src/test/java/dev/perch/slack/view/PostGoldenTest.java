package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.post.HoldReason;
import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostFacts;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.post.PostPicture;
import dev.perch.campaign.post.PostPrices;
import dev.perch.campaign.post.PostWords;
import dev.perch.campaign.post.PostWords.Said;
import dev.perch.campaign.post.Posts.Known;
import dev.perch.desk.Tweet;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.campaign.PostCard;
import dev.perch.slack.view.campaign.PostCard.Around;
import dev.perch.slack.view.campaign.PostCard.Beside;
import dev.perch.slack.view.campaign.PostForm;
import dev.perch.slack.view.campaign.PostPhrases;
import dev.perch.slack.view.campaign.PostRef;
import dev.perch.testing.GoldenFile;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people see of scheduled posts. */
class PostGoldenTest {
  private static final PostId LAMP = new PostId("our-new-lamp");
  private static final Instant HOUR = Instant.parse("2026-03-09T08:00:00Z");
  private static final PostWords WORDS =
      new PostWords(
          "salt",
          Map.of(
              0,
              new Said(
                  "Our *new* lamp <!channel> & its light",
                  List.of(new PostPicture("F1", "U0PR1", "A lamp <@U1>, lit")))),
          Map.of(3, List.of("lamp", "light")));
  private static final PostFacts FACTS =
      new PostFacts(
          "U0MARKETING1",
          "AcmeNews",
          HOUR,
          1,
          List.of("pr"),
          Map.of("pr", "U0PR1"),
          0,
          "hash",
          null,
          "",
          4);
  private static final PostFacts UNSIGNED =
      new PostFacts(
          "U0MARKETING1", "AcmeNews", HOUR, 1, List.of("pr"), Map.of(), 0, "hash", null, "", 1);
  private static final Post.Attempt ATTEMPT = new Post.Attempt(3, "hash", HOUR, "41", 2, HOUR);
  private static final List<Beside> BESIDE =
      List.of(
          new Beside(
              said("The lamp <!here> is dark, call me: +44 7700 900123"),
              HOUR,
              "https://slack.example/p1"),
          new Beside(said("No *light*"), HOUR, ""));

  private static String said(String text) {
    return BrandVeil.VEIL.over(Tweet.tweet("7").saying(text).mention());
  }

  private static void card(String name, Post post, List<Beside> beside) {
    JsonNode blocks =
        Golden.json(
            PostCard.blocks(
                new Known(LAMP, post, WORDS),
                new Around(beside, List.of(new AgentId("U0PR1"), new AgentId("U0PR2")))));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    GoldenFile.check("slack/post", name + ".json", blocks.toPrettyString() + "\n");
  }

  private static Post held(HoldReason why) {
    return new Post.Withheld(FACTS, 3, why, HOUR, List.of(new TicketId("7")));
  }

  @Test
  void aCardInEachState() {
    card("to-sign", new Post.Planned(UNSIGNED, Instant.EPOCH), List.of());
    card("planned", new Post.Planned(FACTS, Instant.EPOCH), List.of());
    card("held", held(HoldReason.MEETS), BESIDE);
    card("keys", held(HoldReason.KEYS), List.of());
    card(
        "after-crisis",
        new Post.Withheld(FACTS, 3, HoldReason.AFTER_CRISIS, HOUR.minusSeconds(60), List.of()),
        List.of());
    card("sending", new Post.Sending(FACTS, ATTEMPT), List.of());
    card("parked", new Post.Parked(FACTS, ATTEMPT, HOUR), List.of());
    card("out", new Post.Out(FACTS, "42", HOUR), List.of());
    card("called-off", new Post.CalledOff(FACTS, "U0PR1", HOUR), List.of());
  }

  @Test
  void everyReasonSaysWhatToDo() {
    assertThat(HoldReason.values())
        .allSatisfy(why -> {
          assertThat(PostPhrases.why(why)).isNotBlank();
          assertThat(PostPhrases.whatToDo(why, List.of())).hasSizeGreaterThan(30);
        });
  }

  @Test
  void theForms() {
    PostRef ref = new PostRef(LAMP, 4, 0, ZoneId.of("Europe/Berlin"), "C0PR");
    var hour = HOUR.atZone(ref.zone());
    var prices = new PostPrices(new BigDecimal("0.015"), new BigDecimal("0.200")).asPrices();
    Proof none = new Proof("AcmeNews", "", List.of(), prices, Road.PUBLIC);
    Proof link =
        new Proof("AcmeNews", "Our new lamp: acme.example/lamp", List.of(), prices, Road.PUBLIC);

    form(
        "form-new",
        PostForm.write(
            PostRef.fresh(ref.zone(), "C0PR"),
            new PostForm.Shown(List.of("AcmeNews", "Acme"), none, List.of(), hour)));
    form(
        "form-edit",
        PostForm.write(
            ref,
            new PostForm.Shown(
                List.of("AcmeNews"),
                link,
                List.of(new PostPicture("F1", "U0PR1", "A lamp, lit")),
                hour)));
    form("form-move", PostForm.move(ref, hour));
    form("form-there", PostForm.itIsThere(ref));
    assertThat(PostRef.parse(ref.text())).contains(ref);
    assertThat(Stream.of("a|b|c|d|e", "", "|1|2|Nowhere/Here|C", "a|1"))
        .allMatch(text -> PostRef.parse(text).isEmpty());
    assertThat(PostRef.parse(null)).isEmpty();
  }

  private static void form(String name, Object view) {
    JsonNode form = Golden.json(view);

    assertThat(BlockCheck.modal(form)).isEmpty();
    GoldenFile.check("slack/post", name + ".json", form.toPrettyString() + "\n");
  }

  @Test
  void thePastAndTheGapNameTheNextHour() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(PostPhrases.past(Instant.parse("2026-03-02T09:10:00Z"), berlin))
        .contains("2 Mar 11:00");
    assertThat(PostPhrases.skipped(LocalTime.of(3, 0))).contains("03:00");
  }
}
