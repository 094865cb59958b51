package dev.perch.sandbox.slack.block;

import static dev.perch.sandbox.slack.block.Samples.OPTION;
import static dev.perch.sandbox.slack.block.Samples.actions;
import static dev.perch.sandbox.slack.block.Samples.blocks;
import static dev.perch.sandbox.slack.block.Samples.button;
import static dev.perch.sandbox.slack.block.Samples.copies;
import static dev.perch.sandbox.slack.block.Samples.form;
import static dev.perch.sandbox.slack.block.Samples.home;
import static dev.perch.sandbox.slack.block.Samples.input;
import static dev.perch.sandbox.slack.block.Samples.json;
import static dev.perch.sandbox.slack.block.Samples.limit;
import static dev.perch.sandbox.slack.block.Samples.modal;
import static dev.perch.sandbox.slack.block.Samples.mrkdwn;
import static dev.perch.sandbox.slack.block.Samples.plain;
import static dev.perch.sandbox.slack.block.Samples.select;
import static dev.perch.sandbox.slack.block.Samples.x;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each element's own limits, by the numbers of Slack's Block Kit reference. */
class ElementCheckTest {
  static Stream<Arguments> limitsInMessages() {
    return Stream.of(
        limit("option value", 150, n -> select(option("'value': '" + x(n) + "'"))),
        limit(
            "option description",
            75,
            n -> select(option("'value': 'v', 'description': " + plain(n)))),
        limit(
            "url of an overflow's option", 3_000, n -> dots("'value': 'v', 'url': '" + x(n) + "'")),
        limit("option group label", 75, n -> groups(group(n, 1))),
        limit("options of a group", 100, n -> groups(group(3, n))),
        limit("option groups", 100, n -> groups(copies(n, group(3, 1)))),
        limit(
            "radio options", 10, n -> choice("radio_buttons", copies(n, OPTION.formatted("One")))),
        limit(
            "checkbox options", 10, n -> choice("checkboxes", copies(n, OPTION.formatted("One")))),
        limit("text of a box's option", 75, n -> choice("checkboxes", boxOption(mrkdwn(n)))),
        limit("confirm title", 100, n -> confirm(plain(n), mrkdwn(3), plain(3), plain(3))),
        limit("confirm text", 300, n -> confirm(plain(3), mrkdwn(n), plain(3), plain(3))),
        limit("confirm button", 30, n -> confirm(plain(3), mrkdwn(3), plain(n), plain(3))),
        limit("deny button", 30, n -> confirm(plain(3), mrkdwn(3), plain(3), plain(n))),
        limit("section field", 2_000, n -> "{'type': 'section', 'fields': [" + mrkdwn(n) + "]}"),
        limit("image alt_text", 2_000, n -> image(n, 20, 3)),
        limit("image_url", 3_000, n -> image(3, n, 3)),
        limit("image title", 2_000, n -> image(3, 20, n)),
        limit("markdown", 12_000, n -> "{'type': 'markdown', 'text': '" + x(n) + "'}"),
        limit("input label", 2_000, n -> labelled(n, 3)),
        limit("input hint", 2_000, n -> labelled(3, n)));
  }

  @ParameterizedTest
  @MethodSource("limitsInMessages")
  void inAMessageAnElementIsHeldToItsLimit(String atLimit, String above) throws Exception {
    assertThat(BlockCheck.message(blocks(atLimit))).isEmpty();
    assertThat(BlockCheck.message(blocks(above))).hasSize(1);
  }

  static Stream<Arguments> limitsInForms() {
    return Stream.of(
        limit("min_length", 3_000, n -> form(text("'min_length': " + n))),
        limit("max_length", 3_000, n -> form(text("'max_length': " + n))),
        limit("initial_value", 3_000, n -> form(text("'initial_value': '" + x(n) + "'"))),
        limit("placeholder", 150, n -> form(text("'placeholder': " + plain(n)))),
        limit("number's placeholder", 150, n -> form(number("'placeholder': " + plain(n)))),
        limit(
            "rich text's placeholder",
            150,
            n -> form("{'type': 'rich_text_input', 'placeholder': " + plain(n) + "}")),
        limit("max_files", 10, n -> form("{'type': 'file_input', 'max_files': " + n + "}")),
        limit(
            "max_selected_items",
            100,
            n -> form("{'type': 'multi_users_select', 'max_selected_items': " + n + "}")));
  }

