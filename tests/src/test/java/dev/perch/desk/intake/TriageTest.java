package dev.perch.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.desk.FakePeople;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.OtherWords;
import dev.perch.desk.acts.OtherWords.Choice;
import dev.perch.desk.acts.Pressed;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Place;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replies that many read side by side do not sound canned. */
class TriageTest {
  private static final Faq REFUND =
      Faq.of(
          new FaqId("refund"),
          Content.of("Refunds", List.of("where is my money"), "Five days.")
              .answering(
                  Map.of(
                      Place.TWEET,
                      List.of("Five days.", "It takes five days.", "Give it five days."),
                      Place.DM,
                      List.of("Five days, in private.", "In private: five days."),
                      Place.LONG,
                      List.of("Five days, and here is why."))));

  private final FakeDesk fake = new FakeDesk();

  private SuggestedAnswer shown(TicketId id) {
    return fake.stories.words(id).suggested(0).getFirst();
  }

  private String suggested(Tweet tweet) {
    return shown(fake.take(tweet)).text();
  }

  @Test
  void theNextCustomerGetsAnotherVariantInPublicAndInPrivate() {
    fake.answers.know(REFUND);

    List<String> tweets =
        List.of(
            suggested(Tweet.tweet("100")),
            suggested(Tweet.tweet("101").by(Tweet.PAUL)),
            suggested(Tweet.tweet("102").by(Tweet.customer("9"))));
    List<String> messages =
        List.of(
            suggested(Tweet.message("200").by(Tweet.customer("10"))),
            suggested(Tweet.message("201").by(Tweet.customer("11"))));

    assertThat(tweets).containsExactlyInAnyOrderElementsOf(REFUND.variants(Place.TWEET));
    assertThat(messages).containsExactlyInAnyOrderElementsOf(REFUND.variants(Place.DM));
  }

  @Test
  void aTicketHasTheSameVariantHoweverOftenItIsLookedAt() {
    fake.answers.know(REFUND);
    FakeDesk other = new FakeDesk();
    other.answers.know(REFUND);
    TicketId elsewhere = other.take(Tweet.tweet("100"));

    assertThat(suggested(Tweet.tweet("100")))
        .isEqualTo(other.stories.words(elsewhere).suggested(0).getFirst().text());
  }

  @Test
  void theOtherWordsOfAnEntryAreAPressAway() {
    fake.answers.know(REFUND);
    TicketId id = fake.take(Tweet.tweet("100"));
    OtherWords others = new OtherWords(fake.line, fake.answers.entries());

    Pressed begun = fake.act(FakePeople.INES, id, new AgentAction.Edit(0, shown(id).mark()));

    assertThat(begun).isInstanceOf(Pressed.Done.class);
    assertThat(others.of(fake.ticket(id), shown(id), new Choice(2, false), "IO"))
        .get()
        .satisfies(draft -> {
          assertThat(draft.text()).isEqualTo("Give it five days. ^IO");
          assertThat(draft.faq()).isEqualTo("refund@" + REFUND.version());
        });
    assertThat(others.of(fake.ticket(id), shown(id), new Choice(0, true), "IO"))
        .get()
        .extracting(draft -> draft.text())
        .isEqualTo("Five days, and here is why. ^IO");
    assertThat(others.of(fake.ticket(id), shown(id), new Choice(3, false), "IO")).isEmpty();
  }
}
