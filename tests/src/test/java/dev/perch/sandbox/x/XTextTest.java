package dev.perch.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class XTextTest extends XEmulatorTest {

  private JsonNode read(String id, String fields) {
    return caller.get("/2/tweets/" + id + "?tweet.fields=" + fields).body().path("data");
  }

  /** What the text holds between an entity's start and end, which count code points. */
  private static String span(JsonNode tweet, String entity) {
    int[] points = tweet.path("text").asText().codePoints().toArray();
    JsonNode found = tweet.at("/entities/" + entity);
    int start = found.path("start").asInt();
    return new String(points, start, found.path("end").asInt() - start);
  }

  @Test
  void markupIsEscaped() {
    String id = x.post("customer1", "@AcmeCare Tom & Jerry <b>cost</b> &lt; $5", null);

    assertThat(read(id, "text").path("text").asText())
        .isEqualTo("@AcmeCare Tom &amp; Jerry &lt;b&gt;cost&lt;/b&gt; &amp;lt; $5");
    assertThat(x.timeline("AcmeCare").getFirst().text())
        .isEqualTo("@AcmeCare Tom & Jerry <b>cost</b> &lt; $5");
  }

  @Test
  void entitiesCountCodePointsOfTheAnsweredText() {
    String id =
        x.post(
            "customer1", "😀 & 🇩🇪 @AcmeCare see https://shop.example.com/a?b=1&c=2 #late", null);

    JsonNode tweet = read(id, "entities");

    assertThat(span(tweet, "mentions/0")).isEqualTo("@AcmeCare");
    assertThat(span(tweet, "urls/0")).matches("https://t\\.co/[0-9A-Za-z]{10}");
    assertThat(span(tweet, "hashtags/0")).isEqualTo("#late");
    assertThat(tweet.at("/entities/mentions/0/id").asText()).isEqualTo(acme.userId());
    assertThat(tweet.at("/entities/urls/0/expanded_url").asText())
        .isEqualTo("https://shop.example.com/a?b=1&c=2");
    assertThat(tweet.path("text").asText()).doesNotContain("shop.example.com");
  }

  @Test
  void whoHasNoAccountIsNoEntity() {
    String id = x.post("customer1", "@AcmeCare ask @nobody_here", null);

    assertThat(read(id, "entities").at("/entities/mentions")).hasSize(1);
  }

  @Test
  void aLongPostIsCutAndStandsWholeInItsNote() {
    String whole = "@AcmeCare " + "It broke & broke. ".repeat(30) + "Tell @customer2 too";
    x.post("customer2", "I exist", null);
    String id = x.post("customer1", whole, null);

    JsonNode tweet = read(id, "note_tweet,entities");

    assertThat(tweet.at("/note_tweet/text").asText()).isEqualTo(whole.replace("&", "&amp;"));
    assertThat(tweet.at("/note_tweet/entities/mentions")).hasSize(2);
    assertThat(tweet.path("text").asText())
        .matches("(?s)@AcmeCare It broke.*… https://t\\.co/\\w{10}");
    assertThat(TextComposer.weightedLength(tweet.path("text").asText().replace("&amp;", "&")))
        .isLessThanOrEqualTo(TextComposer.LIMIT);
    assertThat(read(id, "text").has("note_tweet")).isFalse();
  }

  @Test
  void aMentionDeepInALongPostIsAMention() {
    String id = x.post("customer1", "words ".repeat(60) + "@AcmeCare", null);

    assertThat(caller.get(mentions("")).each("id")).containsExactly(id);
  }

  @Test
  void aPictureIsALinkAtTheEnd() {
    String id = x.post("customer1", Draft.of("@AcmeCare look").withPhotos("", "a lamp"));

    JsonNode tweet = read(id, "entities,attachments");

    assertThat(tweet.path("text").asText())
        .matches("@AcmeCare look https://t\\.co/\\w{10} https://t\\.co/\\w{10}");
    assertThat(tweet.at("/entities/urls/1/media_key"))
        .isEqualTo(tweet.at("/attachments/media_keys/1"));
  }

  @Test
  void hostileCharactersDoNotBreakTheWire() {
    String id =
        x.post(
            "customer1", "@AcmeCare \u202egnp.exe \u0000 \ud800 " + "👩‍👩‍👧‍👦".repeat(20), null);

    String text = read(id, "lang").path("text").asText();

    assertThat(text).contains("\u202egnp.exe").contains("\ufffd").doesNotContain("\u0000");
  }

  @Test
  void languagesAreGuessed() {
    assertThat(Languages.of("@AcmeCare wo ist meine Bestellung?")).isEqualTo("de");
    assertThat(Languages.of("where is my order?")).isEqualTo("en");
    assertThat(Languages.of("où est ma commande ?")).isEqualTo("fr");
    assertThat(Languages.of("注文はどこですか")).isEqualTo("ja");
    assertThat(Languages.of("где мой заказ")).isEqualTo("ru");
    assertThat(Languages.of("@AcmeCare 😀 https://example.com")).isEqualTo("und");
  }

  @Test
  void aCustomerIsTheSamePersonEveryTime() {
    x.post("customer1", "@AcmeCare hello", null);
    String path = "/2/users/by?usernames=Customer1&user.fields=public_metrics,verified,created_at";
    JsonNode here = caller.get(path).body();

    try (XEmulator other = XEmulator.start(XEmulator.Options.defaults())) {
      XHandle handle = other.addHandle("AcmeCare");
      other.post("customer1", "hello again", null);

      assertThat(new XCaller(other.apiUrl(), handle).get(path).body()).isEqualTo(here);
    }
  }
}