  @ParameterizedTest
  @MethodSource("limitsInForms")
  void inAFormAFieldIsHeldToItsLimit(String atLimit, String above) throws Exception {
    assertThat(BlockCheck.modal(json(atLimit))).isEmpty();
    assertThat(BlockCheck.modal(json(above))).hasSize(1);
  }

  static Stream<Arguments> limitsAtHome() {
    return Stream.of(
        limit("blocks", 100, n -> home(copies(n, "{'type': 'divider'}"))),
        limit("private_metadata", 3_000, n -> homeWith("private_metadata", n)),
        limit("callback_id", 255, n -> homeWith("callback_id", n)));
  }

  @ParameterizedTest
  @MethodSource("limitsAtHome")
  void aHomeTabIsHeldToItsLimitsToo(String atLimit, String above) throws Exception {
    assertThat(BlockCheck.home(json(atLimit))).isEmpty();
    assertThat(BlockCheck.home(json(above))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'type': 'plain_text_input', 'max_length': 0} | must be an integer from 1 to 3000",
        "{'type': 'plain_text_input', 'min_length': -1} | must be an integer from 0 to 3000",
        "{'type': 'file_input', 'max_files': 0} | must be an integer from 1 to 10",
        "{'type': 'file_input', 'filetypes': []} | must be more than 0 items",
        "{'type': 'number_input'} | missing required field: is_decimal_allowed",
        "{'type': 'number_input', 'is_decimal_allowed': true, 'min_value': 1} | must provide a string",
        "{'type': 'number_input', 'is_decimal_allowed': true, 'max_value': 'ten'} | must be a number",
        "{'type': 'number_input', 'is_decimal_allowed': true, 'initial_value': ''} | must be a number",
        "{'type': 'number_input', 'is_decimal_allowed': true, 'min_value': '10', 'max_value': '9.5'} | `min_value` must not be greater than `max_value`",
        "{'type': 'rich_text_input', 'initial_value': 'x'} | must provide an object",
        "{'type': 'rich_text_input', 'initial_value': {'type': 'rich_text'}} | missing required field: elements",
        "{'type': 'static_select'} | must define either `options` or `option_groups`",
        "{'type': 'radio_buttons', 'options': []} | must be more than 0 items"
      })
  void aFieldThatSlackWouldRefuseIsRefused(String element, String problem) throws Exception {
    assertThat(BlockCheck.modal(json(form(element))))
        .singleElement()
        .asString()
        .startsWith(problem + " [json-pointer:/view/blocks/0/element");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'number_input', 'is_decimal_allowed': true, 'min_value': '-10', 'max_value': '9.5', 'initial_value': '0.25'}",
        "{'type': 'file_input', 'filetypes': ['png'], 'max_files': 1}",
        "{'type': 'rich_text_input', 'initial_value': {'type': 'rich_text', 'elements': []}}",
        "{'type': 'email_text_input', 'initial_value': 'una@example.com'}",
        "{'type': 'url_text_input'}",
        "{'type': 'datetimepicker', 'initial_date_time': 1700000000}"
      })
  void aFieldThatSlackTakesInAModalIsTaken(String element) throws Exception {
    assertThat(BlockCheck.modal(json(form(element)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file_input",
        "datetimepicker",
        "email_text_input",
        "url_text_input",
        "number_input"
      })
  void aHomeTabHasNoSuchField(String type) throws Exception {
    var element = "{'type': '" + type + "', 'is_decimal_allowed': true}";

    assertThat(BlockCheck.home(json(home(input(element, "")))))
        .containsExactly(
            "unsupported type: %s [json-pointer:/view/blocks/0/element/type]".formatted(type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_input", "rich_text_input", "number_input"})
  void aMessageHasNoSuchField(String type) throws Exception {
    assertThat(BlockCheck.message(blocks(input("{'type': '" + type + "'}", ""))))
        .containsExactly(
            "unsupported type: %s [json-pointer:/blocks/0/element/type]".formatted(type));
  }

  @Test
  void markdownStandsInMessagesOnlyAndAHomeTabHasNoTitle() throws Exception {
    var markdown = "{'type': 'markdown', 'text': 'x'}";

    assertThat(BlockCheck.modal(json(modal(markdown)))).hasSize(1);
    assertThat(BlockCheck.home(json(home(markdown)))).hasSize(1);
    assertThat(
            BlockCheck.home(
                json("{'type': 'home', 'title': %s, 'blocks': []}".formatted(plain(3)))))
        .containsExactly("invalid additional property: title [json-pointer:/view]");
  }

  @Test
  void aMenuShowsNoMrkdwnAndOnlyThreeDotsLeadSomewhere() throws Exception {
    var emphatic = "{'text': " + mrkdwn(3) + ", 'value': 'v'}";
    var leading = option("'value': 'v', 'url': 'https://example.com'");

    assertThat(BlockCheck.message(blocks(choice("radio_buttons", emphatic)))).isEmpty();
    assertThat(BlockCheck.message(blocks(select(emphatic)))).hasSize(1);
    assertThat(
            BlockCheck.message(
                blocks(actions("{'type': 'overflow', 'options': [%s]}".formatted(leading)))))
        .isEmpty();
    assertThat(BlockCheck.message(blocks(select(leading)))).hasSize(1);
  }

  @Test
  void anImageComesFromSomewhere() throws Exception {
    assertThat(BlockCheck.message(blocks("{'type': 'image', 'alt_text': 'A cup'}")))
        .containsExactly("must define either `image_url` or `slack_file` [json-pointer:/blocks/0]");
    assertThat(
            BlockCheck.message(
                blocks("{'type': 'image', 'alt_text': 'A cup', 'slack_file': {'id': 'F1'}}")))
        .isEmpty();
  }

  private static String option(String more) {
    return "{'text': " + plain(3) + ", " + more + "}";
  }

  private static String boxOption(String text) {
    return "{'text': " + text + ", 'value': 'v'}";
  }

  private static String dots(String more) {
    return choice("overflow", option(more));
  }

  private static String group(int label, int options) {
    return "{'label': %s, 'options': [%s]}"
        .formatted(plain(label), copies(options, OPTION.formatted("One")));
  }

  private static String groups(String groups) {
    return actions("{'type': 'static_select', 'option_groups': [" + groups + "]}");
  }

  private static String choice(String type, String options) {
    return actions("{'type': '%s', 'options': [%s]}".formatted(type, options));
  }

  private static String confirm(String title, String text, String confirm, String deny) {
    return button(
        ", 'confirm': {'title': %s, 'text': %s, 'confirm': %s, 'deny': %s}"
            .formatted(title, text, confirm, deny));
  }

  private static String image(int alt, int url, int title) {
    return "{'type': 'image', 'alt_text': '%s', 'image_url': '%s', 'title': %s}"
        .formatted(x(alt), x(url), plain(title));
  }

  private static String labelled(int label, int hint) {
    return "{'type': 'input', 'label': %s, 'hint': %s, 'element': {'type': 'plain_text_input'}}"
        .formatted(plain(label), plain(hint));
  }

  private static String text(String more) {
    return "{'type': 'plain_text_input', " + more + "}";
  }

  private static String number(String more) {
    return "{'type': 'number_input', 'is_decimal_allowed': false, " + more + "}";
  }

  private static String homeWith(String property, int length) {
    return "{'type': 'home', 'blocks': [], '" + property + "': '" + x(length) + "'}";
  }
}
