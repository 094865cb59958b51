package dev.perch.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perch.testing.GoldenFile;
import dev.perch.testing.SharedData;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Slack app that an operator pastes. */
class ManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CALL = Pattern.compile("\\b(?:make|written)\\(\\s*\"([A-Za-z.]+)\"");

  private static JsonNode manifest(Set<Feature> features) throws Exception {
    return JSON.readTree(new Manifest("Perch", features, Optional.empty()).json());
  }

  @Test
  void inSocketModeNoAddressStandsInIt() {
    String manifest = new Manifest("Perch", Feature.all(), Optional.empty()).json();

    assertThat(manifest).doesNotContain("url");
    GoldenFile.check("slack", "manifest.json", manifest + "\n");
  }

  @Test
  void inHttpModeEverythingComesToOnePath() {
    String url = "https://perch.example.com" + Manifest.PATH;

    String manifest = new Manifest("Perch", Feature.all(), Optional.of(url)).json();

    GoldenFile.check("slack", "manifest-http.json", manifest + "\n");
  }

  @Test
  void itKeepsToTheLengthsThatSlackTakes() throws Exception {
    JsonNode manifest = manifest(Feature.all());

    assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
    assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
    assertThat(manifest.at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
    assertThat(manifest.at("/features/slash_commands"))
        .isNotEmpty()
        .allSatisfy(command -> {
          assertThat(command.path("command").asText()).matches("/[a-z]{1,31}");
          assertThat(command.path("description").asText()).isNotBlank();
        });
    assertThatThrownBy(() -> new Manifest("P".repeat(36), Feature.all(), Optional.empty()))
        .hasMessageContaining("1 to 35 characters");
  }

  @Test
  void whatIsDoneWithoutTakesItsScopesAndEventsAlong() throws Exception {
    Set<Feature> few = EnumSet.of(Feature.CARDS, Feature.PEOPLE, Feature.HINTS, Feature.FORMS);

    JsonNode manifest = manifest(few);

    assertThat(manifest.at("/oauth_config/scopes/bot"))
        .extracting(JsonNode::asText)
        .containsExactly("channels:history", "channels:read", "chat:write", "users:read");
    assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean()).isFalse();
    assertThat(manifest.at("/features/slash_commands").isMissingNode()).isTrue();
    assertThat(manifest.at("/settings/event_subscriptions").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "user-groups, usergroups:read",
    "private-channels, groups:history",
    "private-channels, groups:read",
    "thread-replies, app_mentions:read"
  })
  void whatIsLeftOutAloneTakesItsScopeAlong(String feature, String scope) throws Exception {
    Set<Feature> rest = EnumSet.allOf(Feature.class);
    rest.remove(Feature.optional(feature));

    assertThat(manifest(rest).at("/oauth_config/scopes/bot"))
        .extracting(JsonNode::asText)
        .isNotEmpty()
        .doesNotContain(scope);
  }

  @Test
  void whatTheSettingsHaveNoUseForIsNeedless() {
    assertThat(NeedlessFeatures.by(Set.of("care"), Set.of(), List.of()))
        .containsExactlyInAnyOrder(Feature.USER_GROUPS, Feature.PARTNERS, Feature.DUTY_BOARD);
    assertThat(
            NeedlessFeatures.by(
                Set.of("care", "leads"),
                Set.of("lumen"),
                List.of(RoleHolders.parse("U0ANNA, S0LEADS"))))
        .isEmpty();
  }

  @Test
  void onlyWhatPerchWorksWithoutCanBeLeftOut() {
    assertThat(Feature.optional("private-channels")).isEqualTo(Feature.PRIVATE_CHANNELS);
    assertThatThrownBy(() -> Feature.optional("cards"))
        .hasMessageContaining("nothing that can be left out")
        .hasMessageContaining("private-channels");
  }

  /** A story meets most of them; these lines are all. */
  @Test
  void theTableAsksForNoMoreAndNoLessThanTheCallsThatAreWritten() throws Exception {
    String api =
        Files.readString(Path.of("../bot/src/main/java/dev/perch/slack/wire/SlackApi.java"));
    Set<String> written =
        CALL.matcher(api)
            .results()
            .map(call -> call.group(1))
            .filter(method -> !method.equals("apps.connections.open"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> scoped = new TreeSet<>();
    for (Feature feature : Feature.values()) {
      feature.uses().stream()
          .filter(use -> use.kind() == Feature.Use.Kind.CALL && !use.scopes().isEmpty())
          .forEach(use -> scoped.add(use.name()));
    }

    assertThat(Feature.methods(Feature.all())).containsAll(written);
    assertThat(written).hasSizeGreaterThan(12).containsAll(scoped);
  }

  /** Slack's description is of 2021, and older than these. */
  private static final Set<String> NEWER =
      Set.of("files.getUploadURLExternal", "files.completeUploadExternal");

  @Test
  void eachScopeInTheTableIsOneThatSlackNamesForTheMethod() throws Exception {
    JsonNode paths;
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(SharedData.orSkip("slack/slack_web_openapi_v2.json.gz")))) {
      paths = JSON.readTree(in).path("paths");
    }

    for (Feature feature : Feature.values()) {
      for (Feature.Use use : feature.uses()) {
        if (use.kind() == Feature.Use.Kind.CALL && !NEWER.contains(use.name())) {
          Set<String> named = scopes(paths.path("/" + use.name()));
          assertThat(named).as(use.name() + " in Slack's description").isNotEmpty();
          assertThat(use.scopes().isEmpty() ? Set.of("none") : Set.copyOf(use.scopes()))
              .as(use.name())
              .isSubsetOf(named);
        }
      }
    }
  }

  /** The names of today: of 2021's {@code chat:write:bot} the end was dropped. */
  private static Set<String> scopes(JsonNode path) {
    Set<String> scopes = new TreeSet<>();
    path.findValues("slackAuth")
        .forEach(list -> list.forEach(scope -> scopes.add(scope.asText().replace(":bot", ""))));
    return scopes;
  }
}
