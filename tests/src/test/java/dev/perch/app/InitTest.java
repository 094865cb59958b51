package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perch.config.InvalidSettings;
import dev.perch.config.Settings;
import dev.perch.knowledge.files.FileFaqBank;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.slack.Feature;
import dev.perch.testing.GoldenFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that an operator starts from. */
class InitTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  private int init(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "init";
    all[1] = "--folder";
    all[2] = folder.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(all);
  }

  private String written(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** The variables of .env.example, each with something in it. */
  private Map<String, String> filledIn() throws IOException {
    Map<String, String> variables = new HashMap<>();
    for (String line : written(".env.example").lines().toList()) {
      if (line.matches("[A-Z0-9_]+=")) {
        variables.put(line.replace("=", ""), "something-long-enough");
      }
    }
    return variables;
  }

  @Test
  void withoutAnAnswerTheSettingsAreTheFileInTheRepository() throws Exception {
    int code = init("--desk", "acme");

    assertThat(code).isZero();
    assertThat(written("perch.yaml")).isEqualTo(Files.readString(Path.of("../config/perch.yaml")));
    assertThat(out.toString())
        .contains("Still to be written into perch.yaml: the channels' ids; your accounts on X")
        .contains("perch manifest", ".env", "perch doctor");
  }

  @Test
  void whatIsAnsweredStandsInTheSettingsAndTheCommentsStay() throws Exception {
    int code =
        init(
            "--desk",
            "north-sea",
            "--channel",
            "care=C0123ABCD",
            "--channel",
            "sales=C0456EFGH,leads=C0789IJKL",
            "--handle",
            "NorthSeaCare:care:44196397",
            "--handle",
            "@NorthSea:sales",
            "--redis",
            "redis://redis.internal:6379");

    assertThat(code).isZero();
    GoldenFile.check("app", "init.yaml", written("perch.yaml"));
    GoldenFile.check("app", "init.env", written(".env.example"));
    Building building = Settings.read(folder.resolve("perch.yaml"), filledIn(), Building.class);
    assertThat(building.desk().value()).isEqualTo("north-sea");
    assertThat(building.slack().channels())
        .containsExactly(
            Map.entry("care", "C0123ABCD"),
            Map.entry("sales", "C0456EFGH"),
            Map.entry("leads", "C0789IJKL"));
    assertThat(building.x().accounts())
        .extracting(handle -> handle.name() + " " + handle.team())
        .containsExactly("NorthSeaCare care", "NorthSea sales");
    assertThat(building.redis().url()).hasToString("redis://redis.internal:6379");
    assertThat(out.toString()).contains("X's user id of @NorthSea (perch doctor names it)");
  }

  @Test
  void whoGivesNoChannelToTheLeadsIsToldThatSomebodyHasToLead() {
    init("--channel", "care=C0123ABCD");

    assertThat(out.toString())
        .contains("Still to be written", "slack.channels.leads", "roles.lead");
  }

  @Test
  void theVariablesInTheExampleAreTheOnesThatAreMissing() throws Exception {
    init("--handle", "AcmeCare", "--handle", "Acme:marketing");
    Map<String, String> all = filledIn();

    assertThat(all).hasSize(11);
    assertThatThrownBy(() -> Settings.read(folder.resolve("perch.yaml"), Map.of(), Building.class))
        .isInstanceOfSatisfying(
            InvalidSettings.class,
            e ->
                assertThat(all.keySet())
                    .filteredOn(name -> String.join(" ", e.problems()).contains(name))
                    .as("all but the bearer token, which is optional")
                    .hasSize(10)
                    .doesNotContain("PERCH_X_BEARER_TOKEN"));
  }

  @Test
  void theExamplesOfFaqEntriesCanBeRead() {
    init();

    FileFaqBank bank = FileFaqBank.open(folder.resolve("faq"));

    assertThat(bank.problems()).isEmpty();
    assertThat(bank.all()).hasSize(2);
  }

  @Test
  void nothingIsEverOverwritten() throws Exception {
    Files.writeString(folder.resolve("perch.yaml"), "mine");

    int code = init("--desk", "acme");

    assertThat(code).isEqualTo(1);
    assertThat(written("perch.yaml")).isEqualTo("mine");
    assertThat(written(".env.example")).contains("PERCH_SLACK_BOT_TOKEN=");
    assertThat(out.toString())
        .contains("Left as it is, since it is there already", "move it away")
        .doesNotContain("Still to be written");
  }

  @Test
  void whatNoSettingsFileCouldHoldIsRefusedInWordsAndNothingIsWritten() {
    assertThat(init("--desk", "Acme Inc")).isEqualTo(2);
    assertThat(init("--channel", "C0123ABCD")).isEqualTo(2);
    assertThat(init("--channel", "care=#care")).isEqualTo(2);
    assertThat(init("--channel", "pr=C0123ABCD", "--handle", "AcmeCare:care")).isEqualTo(2);
    assertThat(init("--redis", "localhost")).isEqualTo(2);

    assertThat(folder).isEmptyDirectory();
    assertThat(out.toString())
        .contains(
            "\"Acme Inc\" is no name for a desk",
            "names no channel",
            "PERCH_SLACK_BOT_TOKEN",
            "@AcmeCare belongs to \"care\", which has no channel",
            "redis://redis.internal:6379")
        .doesNotContain("Exception", "\tat ");
  }

  @Test
  void fourQuestionsAreAskedAndOneThatIsAnsweredWronglyAgain() throws Exception {
    String typed = "Acme Inc\nacme-shop\ncare=C0123ABCD\n@ShopCare\n\n";

    Beginning beginning =
        new Questions(
                new BufferedReader(new StringReader(typed)), new PrintWriter(out, true), ids -> ids)
            .ask();

    assertThat(out.toString()).contains("\"Acme Inc\" is no name for a desk");
    assertThat(beginning.desk()).contains("acme-shop");
    assertThat(beginning.channels()).containsExactly(Map.entry("care", "C0123ABCD"));
    assertThat(beginning.handles())
        .extracting(handle -> handle.name() + " " + handle.team())
        .containsExactly("ShopCare care");
    assertThat(beginning.redis()).isEmpty();
    assertThat(beginning.settings())
        .contains("desk: acme-shop\n", "url: embedded\n", "    care: C0123ABCD\n  # Suppliers")
        .doesNotContain("Where alarms go");
  }

  @Test
  void whereEverybodyOnlyPressesEnterTheExampleStays() throws Exception {
    Beginning beginning =
        new Questions(
                new BufferedReader(new StringReader("\n\n\n\n")),
                new PrintWriter(out, true),
                ids -> ids)
            .ask();

    assertThat(beginning.settings()).isEqualTo(Files.readString(Path.of("../config/perch.yaml")));
  }

  @Test
  void aForgottenCommaIsToldAsOne() {
    assertThatThrownBy(() -> Questions.channels(Stream.of("care=C0CARE leads=C0LEADS")))
        .hasMessageContaining("A comma is missing");
    assertThatThrownBy(() -> Questions.handles(Stream.of("AcmeCare Acme:marketing"), Map.of()))
        .hasMessageContaining("A comma is missing");
  }

  @Test
  void channelsGivenByNameAreLookedUpInSlack() {
    try (SlackEmulator slack = SlackEmulator.start()) {
      Map<String, String> environment =
          Map.of(
              "PERCH_SLACK_BOT_TOKEN", slack.botToken(),
              "PERCH_SLACK_API_URL", slack.apiUrl().replaceFirst("/$", ""));

      Map<String, String> ids =
          InitCommand.ids(Map.of("care", "#care", "leads", "leads"), environment);

      assertThat(ids).isEqualTo(Map.of("care", "C0CARE", "leads", "C0LEADS"));
      assertThatThrownBy(() -> InitCommand.ids(Map.of("care", "#nowhere"), environment))
          .hasMessageContaining("There is no channel #nowhere");
    }
  }

  @Test
  void anAppThatDoesWithoutPrivateChannelsFindsThePublicOnesByName() {
    Set<Feature> features = EnumSet.allOf(Feature.class);
    features.remove(Feature.PRIVATE_CHANNELS);
    SlackApp app = SlackApp.shipped().withScopes(Feature.scopes(features));
    try (SlackEmulator slack = SlackEmulator.start(SlackOptions.defaults().withApp(app))) {
      Map<String, String> environment =
          Map.of("PERCH_SLACK_BOT_TOKEN", slack.botToken(), "PERCH_SLACK_API_URL", slack.apiUrl());

      assertThat(InitCommand.ids(Map.of("care", "#care"), environment))
          .isEqualTo(Map.of("care", "C0CARE"));
    }
  }

  @Test
  void aScriptThatAsksForTheManifestGetsItWithoutSettings() {
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out, true))
            .execute("manifest", "--http", "https://perch.example.com/", "--without", "home");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("https://perch.example.com/slack/events")
        .doesNotContain("app_home_opened");
    assertThat(List.of("http://perch.example.com", "perch.example.com", "https://a b"))
        .allSatisfy(url ->
            assertThat(
                    Main.commandLine()
                        .setErr(new PrintWriter(out, true))
                        .execute("manifest", "--http", url))
                .isEqualTo(2));
  }
}
