package dev.perch.knowledge.lucene;

import static java.time.ZoneOffset.UTC;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.knowledge.Faqs;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Strength;
import dev.perch.knowledge.Suggestion;
import dev.perch.knowledge.model.SentenceModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's bank answers tweets that are worded otherwise, and leaves small talk alone. */
class AcmeSuggestionsTest {

  private static final LuceneAnswers ANSWERS =
      new LuceneAnswers(
          Faqs.acme(),
          Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), UTC),
          SentenceModel::load);

  @BeforeAll
  static void learn() {
    ANSWERS.settled().orTimeout(2, MINUTES).join();
  }

  @AfterAll
  static void close() {
    ANSWERS.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "where-is-my-order      | @AcmeCare where is my order?",
        "where-is-my-order      | @AcmeCare #WhereIsMyOrder it's been two weeks and not a word",
        "where-is-my-order      | @AcmeCare hey, where is my order? placed it last thursday, I need it for saturday",
        "where-is-my-order      | hi, my package hasn't shown up, tracking stuck since tuesday 😡 @AcmeCare",
        "delivered-not-received | @AcmeCare your courier says delivered. Nothing here. Nobody rang.",
        "change-address         | can I still get my parcel sent to a different address? moving on friday",
        "cancel-order           | @AcmeCare can you please cancel my order, I picked the wrong colour",
        "return-policy          | @AcmeCare how do i send back a rug that doesn't fit?",
        "refund-time            | been waiting 3 weeks for my money back for the chair I returned. Seriously?",
        "missing-part           | the swing came with one chain missing, what do I do",
        "warranty               | @AcmeCare is my toaster still covered? it died after 14 months",
        "charged-twice          | @AcmeCare you took 89 euros twice from my account!!!",
        "gift-cards             | @AcmeCare do gift cards run out? found one from 2021 in a drawer",
        "promo-code             | my discount code SPRING20 is not accepted at the checkout!!",
        "price-match            | the grill I bought last week is now 30 cheaper, do I get the difference?",
        "app-login              | @AcmeCare your app won't let me sign in since this morning",
        "reset-password         | forgot my password and the email with the link doesn't come",
        "two-factor             | code by text never arrives so I cant log in, new phone number",
        "delete-account         | @AcmeCare please delete everything you know about me",
        "newsletter             | @AcmeCare how can I stop your daily emails",
        "opening-hours          | what time do you open on saturday @AcmeCare",
        "click-and-collect      | @AcmeCare can I collect my order in the shop today",
        "international-shipping | @AcmeCare do you ship to Portugal?",
        "battery-recycling      | @AcmeCare where do I throw away dead batteries",
        "smart-bulb-pairing     | my lights keep blinking and the app says offline",
        "outage                 | @AcmeCare is the site down? I get error 500",
        "plant-guarantee        | @AcmeCare my olive tree is losing all its leaves",
        "product-safety         | the heater started to smell burnt and sparks came out!!",
      })
  void theRightEntryComesFirst(String id, String tweet) {
    List<Suggestion> suggestions = ANSWERS.suggest(Question.tweet(tweet), 3);

    assertThat(suggestions).isNotEmpty();
    assertThat(suggestions.getFirst().faq().id().slug()).isEqualTo(id);
    assertThat(suggestions.getFirst().matchedWords()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "international-shipping | @AcmeCare do you ship to Korea? The tiny lemon tree is adorable",
        "app-login  | @AcmeCare how do I log in? My niece set up the tablet and then flew to Peru",
        "wrong-item | @AcmeCare got someone else's order. I wanted a rug, I now own four spades.",
      })
  void whatOneSentenceAsksIsPossibleThoughTheRestDrownsIt(String id, String tweet) {
    assertThat(ANSWERS.suggest(Question.tweet(tweet), 3))
        .singleElement()
        .satisfies(suggestion -> {
          assertThat(suggestion.faq().id().slug()).isEqualTo(id);
          assertThat(suggestion.strength()).isEqualTo(Strength.POSSIBLE);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@AcmeCare happy monday everyone ☀️",
        "@AcmeCare what's the capital of France?",
        "I just had the best coffee of my life in Lisbon",
        "@AcmeCare your new ad with the dancing hedgehog is hilarious",
        "@AcmeCare lol",
        "@AcmeCare you guys are awesome",
        "@AcmeCare thanks!",
        "@AcmeCare I am so tired today and my boss is the worst",
        "Wo bleibt mein Paket? Seit drei Wochen warte ich @AcmeCare",
        "@AcmeCare how do I make sourdough bread",
        "@AcmeCare sing me a song about lawnmowers",
        "@AcmeCare my cat loves the box more than the cat tree 😂",
      })
  void smallTalkIsLeftAlone(String tweet) {
    assertThat(ANSWERS.suggest(Question.tweet(tweet), 3)).isEmpty();
  }

  @Test
  void theSaleThatIsOverIsNoLongerSuggested() {
    Question question = Question.tweet("@AcmeCare when does the spring sale end?");

    List<Suggestion> suggestions = ANSWERS.suggest(question, 3);

    assertThat(suggestions).noneMatch(it -> it.faq().id().slug().equals("spring-sale"));
    assertThat(ANSWERS.search("spring sale", 1))
        .singleElement()
        .satisfies(faq -> assertThat(faq.id().slug()).isEqualTo("spring-sale"));
  }
}
