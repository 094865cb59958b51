package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsProblemsTest {
  @TempDir Path folder;

  enum Team {
    CARE,
    PUBLIC_RELATIONS
  }

  record Handle(String name) {
    Handle {
      if (name.startsWith("@")) {
        throw new IllegalArgumentException("a handle is written without its @");
      }
    }
  }

  record Range(@Default("1") int from, @Default("2") int to) {
    Range {
      if (from > to) {
        throw new IllegalArgumentException("from must not be above to");
      }
    }
  }

  record Any(
      @Nullable Integer count,
      @Nullable Long id,
      @Nullable Double ratio,
      @Nullable BigDecimal price,
      @Nullable Boolean dryRun,
      @Nullable URI address,
      @Nullable HttpUrl apiUrl,
      @Nullable Path faq,
      @Nullable Duration delay,
      @Nullable ZoneId zone,
      @Nullable LocalDate since,
      @Nullable Team team,
      @Nullable Handle handle,
      @Nullable Range range,
      @Nullable List<Handle> handles,
      @Nullable Map<String, Integer> channels) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          count: 1_000      | count: "1_000" is not a whole number of at most 2147483647. Write for example 8080
          count: 010        | count: "010" is not a whole number of at most 2147483647. Write for example 8080
          count: +1         | count: "+1" is not a whole number of at most 2147483647. Write for example 8080
          count: 1.0        | count: "1.0" is not a whole number of at most 2147483647. Write for example 8080
          count: ''         | count: "" is not a whole number of at most 2147483647. Write for example 8080
          count: 2147483648 | count: "2147483648" is not a whole number of at most 2147483647. Write for example 8080
          count: [1]        | count: a whole number of at most 2147483647 is expected, not a list or keys. Write for example 8080
          id: 0x1F          | id: "0x1F" is not a whole number of at most 9223372036854775807. Write for example 8080
          ratio: .5         | ratio: ".5" is not a number. Write for example 0.5
          ratio: .inf       | ratio: ".inf" is not a number. Write for example 0.5
          price: 1e3        | price: "1e3" is not a number. Write for example 0.015
          price: 1,5        | price: "1,5" is not a number. Write for example 0.015
          dry-run: yes      | dry-run: "yes" is not true or false. Write for example true
          dry-run: True     | dry-run: "True" is not true or false. Write for example true
          address: 'a b'    | address: "a b" is not an address. Write for example https://example.com/
          address: ''       | address: "" is not an address. Write for example https://example.com/
          api-url: htp:/x   | api-url: "htp:/x" is not an address that starts with http:// or https://.
          api-url: x        | api-url: "x" is not an address that starts with http:// or https://.
          api-url: http://  | api-url: "http://" is not an address that starts with http:// or https://.
          api-url: http://a_b/ | api-url: "http://a_b/" has no host of letters, digits, hyphens and dots.
          api-url: http://a/?b | api-url: "http://a/?b" must end before its "?" or "#".
          faq: ''           | faq: "" is not a path. Write for example data/faq
          delay: 30          | delay: "30" is not a length of time. Write for example 30s, 10m, 2h or 1d
          delay: -30s        | delay: "-30s" is not a length of time. Write for example 30s, 10m, 2h or 1d
          delay: PT-1S       | delay: "PT-1S" is not a length of time. Write for example 30s, 10m, 2h or 1d
          delay: 9999999999d | delay: "9999999999d" is not a length of time. Write for example 30s, 10m, 2h or 1d
          zone: Berlin      | zone: "Berlin" is not a time zone. Write for example Europe/Berlin
          since: 1.2.2026   | since: "1.2.2026" is not a date. Write for example 2026-12-31
          since: 2026-02-30 | since: "2026-02-30" is not a date. Write for example 2026-12-31
          team: Care        | team: "Care" is not one of care, public-relations.
          handle: '@Acme'   | handle: a handle is written without its @.
          handles: Acme     | handles: a list is expected, one "- " to an item, or [a, b] on one line.
          handles: [a, '@b'] | handles[1]: a handle is written without its @.
          handles: [a, ~]   | handles[1] is missing. Write it in the file or set PERCH_HANDLES_1.
          channels: [a]     | channels: names are expected under it, each as "name: value".
          channels: {a: ~}  | channels.a is missing. Write it in the file or set PERCH_CHANNELS_A.
          channels: {a: b}  | channels.a: "b" is not a whole number of at most 2147483647. Write for example 8080
          range: 1-2        | range: keys are expected under it. Known are from, to.
          range: {from: 3}  | range: from must not be above to.
          range: {form: 3}  | range.form: no setting has this name. Did you mean from?
          range: {step: 3}  | range.step: no setting has this name. Known here are from, to.
          apiUrl: x         | apiUrl: no setting has this name. Did you mean api-url?
          """)
  void aWrongSettingIsNamedWithWhatWouldBeRight(String yaml, String problem) {
    SettingsFolder written = new SettingsFolder(folder);

    List<String> problems = written.problems("# settings\n" + yaml, Map.of(), Any.class);

    assertThat(problems).containsExactly("perch.yaml:2: " + problem);
  }

  @Test
  void anExampleOfTheSettingIsBetterThanOneOfItsType() {
    record Slack(@Setting(value = "Slack", example = "https://slack.com/api/") HttpUrl apiUrl) {}
    SettingsFolder written = new SettingsFolder(folder);

    List<String> problems = written.problems("api-url: htp:/x", Map.of(), Slack.class);

    assertThat(problems)
        .containsExactly(
            "perch.yaml:1: api-url: \"htp:/x\" is not an address that starts with http:// or"
                + " https://. Write for example https://slack.com/api/");
  }

  @Test
  void aGroupThatNobodyWroteIsMissingKeyByKey() {
    record Slack(
        @Setting("What the bot signs in with") Secret botToken,
        @Setting(value = "Where Slack is", example = "https://slack.com/api/") HttpUrl apiUrl,
        @Setting("Where cards go") Map<String, String> channels,
        @Default("1") int pace) {}
    record House(Slack slack) {}
    SettingsFolder written = new SettingsFolder(folder);

    List<String> problems = written.problems("{}", Map.of(), House.class);

    assertThat(problems)
        .containsExactly(
            "perch.yaml:1: slack.bot-token is missing: What the bot signs in with. Set"
                + " PERCH_SLACK_BOT_TOKEN, or PERCH_SLACK_BOT_TOKEN_FILE to a file that holds it.",
            "perch.yaml:1: slack.api-url is missing: Where Slack is. Write it in the file or set"
                + " PERCH_SLACK_API_URL. For example https://slack.com/api/",
            "perch.yaml:1: slack.channels is missing: Where cards go. Write it in the file.");
  }

  @Test
  void whatWasWrittenIsQuotedInOneShortLine() {
    record Desk(Team team) {}
    SettingsFolder written = new SettingsFolder(folder);
    String yaml = "team: |\n  two\n  lines " + "x".repeat(100) + "\n" + "\"k\\ney\": 1\n";

    List<String> problems = written.problems(yaml, Map.of(), Desk.class);

    assertThat(problems)
        .containsExactly(
            "perch.yaml:1: team: \"two lines "
                + "x".repeat(50)
                + "…\" is not one of care,"
                + " public-relations.",
            "perch.yaml:4: k ey: no setting has this name. Known here are team.");
  }
}
