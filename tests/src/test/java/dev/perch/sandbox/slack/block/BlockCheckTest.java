package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Samples.BUTTON;
import static dev.perch.sandbox.slack.block.Samples.OPTION;
import static dev.perch.sandbox.slack.block.Samples.actions;
import static dev.perch.sandbox.slack.block.Samples.blocks;
import static dev.perch.sandbox.slack.block.Samples.button;
import static dev.perch.sandbox.slack.block.Samples.copies;
import static dev.perch.sandbox.slack.block.Samples.json;
import static dev.perch.sandbox.slack.block.Samples.limit;
import static dev.perch.sandbox.slack.block.Samples.plain;
import static dev.perch.sandbox.slack.block.Samples.section;
import static dev.perch.sandbox.slack.block.Samples.select;
import static dev.perch.sandbox.slack.block.Samples.x;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of Block Kit: at the limit all is well, one above is told with its place. */
class BlockCheckTest {
  static Stream<Arguments> limits() {
    return Stream.of(
        limit("section text", 3_000, n -> section("{'type': 'mrkdwn', 'text': '" + x(n) + "'}")),
        limit("header text", 150, n -> "{'type': 'header', 'text': " + plain(n) + "}"),
        limit("block_id", 255, n -> "{'type': 'divider', 'block_id': '" + x(n) + "'}"),
        limit("button text", 75, n -> actions(BUTTON.formatted("a", x(n), ""))),
        limit("button value", 2_000, n -> button(", 'value': '" + x(n) + "'")),
        limit("button url", 3_000, n -> button(", 'url': '" + x(n) + "'")),
        limit("action_id", 255, n -> actions(BUTTON.formatted(x(n), "Go", ""))),
        limit("actions elements", 25, n -> actions(numbered(n))),
        limit(
            "context elements",
            10,
            n -> "{'type': 'context', 'elements': [" + copies(n, plain(3)) + "]}"),
        limit(
            "section fields",
            10,
            n -> "{'type': 'section', 'fields': [" + copies(n, plain(3)) + "]}"),
        limit("select options", 100, n -> select(copies(n, OPTION.formatted("One")))),
        limit("option text", 75, n -> select(OPTION.formatted(x(n)))),
        limit(
            "placeholder",
            150,
            n -> actions("{'type': 'users_select', 'placeholder': " + plain(n) + "}")),
        limit(
            "overflow options",
            5,
            n ->
                actions(
                    "{'type': 'overflow', 'options': ["
                        + copies(n, OPTION.formatted("One"))
                        + "]}")));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void upToTheLimitAllIsWellAndOneMoreIsRefused(String atLimit, String above) throws Exception {
    assertThat(BlockCheck.message(blocks(atLimit))).isEmpty();
    assertThat(BlockCheck.message(blocks(above))).hasSize(1);
  }

  @Test
  void aMessageHoldsFiftyBlocks() throws Exception {
    var divider = "{'type': 'divider'}";

    assertThat(BlockCheck.message(blocks(copies(50, divider)))).isEmpty();
    assertThat(BlockCheck.message(blocks(copies(51, divider))))
        .containsExactly("no more than 50 items allowed [json-pointer:/blocks]");
  }

  @Test
  void anActionIdStandsOnlyOnceInItsBlockButMayComeAgainInAnother() throws Exception {
    var button = BUTTON.formatted("send", "Send", "");

    assertThat(BlockCheck.message(blocks(actions(button) + "," + actions(button)))).isEmpty();
    assertThat(BlockCheck.message(blocks(actions(button + "," + button))))
        .containsExactly("`action_id` \"send\" already exists [json-pointer:/blocks/0/elements/1]");
  }

  @Test
  void aBlockIdStandsOnlyOnceInAMessage() throws Exception {
    var divider = "{'type': 'divider', 'block_id': 'line'}";

    assertThat(BlockCheck.message(blocks(divider + "," + divider))).hasSize(1);
  }

  static Stream<Arguments> viewLimits() {
    return Stream.of(
        limit("title", 24, n -> modal("'title': " + plain(n))),
        limit("submit", 24, n -> modal("'title': " + plain(3) + ", 'submit': " + plain(n))),
        limit("close", 24, n -> modal("'title': " + plain(3) + ", 'close': " + plain(n))),
        limit(
            "private_metadata",
            3_000,
            n -> modal("'title': " + plain(3) + ", 'private_metadata': '" + x(n) + "'")),
        limit(
            "callback_id",
            255,
            n -> modal("'title': " + plain(3) + ", 'callback_id': '" + x(n) + "'")),
        limit(
            "blocks",
            100,
            n ->
                "{'type': 'modal', 'title': %s, 'blocks': [%s]}"
                    .formatted(plain(3), copies(n, "{'type': 'divider'}"))));
  }

  @ParameterizedTest
  @MethodSource("viewLimits")
  void aModalIsHeldToItsLimitsToo(String atLimit, String above) throws Exception {
    assertThat(BlockCheck.modal(json(atLimit))).isEmpty();
    assertThat(BlockCheck.modal(json(above))).hasSize(1);
  }

  @Test
  void aModalWithFieldsNeedsASubmitButton() throws Exception {
    var field =
        """
        {'type': 'input', 'label': %s, 'element': {'type': 'plain_text_input'}}
        """
            .formatted(plain(3));

    var problems =
        BlockCheck.modal(
            json("{'type': 'modal', 'title': %s, 'blocks': [%s]}".formatted(plain(3), field)));

    assertThat(problems).containsExactly("missing required field: submit [json-pointer:/view]");
  }

  @Test
  void whatSlackDoesNotKnowIsRefused() throws Exception {
    assertThat(BlockCheck.message(blocks("{'type': 'divider', 'colour': 'red'}")))
        .containsExactly("invalid additional property: colour [json-pointer:/blocks/0]");
    assertThat(BlockCheck.message(blocks("{'type': 'section'}")))
        .containsExactly("must define either `text` or `fields` [json-pointer:/blocks/0]");
    assertThat(BlockCheck.message(blocks(button(", 'style': 'pink'"))))
        .containsExactly(
            "must be one of primary, danger [json-pointer:/blocks/0/elements/0/style]");
  }

  private static String modal(String parts) {
    return "{'type': 'modal', 'blocks': [], " + parts + "}";
  }

  private static String numbered(int count) {
    return Stream.iterate(1, n -> n + 1)
        .limit(count)
        .map(n -> BUTTON.formatted("a" + n, "Go", ""))
        .reduce((one, other) -> one + "," + other)
        .orElse("");
  }
}
