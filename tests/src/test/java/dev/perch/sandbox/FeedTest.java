package dev.perch.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.x.XEmulator;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTest {
  private XEmulator x = XEmulator.start(XEmulator.Options.defaults());

  @BeforeEach
  void addHandles() {
    x.addHandle("AcmeCare");
    x.addHandle("Acme");
  }

  @AfterEach
  void stopX() {
    x.close();
  }

  private static FeedTweet tweet(String as, String text) {
    return new FeedTweet(as, "other", text, null, null, null, null);
  }

  @Test
  void theShippedFeedIsVariedAndPlaysToItsEnd() {
    List<FeedTweet> shipped = FeedTweet.shipped();
    try (Feed feed = new Feed(x)) {
      feed.start(Feed.TOP_SPEED);
      await().until(() -> !feed.status().on());

      assertThat(feed.status()).isEqualTo(new Feed.Status(false, shipped.size(), shipped.size()));
    }

    assertThat(shipped).hasSizeGreaterThan(200);
    assertThat(shipped.stream().map(FeedTweet::kind)).containsAll(FeedTweet.KINDS);
    assertThat(shipped.stream().filter(tweet -> tweet.kind().equals("storm"))).hasSize(20);
    assertThat(x.timeline("AcmeCare")).filteredOn(tweet -> !tweet.pictures().isEmpty()).hasSize(7);
    // Everything names one of the two handles, the follow-ups by whom they answer.
    assertThat(
            x.timeline("AcmeCare").stream().map(XEmulator.Posted::id).collect(Collectors.toSet()))
        .hasSizeGreaterThan(180);
    assertThat(
            List.of(x.timeline("AcmeCare"), x.timeline("Acme")).stream()
                .flatMap(List::stream)
                .map(XEmulator.Posted::id)
                .distinct())
        .hasSize((int) shipped.stream().filter(tweet -> tweet.to() == null).count());
    assertThat(x.people().messages("AcmeCare", null)).hasSize(2);
  }

  @Test
  void aFollowUpAnswersTheEarlierTweet() {
    FeedTweet first =
        new FeedTweet("ada", "question", "@AcmeCare where is {order}?", "ada", null, null, null);
    FeedTweet second =
        new FeedTweet("ada", "follow-up", "hello? {3 x ha}", null, "ada", null, null);
    try (Feed feed = new Feed(x, List.of(first, second))) {
      assertThat(feed.once()).isTrue();
      assertThat(feed.once()).isTrue();
      assertThat(feed.once()).isFalse();
    }

    List<XEmulator.Posted> timeline = x.timeline("AcmeCare");

    assertThat(timeline.getFirst().text()).matches("@AcmeCare where is AC-\\d{7}\\?");
    assertThat(timeline.getLast().text()).isEqualTo("hello? hahaha");
    assertThat(timeline.getLast().replyTo()).isEqualTo(timeline.getFirst().id());
  }

  @Test
  void itGoesOnWhereItStopped() {
    try (Feed feed =
        new Feed(x, List.of(tweet("ada", "@AcmeCare one"), tweet("bob", "@AcmeCare two")))) {
      feed.start(0.001);
      await().until(() -> feed.status().played() == 1);
      feed.stop();
      assertThat(feed.status()).isEqualTo(new Feed.Status(false, 1, 2));

      feed.start(0.001);
      await().until(() -> feed.status().played() == 2);

      assertThat(x.timeline("AcmeCare"))
          .extracting(XEmulator.Posted::text)
          .containsExactly("@AcmeCare one", "@AcmeCare two");
    }
  }

  @Test
  void whatXRefusesIsSkipped() {
    try (Feed feed =
        new Feed(x, List.of(tweet("AcmeCare", "I am no customer"), tweet("ada", "@AcmeCare hi")))) {
      while (feed.once()) {}

      assertThat(x.timeline("AcmeCare")).extracting(XEmulator.Posted::as).containsExactly("ada");
      assertThat(feed.status().played()).isEqualTo(2);
    }
  }

  @Test
  void aFeedThatAnswersNothingIsRefused() {
    FeedTweet lost = new FeedTweet("ada", "follow-up", "hello?", null, "nowhere", null, null);

    assertThatThrownBy(() -> new Feed(x, List.of(lost)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must answer an earlier tweet of the same person");
  }

  @Test
  void itIsSwitchedByRemoteControl() throws Exception {
    try (Feed feed = new Feed(x, List.of(tweet("ada", "@AcmeCare one")))) {
      Javalin page = Javalin.create(config -> feed.register(config.routes)).start("127.0.0.1", 0);
      try (HttpClient http = HttpClient.newHttpClient()) {
        URI uri = URI.create("http://127.0.0.1:" + page.port() + "/control/x/feed");
        Function<String, HttpResponse<String>> send = json -> send(http, uri, json);

        assertThat(send.apply("{\"on\":false}").body())
            .isEqualTo("{\"on\":false,\"played\":0,\"of\":1}");
        assertThat(send.apply("{\"on\":true,\"speed\":600}").statusCode()).isEqualTo(200);
        await().until(() -> feed.status().played() == 1);
        assertThat(send.apply("{\"on\":true}").body())
            .isEqualTo("{\"on\":false,\"played\":1,\"of\":1}");
        assertThat(send.apply("{\"on\":\"yes\"}").statusCode()).isEqualTo(400);
        assertThat(send.apply("{\"on\":true,\"speed\":-1}").statusCode()).isEqualTo(400);
        assertThat(send.apply("{").statusCode()).isEqualTo(400);
      } finally {
        page.stop();
      }
    }
  }

  private static HttpResponse<String> send(HttpClient http, URI uri, String json) {
    try {
      return http.send(
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(json)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
