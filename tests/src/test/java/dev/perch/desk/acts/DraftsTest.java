package dev.perch.desk.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakeAnswers;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.Drafts.Exchange;
import dev.perch.ticket.TicketId;
import org.junit.jupiter.api.Test;

/** What stands in the editor when it opens. */
class DraftsTest {
  private final FakeDesk fake = new FakeDesk();
  private final Drafts drafts = fake.drafts;

  DraftsTest() {
    fake.answers.know(FakeAnswers.faq("refund", "Refunds", "Hi {first_name}, five days."));
  }

  @Test
  void aReplyBeginsWithTheCustomersFirstNameAndIsSigned() {
    TicketId id = fake.take(Tweet.tweet("100"));

    Draft draft = drafts.greeting(fake.ticket(id), "IO");

    assertThat(draft).isEqualTo(new Draft("Hi Jane,  ^IO", ""));
  }

  @Test
  void aNameThatIsNoneIsLeftOut() {
    TicketId id = fake.take(Tweet.tweet("100").by(Tweet.PAUL));

    assertThat(drafts.greeting(fake.ticket(id), "IO").text()).isEqualTo("Hi,  ^IO");
  }

  @Test
  void aSuggestionStandsThereAsTheCardShowedItWithWhereItCameFrom() {
    TicketId id = fake.take(Tweet.tweet("100"));

    Draft draft = drafts.suggestion(fake.ticket(id), 0, 0, "IO");

    assertThat(draft).isEqualTo(new Draft("Hi Jane, five days. ^IO", "refund@v1"));
  }

  @Test
  void aSuggestionThatIsNotKnownAnyMoreBecomesAGreeting() {
    TicketId id = fake.take(Tweet.tweet("100"));

    assertThat(drafts.suggestion(fake.ticket(id), 0, 2, "IO").faq()).isEmpty();
    assertThat(drafts.suggestion(fake.ticket(id), 7, 0, "IO").text()).isEqualTo("Hi Jane,  ^IO");
  }

  @Test
  void theEditorShowsWhatTheCustomerWroteLast() {
    TicketId id = fake.take(Tweet.tweet("100"));
    fake.take(Tweet.tweet("101").answering("100", "100").saying("Hello??"));

    assertThat(drafts.lastWords(fake.ticket(id))).isEqualTo("Hello??");
  }

  @Test
  void anEntryBeginsWithTheReplyThatWasChosenAndWhatItAnswered() {
    TicketId id = fake.take(Tweet.tweet("100").saying("@AcmeCare is it oak?"));
    String first = sent(id, "It is oak, Jane.");
    fake.take(Tweet.tweet("101").answering("100", "100").saying("@AcmeCare and the lid?"));
    sent(id, "Glass.");

    assertThat(drafts.exchange(id, "answered <https://x.com/AcmeCare/status/" + first + "|see it>"))
        .contains(new Exchange("is it oak?", "It is oak, {first_name}."));
    assertThat(drafts.exchange(id, "https://x.com/AcmeCare/status/" + first + "0"))
        .contains(new Exchange("and the lid?", "Glass."));
    assertThat(drafts.exchange(id, "")).contains(new Exchange("and the lid?", "Glass."));
  }

  /** The id of the reply on X. */
  private String sent(TicketId id, String words) {
    fake.act(FakePeople.INES, id, new AgentAction.Send(words, null));
    fake.sendAll();
    return fake.ticket(id).facts().lastReply().orElseThrow().tweet();
  }

  @Test
  void onesOwnWordsAreSigned() {
    assertThat(drafts.of("Sorry", "IO")).isEqualTo(new Draft("Sorry ^IO", ""));
  }

  @Test
  void erasedWordsAreSaidToBeRemoved() {
    TicketId id = fake.take(Tweet.tweet("100"));
    fake.stories.erase(id);

    assertThat(drafts.greeting(fake.ticket(id), "IO")).isEqualTo(new Draft("Hi,  ^IO", ""));
    assertThat(drafts.lastWords(fake.ticket(id))).isEqualTo("(their words were removed)");
  }

  @Test
  void aTicketThatIsNotThereHasNoDraft() {
    assertThat(drafts.ticket(new TicketId("999"))).isEmpty();
  }
}
