package dev.perch.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Mention;
import dev.perch.desk.ReadingPace;
import dev.perch.desk.money.Pulse;
import dev.perch.desk.records.Meters;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What X never sends on a good day: read without harm, and nothing beside it is lost. */
class HostileAnswersTest {
  private final XRoom room = new XRoom();

  @AfterEach
  void stop() {
    room.close();
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "a half \ud83d character, and the other \ude00 half",
        "a NUL \0 and a bell \7 in it",
        "\u202ekcab \u2066inside\u2069 and forth \u200f",
        "🛋️".repeat(500),
        "<!channel> <@U1> <https://evil.example|bank.example.com> *bold* `code`",
        "\u0301".repeat(400),
        "\ufeff\u200b\u2028\u2029");
  }

  private static ObjectNode tweet(String id, String text) {
    ObjectNode tweet =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id)
            .put("text", text)
            .put("author_id", "77")
            .put("created_at", Instant.now().toString());
    tweet.putArray("edit_history_tweet_ids").add(id);
    return tweet;
  }

  private static String page(ObjectNode... tweets) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode data = page.putArray("data");
    List.of(tweets).forEach(data::add);
    page.putObject("meta").put("result_count", tweets.length);
    // As X escapes them: half characters have no bytes of their own.
    StringBuilder escaped = new StringBuilder();
    page.toString()
        .chars()
        .forEach(unit -> {
          if (unit < 128) {
            escaped.append((char) unit);
          } else {
            escaped.append("\\u%04x".formatted(unit));
          }
        });
    return escaped.toString();
  }

  private Round read(String answer) throws IOException {
    return read("200 OK", answer);
  }

  private Round read(String head, String answer) throws IOException {
    try (StubX x = StubX.answering(head, answer)) {
      return mentions(x).poll();
    }
  }

  private Mentions mentions(StubX x) {
    XApi api = new XApi(new XClient(x.url()));
    return new Mentions(
        api,
        room.care,
        room.ours,
        new GapFilling(api, Optional.empty(), room.alarms::add, room.clock),
        room.register,
        room.taken::add,
        room.alarms::add,
        room.clock);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void aTextComesInAsItIsWhateverIsInIt(String text) throws IOException {
    Round round = read(page(tweet("7", text)));

    assertThat(round).isEqualTo(new Round.Read(1));
    assertThat(room.taken).extracting(Mention::text).containsExactly(text.strip());
  }

  @Test
  void fortyThousandCharactersComeInWhole() throws IOException {
    String story = "it broke again. ".repeat(2_500).strip();
    ObjectNode tweet = tweet("7", "it broke again…");
    tweet.putObject("note_tweet").put("text", story);

    read(page(tweet));

    assertThat(room.taken).extracting(Mention::text).containsExactly(story);
  }

  @Test
  void fieldsOfAnotherShapeCostNeitherTheTweetNorItsNeighbours() throws IOException {
    ObjectNode odd = tweet("9", "odd");
    odd.put("entities", "none").put("attachments", 7);
    ObjectNode nothing = JsonNodeFactory.instance.objectNode().put("id", "8");
    ObjectNode newer = tweet("7", "with more");
    newer.putObject("edit_intent").put("mood", 1);
    newer.putObject("public_metrics").put("new_count", "many");

    Round round = read(page(odd, nothing, newer));

    assertThat(round).isEqualTo(new Round.Read(1));
    assertThat(room.takenIds()).containsExactly("7");
    assertThat(room.alarms)
        .extracting(Alarm::words)
        .singleElement()
        .asString()
        .contains("2 tweet(s)", "/status/9", "/status/8");
  }

  @Test
  void errorsBesideDataCostNothing() throws IOException {
    String answer =
        page(tweet("7", "hello"))
            .replaceFirst(
                "}$",
                ",\"errors\":[{\"title\":\"Authorization Error\",\"detail\":\"no\",\"section\":\"includes\"}]}");

    Round round = read(answer);

    assertThat(round).isEqualTo(new Round.Read(1));
    assertThat(room.takenIds()).containsExactly("7");
  }

  @Test
  void jsonCutAnywhereTakesNothingInAndMovesNothing() throws IOException {
    String whole = page(tweet("7", "hello"));

    for (int end = 0; end < whole.length(); end += 31) {
      assertThat(read(whole.substring(0, end)))
          .as(whole.substring(0, end))
          .isInstanceOf(Round.Unread.class);
    }
    assertThat(room.taken).isEmpty();
    assertThat(room.register.cursor("AcmeCare")).isEmpty();
    assertThat(read(whole)).isEqualTo(new Round.Read(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "7",
        "\"fine\"",
        "{\"data\":[",
        "",
        " ",
        "<html>",
        "{\"data\":{}}{",
        "\ufeff{}"
      })
  void whatIsNoObjectIsNoPage(String answer) throws IOException {
    assertThat(read(answer)).isInstanceOf(Round.Unread.class);
    assertThat(room.register.cursor("AcmeCare")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 Unauthorized", "403 Forbidden", "404 Not Found", "503 Busy"})
  void aRefusalIsARefusalInJsonAndInHtml(String head) throws IOException {
    String json = "{\"title\":\"No\",\"detail\":\"no\",\"type\":\"about:blank\"}";

    assertThat(read(head, json)).isInstanceOf(Round.Unread.class);
    assertThat(read(head, "<html>no</html>")).isInstanceOf(Round.Unread.class);
    assertThat(read(head, "")).isInstanceOf(Round.Unread.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x-rate-limit-reset: soon",
        "x-rate-limit-reset: 0",
        "x-rate-limit-reset: -1",
        "x-rate-limit-reset: 99999999999999",
        "x-rate-limit-reset: 999999999999999999999"
      })
  void whereXDoesNotSayWhenItIsAskedAgainWithinTheHour(String header) throws IOException {
    String head = "429 Too Many Requests" + (header.isEmpty() ? "" : "\r\n" + header);
    try (StubX x = StubX.answering(head, "Too Many Requests")) {
      MentionReader reader =
          new MentionReader(
              "AcmeCare",
              mentions(x),
              new FakeTurns(),
              room.alarms::add,
              new Pulse(room.clock),
              Meters.NONE,
              room.clock,
              new PollPace(Duration.ofSeconds(15), ReadingPace.FREE));

      Instant next = reader.once();

      assertThat(next).isBetween(room.clock.instant(), room.clock.instant().plusSeconds(3_600));
    }
  }
}
