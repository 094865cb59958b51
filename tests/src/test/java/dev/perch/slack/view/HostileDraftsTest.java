package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Press;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.guard.Masking;
import dev.perch.guard.PrivateGuard;
import dev.perch.guard.SentMark;
import dev.perch.guard.Severity;
import dev.perch.guard.Signature;
import dev.perch.guard.WordList;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.ticket.Road;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is written passes through guard and views, and what the guard lets out is taken by X: no
 * exception, no limit of Slack's or X's broken.
 */
class HostileDraftsTest {
  private static final long SEED = 4_711;
  private static final int IN_VERIFY = 1_000;
  private static final int IN_SOAK = 99_000;
  private static final int FIELD = 3_000;
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final Ref REF = new Ref(new TicketId("100"), Press.NO_CLAIM, 0, "");

  /** All that a brand can set. */
  private static final GuardRules RULES =
      new GuardRules(
          Map.of(Finding.Kind.COMPETITOR, Severity.BLOCK, Finding.Kind.BLAME, Severity.SIGN_OFF),
          List.of(Pattern.compile("AC-?[0-9]{4,8}"), Pattern.compile("#\\d{6}")),
          Set.of("+49 30 901821", "help@acme.example.com"),
          WordList.of(List.of("Globex", "Initech*")),
          WordList.of(List.of("no-brainer", "cheap*", "?calm")),
          Map.of("AcmeCare", WordList.of(List.of("guys", "guarantee*"))),
          new GuardRules.Limits(1, 1, 1));

  private static final Masking MASKING = RULES.masking();

  private static final List<String> PIECES =
      List.of(
          "4111 1111 1111 1111",
          "4111-",
          "DE89 3704 ",
          "jo@example.com",
          "jo [at] x [dot] com",
          "+49 30 901820",
          "(212) 555-",
          "531-21-7351",
          "203.0.113.7",
          "2001:db8::1:2:3",
          "::",
          "1M8GDM9AXKP042788",
          "8 Wressle Road",
          "password is ",
          "born ",
          "12/27/1986",
          "1 ",
          "0.",
          "<!channel>",
          "<@U0LEAD1>",
          "<https://a.example|b>",
          "&amp;",
          "*bold*",
          "_",
          "~",
          "`",
          "{first_name}",
          "{",
          "}",
          "^IO",
          "^you",
          "calm down",
          "Globex",
          "cheapest",
          "guaranteed ",
          "AC-123456",
          "#123456",
          "thank you, ",
          "we are on it. ",
          "f*ck",
          "your own fault",
          "@",
          "#",
          "https://x.com/a/status/1790000000000000001",
          "www.",
          ".com",
          "\n",
          "\u0000",
          "\u202e",
          "\u200b",
          "\u200d",
          "\ufe0f",
          "\u20e3",
          "\ud83c",
          "\udf88",
          "🎈",
          "👩‍👩‍👧‍👦",
          "ﷺ",
          "½",
          "\uff14",
          "\u0664",
          "\u0301",
          "\u115f",
          "ß",
          "İ",
          " at ",
          " dot ",
          "[",
          "(",
          "-",
          "!?!");

  private static String draft(Random random, int longest) {
    StringBuilder draft = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(100) == 0 ? 400 : 9);
    for (int i = 0; i < pieces; i++) {
      String piece =
          random.nextInt(4) == 0
              ? Character.toString(random.nextInt(0x3000))
              : PIECES.get(random.nextInt(PIECES.size()));
      draft.append(piece.repeat(random.nextInt(60) == 0 ? 50 : 1));
      draft.append(random.nextInt(3) == 0 ? " " : "");
    }
    return draft.substring(0, Math.min(longest, draft.length()));
  }

  /**
   * What a draft is: changed or not, by which road, and whether it is looked at beyond the editor.
   */
  private record Sort(boolean unedited, Road road, boolean onACard) {
    /** All sorts take turns; of cards and of X, which cost the most, there are fewer. */
    static Sort of(int nth) {
      return new Sort(nth % 3 == 0, nth % 5 == 0 ? Road.DIRECT : Road.PUBLIC, nth % 10 == 0);
    }
  }

  private static void passes(Random random, Sort sort, HostileX x) {
    String text = draft(random, FIELD);
    String customer = draft(random, FIELD);
    String signed = Signature.sign(text, "IO");
    SentMark mark = SentMark.of(signed, "c1", NOW);

    List<Finding> findings =
        Guard.check(
            new DraftContext(
                signed, "AcmeCare", customer, "Jane", sort.unedited(), "c2", List.of(mark), NOW),
            RULES);
    if (sort.road() == Road.DIRECT) {
      findings = PrivateGuard.check(signed, findings);
    }

    assertThat(findings)
        .allSatisfy(finding ->
            assertThat(
                    0 <= finding.from()
                        && finding.from() <= finding.to()
                        && finding.to() <= signed.length())
                .isTrue());
    assertThat(SentMark.parse(mark.line())).contains(mark);
    Proof proof = new Proof("AcmeCare", signed, findings, Samples.PRICES, sort.road());
    JsonNode form =
        Golden.json(Forms.reply(REF, proof, MASKING.masked(customer), text, "", proof.kinds()));
    assertThat(BlockCheck.modal(form)).as(text).isEmpty();
    assertThat(Limits.emptyTexts(form)).as(text).isEmpty();
    if (findings.stream().noneMatch(Finding::blocks)) {
      x.takes(sort.road(), signed);
    }
    if (sort.onACard()) {
      onACard(random, customer, findings);
    }
  }

  private static void onACard(Random random, String customer, List<Finding> findings) {
    Shown shown = Samples.of(Tweet.tweet("100").saying(customer)).shown();
    assertThat(Limits.brokenBy(Golden.json(TicketCard.blocks(shown)))).as(customer).isEmpty();
    String written = draft(random, DraftPreview.LONGEST);
    JsonNode preview =
        Golden.json(DraftPreview.blocks(REF, Samples.proof(written), 0, "U0AGENT1", written));
    assertThat(Limits.brokenBy(preview)).as(written).isEmpty();
    assertThat(GuardPhrases.tried("AcmeCare", findings)).doesNotContain("<!channel>", "<@U0LEAD1>");
  }

  private static void pass(long seed, int drafts) {
    Random random = new Random(seed);
    try (HostileX x = new HostileX()) {
      for (int i = 0; i < drafts; i++) {
        passes(random, Sort.of(i), x);
      }
      System.out.printf(
          "Hostile drafts: %d with seed %d, of which X took %d and refused none.%n",
          drafts, seed, x.taken());
      assertThat(x.taken()).isGreaterThan(drafts / 20);
    }
  }

  @Test
  void aThousandHostileDraftsPass() {
    pass(SEED, IN_VERIFY);
  }

  @Test
  @Tag("soak")
  void ninetyNineThousandMorePass() {
    pass(SEED + 1, IN_SOAK);
  }

  @Test
  void theLongestOfEachPasses() {
    for (String piece : PIECES) {
      String text = piece.repeat(6_000 / piece.length());

      assertThat(Guard.check(DraftContext.alone(text, "AcmeCare"), RULES)).isNotNull();
      assertThat(MASKING.masked(text)).isNotNull();
    }
  }
}
