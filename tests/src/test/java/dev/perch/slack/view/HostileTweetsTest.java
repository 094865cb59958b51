package dev.perch.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.desk.Customer;
import dev.perch.desk.FakePeople;
import dev.perch.desk.Picture;
import dev.perch.desk.Tweet;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.FakeDesk;
import dev.perch.desk.acts.Press;
import dev.perch.sandbox.slack.block.BlockCheck;
import dev.perch.slack.view.faq.FaqList;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a customer writes or calls themselves stays literal, and within Slack's limits. */
class HostileTweetsTest {
  private static final String RIGHT_TO_LEFT = "\u202Eevil\u2066\u200F";

  /** Words that would do something in Slack if they were not made harmless. */
  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("a call to everybody", "<!channel> <!here> <!everyone>"),
        new Hostile("a mention", "<@U0LEAD1> <#C0CARE> <!subteam^S0LEADS>"),
        new Hostile("a link that lies", "<https://evil.example.com|bank.com>"),
        new Hostile("entities", "&lt;!channel&gt; &amp;lt; &"),
        new Hostile("emphasis", "*bold* _italic_ ~gone~ `code` ```block``` > quote"),
        new Hostile("turned text", RIGHT_TO_LEFT + "moc.knab"),
        new Hostile("control characters", "a\u0000b\u0007c\u001Bd\u0085e\r\nf"),
        new Hostile("half characters", "a\ud83cb\udf88c"),
        new Hostile("forty thousand emoji", "🎈".repeat(40_000)),
        new Hostile("signs that grow when escaped", "&<>*".repeat(2_000)),
        new Hostile("five hundred letters", "n".repeat(500)),
        new Hostile("many lines", "line\n".repeat(3_000)),
        new Hostile("nothing", ""),
        new Hostile("nothing that shows", "\u202E\u0000"));
  }

  record Hostile(String what, String text) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aTweetStaysLiteralInEveryView(Hostile hostile) {
    Samples samples =
        Samples.of(
            Tweet.tweet("100")
                .saying(hostile.text())
                .showing(new Picture("https://pbs.example.com/1.jpg", hostile.text())));

    everyMessage(samples).forEach(HostileTweetsTest::isHarmless);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aNameStaysLiteralInEveryView(Hostile hostile) {
    Customer author = new Customer("c9", "evil_" + hostile.text(), hostile.text(), 7, true);
    Samples samples = Samples.of(Tweet.tweet("100").by(author));

    everyMessage(samples).forEach(HostileTweetsTest::isHarmless);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aNoteStaysLiteralInEveryView(Hostile hostile) {
    Samples samples =
        Samples.open().done(FakePeople.INES, new AgentAction.HandOff(FakeDesk.PR, hostile.text()));

    everyMessage(samples).forEach(HostileTweetsTest::isHarmless);
    assertThat(Limits.brokenBy(Golden.json(samples.lastLine().blocks()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aFormTakesWhateverTheCustomerWrote(Hostile hostile) {
    Ref ref = new Ref(new TicketId("100"), Press.NO_CLAIM, 0, "");

    JsonNode form =
        Golden.json(
            Forms.reply(ref, Samples.proof("Hi ^IO"), hostile.text(), "Hi ^IO", "", Set.of()));

    assertThat(BlockCheck.modal(form)).isEmpty();
    assertThat(Limits.emptyTexts(form)).isEmpty();
    isHarmless(form);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aSearchOfTheBankIsRepeatedHarmlessly(Hostile hostile) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("text", FaqList.found(hostile.text(), List.of()));

    isHarmless(message);
  }

  private static List<JsonNode> everyMessage(Samples samples) {
    samples.wrote("101", "And then?");
    Shown shown = samples.shown();
    List<JsonNode> messages = new ArrayList<>();
    messages.add(message(TicketCard.summary(shown), TicketCard.blocks(shown)));
    messages.add(message(TicketCard.summary(shown), TicketCard.withoutPictures(shown)));
    messages.add(message(FormerCard.summary(shown, null), FormerCard.blocks(shown, null)));
    ThreadLine opening = ThreadLine.opening(samples.story(), shown);
    messages.add(message(opening.text(), opening.blocks()));
    ThreadLine line = samples.lastLine();
    messages.add(message(line.text(), line.blocks()));
    messages.forEach(
        message -> assertThat(Limits.brokenBy(message.path("blocks"))).as("%s", message).isEmpty());
    return messages;
  }

  private static ObjectNode message(String text, List<?> blocks) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("text", text);
    message.set("blocks", Golden.json(blocks));
    return message;
  }

  /** In mrkdwn nothing of a stranger's is markup; nowhere is there a character that harms. */
  private static void isHarmless(JsonNode node) {
    if (node.isObject() && node.path("text").isTextual()) {
      String text = node.path("text").asText();
      boolean literal = List.of("text", "plain_text").contains(node.path("type").asText());
      assertThat(text).doesNotContain("\u0000", "\u001B", "\u202E", "\u2066", "\u200F");
      assertThat(text.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
          .isEmpty();
      if (!literal) {
        assertThat(text.replaceAll("<@U0(AGENT1|PR1)>|<!date\\^[^>]*>|<https://x\\.com/[^>]*>", ""))
            .doesNotContain("<", "_italic_", "*bold*", "&lt;!channel&gt; &amp;lt; & ");
      }
    }
    node.forEach(HostileTweetsTest::isHarmless);
  }
}
