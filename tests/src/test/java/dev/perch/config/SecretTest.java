package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecretTest {
  private static final String HUSH = "xoxb-17653672481-Hush";
  private static final String REMEDY =
      " Set PERCH_SLACK_BOT_TOKEN, or PERCH_SLACK_BOT_TOKEN_FILE to a file that holds it.";

  @TempDir Path folder;
  private SettingsFolder written;

  record House(Slack slack, @Default("") Map<String, Secret> tokens) {}

  record Slack(Secret botToken, @Default("1") int pace) {}

  @BeforeEach
  void open() {
    written = new SettingsFolder(folder);
  }

  @Test
  void aSecretComesFromItsVariable() {
    House read = written.read("{}", Map.of("PERCH_SLACK_BOT_TOKEN", HUSH + "\n"), House.class);

    assertThat(read.slack().botToken().reveal()).isEqualTo(HUSH);
  }

  @Test
  void aSecretComesFromTheFileThatItsVariableNames() {
    Path file = written.file("token", HUSH + "\r\n\n");
    Map<String, String> environment =
        Map.of("PERCH_SLACK_BOT_TOKEN_FILE", file.toString(), "PERCH_TOKENS_CARE_FILE", "token");

    House read = written.read("{}", environment, House.class);

    assertThat(read.slack().botToken().reveal()).isEqualTo(HUSH);
    assertThat(read.tokens()).isEqualTo(Map.of("care", Secret.of(HUSH)));
  }

  @Test
  void aSecretComesFromTheFileThatTheSettingsName() {
    written.file("token", HUSH);

    House read = written.read("slack: {bot-token: {file: token}}", Map.of(), House.class);

    assertThat(read.slack().botToken().reveal()).isEqualTo(HUSH);
  }

  @ParameterizedTest
  @CsvSource({"SLACK_TOKEN", "PERCH_TOKEN"})
  void aSecretComesFromTheVariableThatTheSettingsName(String name) {
    String yaml = "slack: {bot-token: {env: %s}}".formatted(name);

    House read = written.read(yaml, Map.of(name, HUSH), House.class);

    assertThat(read.slack().botToken().reveal()).isEqualTo(HUSH);
  }

  @Test
  void theVariableWinsOverWhatTheSettingsName() {
    String yaml = "slack: {bot-token: {file: nowhere}}";

    House read = written.read(yaml, Map.of("PERCH_SLACK_BOT_TOKEN", HUSH), House.class);

    assertThat(read.slack().botToken().reveal()).isEqualTo(HUSH);
  }

  static Stream<Arguments> wrongPlaces() {
    return Stream.of(
        Arguments.of(
            HUSH,
            "a secret stands in the settings file. Take it out, and replace it if others could"
                + " read the file."),
        Arguments.of("{file: nowhere}", "the file that it names is not there or may not be read."),
        Arguments.of("{file: .}", "the file that it names is not there or may not be read."),
        Arguments.of("{file: empty}", "the file that it names is empty."),
        Arguments.of("{file: large}", "the file that it names is larger than 64 KiB."),
        Arguments.of("{env: NOBODY}", "the variable that it names is not set, or empty."),
        Arguments.of("{env: EMPTY}", "the variable that it names is not set, or empty."),
        Arguments.of(
            "{vault: x}",
            "a secret can be named as {file: path} or as {env: NAME}, and in no other way."),
        Arguments.of(
            "{file: x, env: y}",
            "a secret can be named as {file: path} or as {env: NAME}, and in no other way."),
        Arguments.of(
            "[x]",
            "a secret can be named as {file: path} or as {env: NAME}, and in no other way."));
  }

  @ParameterizedTest
  @MethodSource("wrongPlaces")
  void aSecretThatIsNotWhereItShouldBeIsAProblem(String yaml, String problem) {
    written.file("empty", " \n");
    written.file("large", "x".repeat(70_000));

    List<String> problems =
        written.problems("slack:\n  bot-token: " + yaml, Map.of("EMPTY", ""), House.class);

    assertThat(problems).containsExactly("perch.yaml:2: slack.bot-token: " + problem + REMEDY);
  }

  @Test
  void twoPlacesForOneSecretAreOneTooMany() {
    written.file("token", HUSH);
    Map<String, String> environment =
        Map.of("PERCH_SLACK_BOT_TOKEN", HUSH, "PERCH_SLACK_BOT_TOKEN_FILE", "token");

    List<String> problems = written.problems("{}", environment, House.class);

    assertThat(problems)
        .containsExactly(
            "PERCH_SLACK_BOT_TOKEN_FILE: PERCH_SLACK_BOT_TOKEN is set as well. Unset one of them.");
  }

  /** Every way we know to put a secret where it does not belong; %s is the secret. */
  static final List<String> MISTAKES =
      List.of(
          "slack: {bot-token: %s}",
          "slack: {bot-token: '%s'}",
          "slack: {bot-token: [%s]}",
          "slack: {bot-token: {file: %s}}",
          "slack: {bot-token: {env: %s}}",
          "slack: {bot-token: {%s: x}}",
          "slack: {bot-token: {env: {%s: x}}}",
          "slack: {bot-token: !%s x}",
          "slack: {bot-token: !%s!x x}",
          "slack: {bot-token: *%s }",
          "slack: {bot-token: &%s x}",
          "slack: {bot-token: @%s}",
          "slack: {bot-token: \"%s\\q\"}",
          "slack: {bot-token: \"%s}",
          "slack:\n  bot-token: %s: x",
          "slack:\n  bot-token: %s\n  bot-token: %s",
          "slack:\n  bot-token %s\n",
          "slack:\n\tbot-token: %s\n",
          "slack: {bot-tokn: %s}",
          "slack: %s",
          "slack: [%s]",
          "slack: bot-token=%s",
          "tokens: %s",
          "tokens: [%s]",
          "tokens: {care: %s}",
          "tokens: {care: [{a: %s}]}",
          "%s",
          "- %s",
          "bot-token: %s",
          "---\nslack: {}\n--- %s\n");

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void noMessageTellsASecretThatStandsInTheFile(String mistake) {
    InvalidSettings refusal = written.refused(mistake.replace("%s", HUSH), Map.of(), House.class);

    assertThat(everythingPrinted(refusal)).contains("perch.yaml").doesNotContain(HUSH);
  }

  @ParameterizedTest
  @CsvSource({
    "PERCH_SLACK_BOT_TOKN",
    "PERCH_SLACK_BOT_TOKEN_FILE",
    "PERCH_SLACK_BOT_TOKEN_0",
    "PERCH_SLACK_BOT_TOKEN",
    "PERCH_SLACK",
    "PERCH_TOKENS_CARE",
    "PERCH_TOKENS_CARE_FILE",
    "PERCH_TOKENS"
  })
  void noMessageTellsASecretThatStandsInTheEnvironment(String name) {
    Map<String, String> environment = Map.of(name, HUSH, "PERCH_SLACK_PACE", "none");

    InvalidSettings refusal =
        written.refused("slack: {bot-token: {env: %s}}".formatted(name), environment, House.class);

    assertThat(everythingPrinted(refusal)).contains("PERCH_SLACK_PACE").doesNotContain(HUSH);
  }

  @ParameterizedTest
  @CsvSource({
    "redis://user:Hush@cache:port/0",
    "redis://:Hu sh@cache",
    "redis://user:H@u/sh@ca che",
    "redis:/user:Hush@ca che",
  })
  void noMessageTellsThePasswordOfAnAddress(String address) {
    record Addresses(@Nullable URI redis, @Nullable HttpUrl slack) {}
    String yaml = "redis: '%1$s'\nslack: '%1$s'".formatted(address);

    InvalidSettings refusal = written.refused(yaml, Map.of(), Addresses.class);

    assertThat(everythingPrinted(refusal)).contains("slack: ").doesNotContain("Hu", "sh@");
  }

  @Test
  void anAddressWithAPasswordIsRefusedWithoutTellingIt() {
    record Addresses(HttpUrl slack) {}

    List<String> problems =
        written.problems("slack: https://me:Hush@example.com/", Map.of(), Addresses.class);

    assertThat(problems)
        .containsExactly("perch.yaml:1: slack: this address has a name or a password in it.");
  }

  @Test
  void aSecretPrintsNothingOfItself() {
    Slack slack = new Slack(Secret.of(HUSH), 1);

    String printed = slack + " " + slack.botToken().hashCode();

    assertThat(printed).startsWith("Slack[botToken=Secret[hidden], pace=1]");
    assertThat(Secret.of("other")).hasSameHashCodeAs(Secret.of(HUSH));
  }

  @Test
  void secretsAreEqualByTheirValue() {
    assertThat(Secret.of(HUSH)).isEqualTo(Secret.of(HUSH + "\n")).isNotEqualTo(Secret.of("x"));
    assertThatThrownBy(() -> Secret.of(" \n")).isInstanceOf(IllegalArgumentException.class);
  }

  /** The message and every cause, as a log would show them. */
  private static String everythingPrinted(InvalidSettings refusal) {
    StringWriter printed = new StringWriter();
    refusal.printStackTrace(new PrintWriter(printed, true));
    return printed.toString();
  }
}
