package dev.perch.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final String FILE =
      """
      desk: acme
      slack:
        api-url: https://slack.com/api/
        channels:
          care: C1
          public_relations: C2
      x:
        handles:
          - name: AcmeCare
            teams: [care]
      roles:
        lead:
          users: [U1]
      """;

  @TempDir Path folder;
  private SettingsFolder written;

  record House(String desk, Slack slack, X x, @Default("") Map<String, Role> roles) {}

  record Slack(HttpUrl apiUrl, Map<String, String> channels, @Nullable Pace pace) {}

  record Pace(@Default("1") int post, @Default("50") int update) {}

  record X(@Default("") List<Handle> handles) {}

  record Handle(String name, @Nullable Secret accessToken, @Default("") List<String> teams) {}

  record Role(@Nullable String userGroup, @Default("") List<String> users) {}

  @BeforeEach
  void open() {
    written = new SettingsFolder(folder);
  }

  private House read(Map<String, String> environment) {
    return written.read(FILE, environment, House.class);
  }

  @Test
  void aVariableWinsOverTheFileAtEveryLevel() {
    Map<String, String> environment =
        Map.of(
            "PERCH_DESK", "globex",
            "PERCH_SLACK_API_URL", "http://localhost:8888/api/",
            "PERCH_SLACK_CHANNELS_CARE", "C9",
            "PERCH_SLACK_CHANNELS_PUBLIC_RELATIONS", "C8",
            "PERCH_X_HANDLES_0_NAME", "GlobexCare",
            "PERCH_X_HANDLES_0_ACCESS_TOKEN", "token",
            "PERCH_X_HANDLES_0_TEAMS_0", "pr",
            "PERCH_ROLES_LEAD_USERS_0", "U9");

    House read = read(environment);

    assertThat(read)
        .isEqualTo(
            new House(
                "globex",
                new Slack(
                    HttpUrl.parse("http://localhost:8888/api/"),
                    Map.of("care", "C9", "public_relations", "C8"),
                    null),
                new X(List.of(new Handle("GlobexCare", Secret.of("token"), List.of("pr")))),
                Map.of("lead", new Role(null, List.of("U9")))));
  }

  @Test
  void aVariableAddsWhatTheFileDoesNotHave() {
    Map<String, String> environment =
        Map.of(
            "PERCH_SLACK_PACE_UPDATE", "9",
            "PERCH_SLACK_CHANNELS_LEGAL_TEAM", "C3",
            "PERCH_X_HANDLES_1_NAME", "AcmeHelp",
            "PERCH_X_HANDLES_0_TEAMS_1", "pr",
            "PERCH_ROLES_FAQ_GATEKEEPER_USER_GROUP", "S1");

    House read = read(environment);

    assertThat(read.slack().pace()).isEqualTo(new Pace(1, 9));
    assertThat(read.slack().channels()).containsEntry("legal-team", "C3").hasSize(3);
    assertThat(read.x().handles())
        .containsExactly(
            new Handle("AcmeCare", null, List.of("care", "pr")),
            new Handle("AcmeHelp", null, List.of()));
    assertThat(read.roles()).containsEntry("faq-gatekeeper", new Role("S1", List.of()));
  }

  @Test
  void aWholeHouseCanStandInTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "PERCH_DESK", "acme",
            "PERCH_SLACK_API_URL", "https://slack.com/api/",
            "PERCH_SLACK_CHANNELS_CARE", "C1");

    House read = written.read("{}", environment, House.class);

    assertThat(read.slack().channels()).isEqualTo(Map.of("care", "C1"));
  }

  @Test
  void itemsAreAddedInTheOrderOfTheirNumbers() {
    Map<String, String> environment =
        IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toMap(i -> "PERCH_X_HANDLES_" + i + "_NAME", i -> "Acme" + i));

    House read = read(environment);

    assertThat(read.x().handles())
        .extracting(Handle::name)
        .startsWith("AcmeCare", "Acme1", "Acme2")
        .endsWith("Acme10", "Acme11", "Acme12")
        .hasSize(13);
  }

  @Test
  void anEmptyVariableCountsAsNotSet() {
    House read = read(Map.of("PERCH_DESK", "", "PERCH_SLAK", " "));

    assertThat(read.desk()).isEqualTo("acme");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          PERCH_SLACK_API_URI             | PERCH_SLACK_API_URL (slack.api-url)
          PERCH_SLACK_APIURL              | PERCH_SLACK_API_URL (slack.api-url)
          PERCH_SLACK                     | PERCH_SLACK_API_URL (slack.api-url)
          PERCH_DESKS                     | PERCH_DESK (desk)
          PERCH_X_HANDLES_0_ACESS_TOKEN   | PERCH_X_HANDLES_0_ACCESS_TOKEN (x.handles[0].access-token)
          PERCH_X_HANDLES_2_NAME          | PERCH_X_HANDLES_0_NAME (x.handles[0].name)
          PERCH_X_HANDLES_01_NAME         | PERCH_X_HANDLES_0_NAME (x.handles[0].name)
          PERCH_ROLES_LEAD_USERGRUP       | PERCH_ROLES_LEAD_USER_GROUP (roles.lead.user-group)
          PERCH_SLACK_PACE_UPDATE_FILE    | PERCH_SLACK_PACE_UPDATE (slack.pace.update)
          """)
  void aVariableThatIsNoSettingIsNamedWithTheNearestThatIs(String name, String nearest) {
    List<String> problems = written.problems(FILE, Map.of(name, "5"), House.class);

    assertThat(problems)
        .containsExactly(
            name
                + ": no setting has this name. The nearest is "
                + nearest
                + ". Correct it or unset it.");
  }

  @ParameterizedTest
  @CsvSource({
    "PERCH_CONFIG, /etc/perch/perch.yaml",
    "PERCH_SHARED_DATA, /data",
    "PERCH_SERVICE_HOST, 10.0.0.7",
    "PERCH_SERVICE_PORT, 8080",
    "PERCH_SERVICE_PORT_HTTP, 8080",
    "PERCH_PORT, tcp://10.0.0.7:8080",
    "PERCH_PORT_8080_TCP, tcp://10.0.0.7:8080",
    "PERCH_PORT_8080_TCP_ADDR, 10.0.0.7",
    "PERCH_WEB_SERVICE_HOST, 10.0.0.7",
    "PATH, /usr/bin",
    "perch_desk, globex"
  })
  void aVariableOfSomebodyElseIsLeftAlone(String name, String value) {
    House read = read(Map.of(name, value));

    assertThat(read).isEqualTo(read(Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PERCH_PORT", "PERCH_SLACK_PORT"})
  void aPortThatIsNotOfKubernetesIsATypo(String name) {
    List<String> problems = written.problems(FILE, Map.of(name, "8080"), House.class);

    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith(name + ": no setting has this name.");
  }

  @Test
  void aWrongValueIsNamedByItsVariable() {
    Map<String, String> environment = new HashMap<>();
    environment.put("PERCH_SLACK_API_URL", "htp:/x");
    environment.put("PERCH_X_HANDLES_1_TEAMS_0", "care");

    List<String> problems = written.problems(FILE, environment, House.class);

    assertThat(problems)
        .containsExactly(
            "PERCH_SLACK_API_URL: slack.api-url: \"htp:/x\" is not an address that starts with"
                + " http:// or https://.",
            "PERCH_X_HANDLES_1_TEAMS_0: x.handles[1].name is missing. Write it in the file or set"
                + " PERCH_X_HANDLES_1_NAME.");
  }

  @Test
  void aVariableMendsWhatIsWrongInTheFile() {
    House read =
        written.read(
            FILE.replace("desk: acme", "desk: [a, b]"),
            Map.of("PERCH_DESK", "globex"),
            House.class);

    assertThat(read.desk()).isEqualTo("globex");
  }
}
