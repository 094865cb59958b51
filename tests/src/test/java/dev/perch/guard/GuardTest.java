package dev.perch.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import dev.perch.guard.Finding.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final String BALLOON = "🎈";

  @Test
  void aPlainReplyMayGoOut() {
    assertThat(Guard.check("Hi Jane, it takes five days.\nSorry! ^IO")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u2003"})
  void nothingIsNothingToSend(String nothing) {
    assertThat(Guard.check(nothing)).extracting(Finding::kind).containsExactly(Kind.EMPTY);
  }

  @Test
  void lettersWeighOneUpTo280() {
    assertThat(Guard.check("a".repeat(280))).isEmpty();
    assertThat(Guard.check("a".repeat(281)))
        .extracting(Finding::kind)
        .containsExactly(Kind.TOO_LONG);
  }

  @Test
  void aLinkWeighsTwentyThreeHoweverLongItIs() {
    String link = "https://acme.example.com/" + "a".repeat(300);

    assertThat(TweetLength.of(link)).isEqualTo(23);
    assertThat(TweetLength.of("acme.com")).isEqualTo(23);
    assertThat(Guard.check("a".repeat(256) + " " + link)).isEmpty();
    assertThat(Guard.check("a".repeat(257) + " " + link)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🎈", "👩‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "返", "ㅎ"})
  void anEmojiHoweverPutTogetherAndAnIdeographWeighTwo(String sign) {
    assertThat(TweetLength.of(sign)).isEqualTo(2);
    assertThat(TweetLength.of(sign.repeat(140))).isEqualTo(280);
  }

  @Test
  void aLetterWithItsMarkApartWeighsAsOne() {
    assertThat(TweetLength.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void aTextWeighsWhatItWeighsToXWhoeverReckonsIt() {
    String signs =
        "abcxyzÄéñßøçąőž Ωλ Жяй \n.,:;!?-_^@#$%&*()[]{}'\"~©®¿\u0301\u0323\u0308\u0345/0189";
    Random random = new Random(4_711);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("Hi");
      for (int at = random.nextInt(60); at > 0; at--) {
        text.append(
            random.nextInt(40) == 0 ? "acme.com" : signs.charAt(random.nextInt(signs.length())));
      }
      TwitterTextParseResults parsed =
          TwitterTextParser.parseTweet(TweetLength.untangled(text.toString()));
      assertThat(TweetLength.measure(text.toString()))
          .as(text.toString())
          .isEqualTo(new TweetLength.Measured(parsed.weightedLength, parsed.isValid));
    }
  }

  @Test
  void howMuchTooLongIsToldInWords() {
    Finding finding = Guard.check("a".repeat(300)).getFirst();

    assertThat(finding.text()).contains("300", "20 too many", "280");
    assertThat(finding.from()).isZero();
    assertThat(finding.to()).isEqualTo(300);
  }

  @Test
  void fortyThousandEmojiAreTooLongAndToldSoAtOnce() {
    String many = BALLOON.repeat(40_000);

    // Of this thread's own work: others of this JVM are at work, too.
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    List<Finding> findings = Guard.check(many);
    long worked = thread.getCurrentThreadCpuTime() - begun;

    assertThat(findings).extracting(Finding::kind).containsExactly(Kind.TOO_LONG);
    assertThat(Duration.ofNanos(worked)).isLessThan(Duration.ofSeconds(5));
    assertThat(TweetLength.of(many)).isEqualTo(80_000);
  }

  @Test
  void aPlaceholderThatNobodyFilledIsFoundAtItsPlace() {
    Finding finding = Guard.check("Hi {first_name}, see {link} ^IO").getFirst();

    assertThat(finding.kind()).isEqualTo(Kind.PLACEHOLDER);
    assertThat("Hi {first_name}, see {link} ^IO".substring(finding.from(), finding.to()))
        .isEqualTo("{first_name}");
    assertThat(Guard.check("Hi {first_name}, see {link} ^IO")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hi {First Name}", "Hi {first-name}", "Hi {NAME}", "Hi {order_2}"})
  void aPlaceholderIsOneHoweverItIsSpelled(String text) {
    assertThat(Guard.check(text)).extracting(Finding::kind).containsExactly(Kind.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a {} b", "a { b } c {", "f(x) { return; }", "{{"})
  void bracesAloneAreNoPlaceholder(String text) {
    assertThat(Guard.check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uFFFEb", "a\uFEFFb", "a\uFFFFb", "a\u0000b", "a\ud83cb", "a\udf88"})
  void aCharacterThatXRefusesIsFound(String text) {
    assertThat(Guard.check(text)).extracting(Finding::kind).containsExactly(Kind.INVALID_CHARACTER);
  }
}
