package dev.perch.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.perch.ticket.Mood;
import dev.perch.ticket.TicketEvent.Triaged;
import dev.perch.ticket.TicketId;
import dev.perch.ticket.Urgency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tweets are judged when they come, and by which of their words. */
class JudgingTest {
  private final Moods moods = new Moods();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thank you so much, your team is amazing!              | PLEASED",
        "I love it ❤                                           | PLEASED",
        "What time do you open tomorrow?                       | NEUTRAL",
        "                                                      | NEUTRAL",
        "The courier says nobody was home                      | NEUTRAL",
        "I asked three times and nobody answers                | UPSET",
        "My parcel is late again                               | UPSET",
        "This is not good, it does not help                    | UPSET",
        "great, thanks for nothing. Lost my bag and ignored me | UPSET",
        "Worst service EVER!!! You are thieves, I am furious 🤬 | FURIOUS",
        "Not bad at all, thank you, lovely team                | PLEASED",
        "Replaced my broken lamp in a day, no fuss. Thank you! | NEUTRAL",
      })
  void aMoodIsReadFromWords(String tweet, Mood mood) {
    assertThat(moods.read(tweet == null ? "" : tweet).mood()).isEqualTo(mood);
  }

  @Test
  void itSaysWhichWords() {
    assertThat(moods.read("This is AWFUL, and very rude. Where is my parcel?").words())
        .containsExactly("AWFUL", "rude");
  }

  @Test
  void capitalsExclamationAndStrongWordsMakeItStronger() {
    double plain = moods.read("that was rude").score();

    assertThat(moods.read("that was RUDE").score()).isLessThan(plain);
    assertThat(moods.read("that was very rude").score()).isLessThan(plain);
    assertThat(moods.read("that was rude!!!").score()).isLessThan(plain);
    assertThat(moods.read("that was slightly rude").score()).isGreaterThan(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write me at jane.doe@example.com please      | email",
        "Call me on +49 30 1234 5678 today            | phone number",
        "My card is 4111 1111 1111 1111               | card number",
        "IBAN DE89 3704 0044 0532 0130 00             | IBAN",
        "It went to 12 Baker Street again             | address",
        "booking reference ABC123X was lost           | booking or account number",
      })
  void privateDataIsSeen(String tweet, String what) {
    assertThat(PrivateData.in(tweet)).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeCare where is order 4711?",
        "I waited 3 hours and 20 minutes in 2026",
        "My card is 1234 5678 9012 3456",
        "See https://acme.example.com/0123456789",
        "booking a flight for my account"
      })
  void whatOnlyLooksLikeItIsNot(String tweet) {
    assertThat(PrivateData.in(tweet)).isEmpty();
  }

  @Test
  void aTicketIsJudgedWhenItComesAndItsCardCanSayWhy() {
    FakeDesk fake = FakeDesk.judging();

    TicketId id = fake.take(Tweet.tweet("100").saying("Awful! I am stranded, my bag is lost"));

    Triaged judged = Objects.requireNonNull(fake.ticket(id).facts().attention().triaged());
    assertThat(judged.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(judged.mood()).isIn(Mood.UPSET, Mood.FURIOUS);
    assertThat(fake.stories.words(id).text(1))
        .hasValueSatisfying(why -> assertThat(why).contains("stranded", "Awful"));
    assertThat(fake.happened(id)).containsExactly("Opened", "Triaged");
  }

  @Test
  void aLaterWordIsJudgedWithWhatStillWaits() {
    FakeDesk fake = FakeDesk.judging();
    TicketId id = fake.take(Tweet.tweet("100").saying("Where is my parcel?"));

    fake.take(Tweet.tweet("101").answering("100", "100").saying("This is pathetic. Awful!"));

    assertThat(fake.ticket(id).facts().attention().triaged())
        .extracting(Triaged::mood)
        .isIn(Mood.UPSET, Mood.FURIOUS);
  }

  @Test
  void aRuleSaysWhoseItIsHowUrgentAndUnderWhichTag() {
    FakeDesk fake =
        FakeDesk.judging(
            Rule.parse("words press, newspaper; handle @acmecare -> team pr; tag press"),
            Rule.parse("followers 0 -> urgency urgent; team care; private"));

    TicketId id = fake.take(Tweet.tweet("100").saying("I write for a newspaper"));

    assertThat(fake.ticket(id).facts().team()).isEqualTo(FakeDesk.PR);
    Triaged judged = Objects.requireNonNull(fake.ticket(id).facts().attention().triaged());
    assertThat(judged.tags()).isEqualTo(List.of("press"));
    assertThat(judged.urgency()).isEqualTo(Urgency.URGENT);
    assertThat(judged.personal()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I cannot get into my account     | true",
        "Can I order without my account?  | false",
      })
  void whatIsAboutTheirAccountIsPersonal(String text, boolean personal) {
    FakeDesk fake = FakeDesk.judging();

    TicketId id = fake.take(Tweet.tweet("100").saying(text));

    Triaged judged = Objects.requireNonNull(fake.ticket(id).facts().attention().triaged());
    assertThat(judged.personal()).isEqualTo(personal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "words sue -> team pr             | I will sue            | true",
        "words sue -> team pr             | the issue             | false",
        "words charge back -> tag x       | A Charge Back!        | true",
        "language es -> tag x             | hello                 | false",
        "topic refund -> tag x            | hello                 | false",
        "followers 51 -> tag x            | hello                 | false",
        "handle Other -> tag x            | hello                 | false",
      })
  void aRuleFitsWhatItSays(String rule, String text, boolean fits) {
    assertThat(Rule.parse(rule).fits(new Rule.Seen(text, "AcmeCare", 50, "en", null)))
        .isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words sue",
        "words sue ->",
        "-> team pr",
        "colour red -> team pr",
        "words sue -> urgency tomorrow",
        "followers many -> tag x",
        "words sue -> team Big Team!"
      })
  void whatIsNoRuleIsRefusedWithHowToWriteOne(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rule.parse(line));
  }
}
