package dev.perch.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.SlackEmulator;
import dev.perch.sandbox.slack.SlackOptions;
import dev.perch.sandbox.slack.workspace.Cast;
import dev.perch.sandbox.slack.workspace.SlackApp;
import dev.perch.sandbox.wire.Fault;
import dev.perch.slack.Feature;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the doctor says of each thing that may be wrong with Slack. */
class SlackDoctorTest extends DoctorVisit {
  @Test
  void aWrongBotTokenIsOneLineAndTheOtherPartsAreStillLookedAt() throws Exception {
    set("PERCH_SLACK_BOT_TOKEN", "xoxb-wrong-token");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack.bot-token"))
        .contains("failed", "does not take the token (invalid_auth)", "Copy it again");
    assertThat(said.text()).contains("Not looked at, since the above failed", "@AcmeCare may post");
  }

  @Test
  void tokensThatAreMixedUpAreNamed() throws Exception {
    set("PERCH_SLACK_BOT_TOKEN", scene.world.slack().appToken());

    look();

    assertThat(said.about("slack.bot-token")).contains("failed", "no bot's token", "xoxb-");
    set("PERCH_SLACK_BOT_TOKEN", scene.world.slack().botToken());
    set("PERCH_SLACK_APP_TOKEN", scene.world.slack().botToken() + "-and-more");
    look();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack.app-token"))
        .contains("failed", "It is the bot's token", "the app's with xapp-");
  }

  @Test
  void anAppTokenWithoutItsScopeIsNamedWithWhatToMake() throws Exception {
    SlackOptions options = SlackOptions.defaults().withAppTokenScopes(Set.of());
    try (SlackEmulator narrow = SlackEmulator.start(options)) {
      set("PERCH_SLACK_API_URL", narrow.apiUrl());

      look();
    }

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack.app-token"))
        .contains("failed", "lacks the scope connections:write", "Make another app-level token");
  }

  @Test
  void aMissingScopeIsNamedWithWhatItIsFor() throws Exception {
    scene.slack.header("x-oauth-scopes", "chat:write,channels:read,users:read,reactions:write");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack scopes"))
        .contains("failed   slack scopes: Missing: channels:history, needed for cards")
        .contains("warning  slack scopes: Missing: commands, needed for the command /faq")
        .contains("of no use to Perch: reactions:write")
        .contains("install the app to the workspace again");
  }

  @Test
  void aScopeForWhichTheSettingsHaveNoUseIsNotMissed() throws Exception {
    Set<String> scopes = new TreeSet<>(Feature.scopes(Feature.all()));
    scopes.remove("usergroups:read");
    scene.slack.header("x-oauth-scopes", String.join(",", scopes));

    look();

    assertThat(said.about("slack scopes")).contains("ok").doesNotContain("usergroups:read");
  }

  @Test
  void aScopeThatSeveralPartsNeedIsMissedOnceByTheOneThatCannotDoWithout() throws Exception {
    scene.slack.header(
        "x-oauth-scopes",
        Feature.scopes(Feature.all()).stream()
            .filter(scope -> !scope.equals("channels:read"))
            .collect(Collectors.joining(",")));

    look();

    assertThat(said.about("slack scopes").lines())
        .singleElement()
        .asString()
        .contains("failed", "Missing: channels:read")
        .doesNotContain("Or do without");
  }

  @Test
  void anIdThatIsStillTheExamplesIsToldOnce() throws Exception {
    set("PERCH_SLACK_CHANNELS_CARE", "C0000CARE");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text().lines().filter(line -> line.contains("C0000CARE")))
        .singleElement()
        .asString()
        .contains("failed", "slack.channels.care", "still the example's id", "About tab");
    assertThat(said.text()).doesNotContain("roles.care");
  }

  @Test
  void aCallThatWantsAScopeNamesIt() throws Exception {
    try (World narrow = World.start(true, withoutChannelsRead())) {
      set("PERCH_SLACK_API_URL", narrow.slack().apiUrl());
      set("PERCH_SLACK_BOT_TOKEN", narrow.slack().botToken());
      set("PERCH_SLACK_APP_TOKEN", narrow.slack().appToken());

      look();
    }

    assertThat(said.about("slack.channels.care")).contains("failed", "the scope channels:read");
    assertThat(said.about("roles.care")).contains("failed", "the scope channels:read");
  }

  private static SlackApp withoutChannelsRead() {
    SlackApp app = SlackApp.shipped();
    Set<String> scopes = new TreeSet<>(app.scopes());
    scopes.remove("channels:read");
    return app.withScopes(scopes);
  }

  @Test
  void whoMayNotAskWhoPeopleAreIsToldSo() throws Exception {
    scene.world.slack().faults().set("users.info", new Fault.NotOk("missing_scope"), 0);

    look();

    assertThat(said.about("roles.care")).contains("failed", "lacks a scope", "missing_scope");
  }

  @Test
  void inHttpModeTheSigningSecretIsLookedOver() throws Exception {
    set("PERCH_SLACK_MODE", "http");
    set("PERCH_WEB_PORT", "8080");
    set("PERCH_SLACK_SIGNING_SECRET", "not-what-slack-writes");

    look();

    assertThat(said.about("slack.signing-secret"))
        .contains("warning", "32 digits and letters", "App Credentials");
    assertThat(said.text()).doesNotContain("slack.app-token");
  }

  @Test
  void aScopeThatTheSettingsAskForIsNoLuxury() throws Exception {
    set("PERCH_ROLES_CARE", "S0CAREAGENTS");
    scene.slack.header(
        "x-oauth-scopes",
        "app_mentions:read,channels:history,channels:read,chat:write,commands,groups:history,groups:read,users:read");

    look();

    assertThat(said.about("slack scopes")).contains("failed", "usergroups:read");
  }

  @Test
  void eachChannelThatCannotBeUsedIsNamedWithWhatToDo() throws Exception {
    var workspace = scene.world.slack().workspace();
    workspace.channelNamed("care").archive();
    workspace.channelNamed("marketing").kick(Cast.BOT_USER);
    set("PERCH_SLACK_CHANNELS_PR", "C0NOWHERE");
    set("PERCH_SLACK_CHANNELS_LEGAL", workspace.channelNamed("partner-lumen").id());

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("slack.channels.care")).contains("failed", "archived", "Unarchive it");
    assertThat(said.about("slack.channels.marketing"))
        .contains("failed", "Perch is not in #marketing", "/invite @Perch");
    assertThat(said.about("slack.channels.pr")).contains("failed", "no such channel", "About tab");
    assertThat(said.about("slack.channels.legal"))
        .contains("warning", "shared with another company");
  }

  @Test
  void aPartnersChannelMayBeSharedButPerchMustBeInIt() throws Exception {
    assertThat(look().about("slack.partners.lumen")).contains("ok", "Perch is in");

    scene.world.slack().workspace().channelNamed("partner-lumen").kick(Cast.BOT_USER);

    assertThat(look().about("slack.partners.lumen")).contains("failed", "Perch is not in");
  }

  @Test
  void rolesThatNobodyHoldsAreNamed() throws Exception {
    set("PERCH_ROLES_CARE", "S0NOBODY");
    set("PERCH_ROLES_PR", "U0STRANGER1");
    set("PERCH_ROLES_LEGEL", "U0LEGAL1");

    look();

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.about("roles.care")).contains("failed", "no such user group");
    assertThat(said.about("roles.pr")).contains("failed", "Nobody of the workspace", "guests");
    assertThat(said.about("roles.legel")).contains("warning", "No team has this name");
  }
}
