package dev.perch.slack;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.model.manifest.AppManifestParams;
import com.slack.api.model.manifest.AppManifestParams.AppHome;
import com.slack.api.model.manifest.AppManifestParams.BotUser;
import com.slack.api.model.manifest.AppManifestParams.DisplayInformation;
import com.slack.api.model.manifest.AppManifestParams.EventSubscriptions;
import com.slack.api.model.manifest.AppManifestParams.Features;
import com.slack.api.model.manifest.AppManifestParams.Interactivity;
import com.slack.api.model.manifest.AppManifestParams.OAuthConfig;
import com.slack.api.model.manifest.AppManifestParams.Scopes;
import com.slack.api.model.manifest.AppManifestParams.Settings;
import com.slack.api.model.manifest.AppManifestParams.Shortcut;
import com.slack.api.model.manifest.AppManifestParams.SlashCommand;
import dev.perch.slack.Feature.Use;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The manifest of the Slack app, as Slack takes it under "From a manifest": what these features
 * need, and nothing else.
 *
 * @param name what the app and its bot are called; at most 35 characters, as Slack has it
 * @param http where Slack reaches Perch, with the path; empty for Socket Mode, in which Perch calls
 */
public record Manifest(String name, Set<Feature> features, Optional<String> http) {
  /** The one path below which Perch hears Slack in HTTP mode. */
  public static final String PATH = "/slack/events";

  private static final int LONGEST_NAME = 35;

  private static final Gson JSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .create();

  public Manifest {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "Slack wants a name of 1 to %d characters".formatted(LONGEST_NAME));
    }
    features = Set.copyOf(features);
  }

  /** As JSON, over many lines. */
  public String json() {
    return JSON.toJson(
        AppManifestParams.builder()
            .displayInformation(
                DisplayInformation.builder()
                    .name(name)
                    .description("Looks after your customers on X without leaving Slack.")
                    .backgroundColor("#1a3d2f")
                    .build())
            .features(shown())
            .oauthConfig(
                OAuthConfig.builder()
                    .scopes(Scopes.builder().bot(List.copyOf(Feature.scopes(features))).build())
                    .build())
            .settings(settings())
            .build());
  }

  private Features shown() {
    List<SlashCommand> commands = Feature.commands(features).stream().map(this::command).toList();
    List<Shortcut> shortcuts =
        Feature.shortcuts(features).stream().map(Manifest::shortcut).toList();
    return Features.builder()
        .appHome(
            AppHome.builder()
                .homeTabEnabled(features.contains(Feature.HOME))
                // Without it nobody could be given a file.
                .messagesTabEnabled(features.contains(Feature.FAQ_FILES))
                .messagesTabReadOnlyEnabled(features.contains(Feature.FAQ_FILES) ? true : null)
                .build())
        .botUser(BotUser.builder().displayName(name).alwaysOnline(true).build())
        // Slack takes no empty list of commands.
        .slashCommands(commands.isEmpty() ? null : commands)
        .shortcuts(shortcuts.isEmpty() ? null : shortcuts)
        .build();
  }

  private static Shortcut shortcut(Use shortcut) {
    return Shortcut.builder()
        .type("message")
        .callbackId(shortcut.name())
        .name(shortcut.words().getFirst())
        .description(shortcut.words().getLast())
        .build();
  }

  private SlashCommand command(Use command) {
    return SlashCommand.builder()
        .command(command.name())
        .description(command.words().getFirst())
        .usageHint(command.words().getLast())
        .shouldEscape(false)
        .url(http.orElse(null))
        .build();
  }

  private Settings settings() {
    Set<String> events = Feature.events(features);
    return Settings.builder()
        .eventSubscriptions(
            events.isEmpty()
                ? null
                : EventSubscriptions.builder()
                    .requestUrl(http.orElse(null))
                    .botEvents(List.copyOf(events))
                    .build())
        .interactivity(
            Interactivity.builder().isEnabled(true).requestUrl(http.orElse(null)).build())
        .orgDeployEnabled(false)
        .socketModeEnabled(http.isEmpty())
        .tokenRotationEnabled(false)
        .build();
  }
}
