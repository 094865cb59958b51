package dev.perch.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perch.sandbox.slack.people.SeenMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand real conversations, told to the bot again: every message is in one ticket and one
 * thread.
 */
class ReplayTest {
  private static final int CONVERSATIONS = 1_000;

  /** X shows the newest 800 mentions; more than that at once is another story. */
  private static final int AT_ONCE = 250;

  private Stage stage;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    stage = Stage.withoutFolding(folder);
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void everyMessageIsFoundAgainInExactlyOneTicketAndOneThread() throws Exception {
    List<List<String>> conversations = Conversations.customers(CONVERSATIONS);

    Map<String, List<String>> tweets = replay(conversations);

    int all = tweets.values().stream().mapToInt(List::size).sum();
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(stage.tickets()).hasSize(all));
    Map<String, String> tickets = stage.tickets();
    tweets.forEach((first, others) ->
        assertThat(others).allSatisfy(t -> assertThat(tickets).containsEntry(t, first)));
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(stage.cardsBehind()).isZero());
    assertThat(stage.liveCards())
        .hasSize(CONVERSATIONS)
        .allSatisfy((t, cards) -> assertThat(cards).isOne());
    eachThreadHasItsMessages(conversations);
  }

  /**
   * Turn by turn through all conversations, so that they interleave; ids by the conversation's
   * first.
   */
  private Map<String, List<String>> replay(List<List<String>> conversations) {
    Map<Integer, List<String>> posted = new LinkedHashMap<>();
    int sent = 0;
    int longest = conversations.stream().mapToInt(List::size).max().orElse(0);
    for (int turn = 0; turn < longest; turn++) {
      for (int number = 0; number < conversations.size(); number++) {
        if (turn < conversations.get(number).size()) {
          List<String> before = posted.computeIfAbsent(number, _ -> new ArrayList<>());
          String text = conversations.get(number).get(turn);
          before.add(
              stage.world.x().post("c" + number, text, before.isEmpty() ? null : before.getLast()));
          if (++sent % AT_ONCE == 0) {
            int upTo = sent;
            await().atMost(Duration.ofSeconds(60)).until(() -> stage.tickets().size() == upTo);
          }
        }
      }
    }
    return posted.values().stream().collect(Collectors.toMap(List::getFirst, ids -> ids));
  }

  private void eachThreadHasItsMessages(List<List<String>> conversations) {
    Map<String, SeenMessage> cards =
        stage.world.slack().people().messages("care", null, null).stream()
            .collect(Collectors.toMap(ReplayTest::customer, card -> card));
    for (int number = 0; number < conversations.size(); number++) {
      assertThat(cards).containsKey("c" + number);
      SeenMessage card = Objects.requireNonNull(cards.get("c" + number));
      List<String> lines = stage.thread(card).stream().map(SeenMessage::text).toList();
      assertThat(lines)
          .as("the thread of conversation " + number)
          .hasSize(conversations.get(number).size() - 1)
          .allSatisfy(line -> assertThat(line).contains(" wrote"));
    }
  }

  /** The card's first line says {@code Name @c12 · …}. */
  private static String customer(SeenMessage card) {
    String line = card.text().lines().findFirst().orElseThrow();
    return line.replaceAll(".* @(c[0-9]+) .*", "$1");
  }
}
