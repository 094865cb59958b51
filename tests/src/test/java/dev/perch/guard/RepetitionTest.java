package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.guard.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The same words again and again. */
class RepetitionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final String TEXT =
      "Hi %s, sorry for the wait. A refund takes five days to reach your bank after we have the parcel. ^IO";

  private static final GuardRules RULES =
      new GuardRules(
          Map.of(),
          List.of(),
          Set.of(),
          WordList.NONE,
          WordList.NONE,
          Map.of(),
          new GuardRules.Limits(5, 3, 2));

  private static List<SentMark> sent(int times, String by, Duration ago) {
    List<SentMark> sent = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String text = TEXT.formatted("Name" + i).replace("^IO", "^" + by);
      sent.add(SentMark.of(text, "c" + i, NOW.minus(ago)));
    }
    return sent;
  }

  private static List<Finding> findings(String text, List<SentMark> sent, boolean unedited) {
    return Guard.check(
        new DraftContext(text, "AcmeCare", "", "Jane", unedited, "c99", sent, NOW), RULES);
  }

  @Test
  void nearlyTheSameIsWarnedOfFromTheLimitOn() {
    String text = TEXT.formatted("Jane");

    assertThat(findings(text, sent(4, "TL", Duration.ofHours(1)), false)).isEmpty();
    assertThat(findings(text, sent(5, "TL", Duration.ofHours(1)), false))
        .extracting(Finding::kind, Finding::severity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REPEATED, Severity.WARN));
  }

  @Test
  void ofOneAgentLessIsEnough() {
    assertThat(findings(TEXT.formatted("Jane"), sent(3, "IO", Duration.ofHours(1)), false))
        .extracting(Finding::kind)
        .containsExactly(Kind.REPEATED);
  }

  @Test
  void yesterdaysWordsAndOtherWordsDoNotCount() {
    assertThat(findings(TEXT.formatted("Jane"), sent(9, "TL", Duration.ofHours(25)), false))
        .isEmpty();
    assertThat(findings("Your lamp is on its way. ^IO", sent(9, "TL", Duration.ZERO), false))
        .isEmpty();
  }

  @Test
  void theVerySameToTheSameCustomerIsRefusedAsXWouldRefuseIt() {
    String text = TEXT.formatted("Jane");
    List<SentMark> sent = List.of(SentMark.of(text, "c99", NOW.minusSeconds(60)));

    assertThat(findings(text, sent, false)).containsExactly(Guard.SAID_BEFORE);
    assertThat(findings(text + " ", sent, false)).isEmpty();
  }

  @Test
  void aSuggestionThatGoesOutAsItIsAgainAndAgainAsksForTheName() {
    List<SentMark> sent = sent(2, "TL", Duration.ofHours(1));

    assertThat(findings(TEXT.formatted("you"), sent, true))
        .extracting(Finding::kind)
        .containsExactly(Kind.IMPERSONAL);
    assertThat(findings(TEXT.formatted("you"), sent, false)).isEmpty();
    assertThat(findings(TEXT.formatted("Jane"), sent, true)).isEmpty();
  }

  private static List<Finding> answering(String tweet, String text, boolean unedited) {
    return Guard.check(
        new DraftContext(
            text,
            "AcmeCare",
            tweet,
            "Jane",
            unedited,
            "c99",
            sent(2, "TL", Duration.ofHours(1)),
            NOW),
        RULES);
  }

  @Test
  void ofWordsThatGoOutAgainAndAgainTheSpecificsOfTheTweetAreAskedFor() {
    assertThat(answering("@AcmeCare my GLOW lamp flickers", TEXT.formatted("Jane"), true))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.IMPERSONAL))
        .satisfies(finding ->
            assertThat(finding.text())
                .contains("takes up nothing of what this customer wrote", "Add a word about what"));
    assertThat(answering("@AcmeCare when am I refunded?", TEXT.formatted("Jane"), true)).isEmpty();
    assertThat(answering("@AcmeCare what about you??", TEXT.formatted("Jane"), true)).isEmpty();
  }

  @Test
  void whoChangedTheWordsIsAskedWhereNeitherTheNameNorTheTweetIsInThem() {
    assertThat(answering("my GLOW lamp flickers", TEXT.formatted("you"), false))
        .extracting(Finding::kind)
        .containsExactly(Kind.IMPERSONAL);
    assertThat(answering("my GLOW lamp flickers", TEXT.formatted("Jane"), false)).isEmpty();
    assertThat(answering("my parcel 4711 is late", TEXT.formatted("you"), false)).isEmpty();
  }

  @Test
  void aMarkIsKeptAsALineWithoutWords() {
    SentMark mark = SentMark.of(TEXT.formatted("Jane"), "c1", NOW);

    assertThat(mark.line()).doesNotContain("Jane", "refund").contains("|IO|");
    assertThat(SentMark.parse(mark.line())).contains(mark);
    assertThat(SentMark.parse(List.of("", "a|b|c|d", "1|2|3|zz", mark.line())))
        .containsExactly(mark);
  }
}
