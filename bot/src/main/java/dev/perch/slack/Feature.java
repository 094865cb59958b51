package dev.perch.slack;

import dev.perch.slack.crisis.CrisisCommand;
import dev.perch.slack.faq.FaqCommand;
import dev.perch.slack.faq.FaqShortcut;
import dev.perch.slack.launch.LaunchCommand;
import dev.perch.slack.post.PostCommand;
import dev.perch.slack.staff.BackupCommand;
import dev.perch.slack.staff.ClaimsCommand;
import dev.perch.slack.staff.DeskCommand;
import dev.perch.slack.staff.GuardCommand;
import dev.perch.slack.staff.InitialsCommand;
import dev.perch.slack.staff.ListenCommand;
import dev.perch.slack.staff.NextCommand;
import dev.perch.slack.staff.RulesCommand;
import dev.perch.slack.staff.ShiftCommand;
import dev.perch.slack.ticket.PartnerShortcut;
import dev.perch.slack.view.Actions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Perch does in Slack, and what each part of it uses: the one table from which {@link
 * Manifest}, the doctor and the README follow. The scopes are the ones that Slack's reference names
 * for each method and event, for a bot's token.
 */
public enum Feature {
  CARDS(
      "cards and alarms in the teams' channels",
      Use.call("chat.postMessage", "chat:write"),
      Use.call("chat.update", "chat:write"),
      Use.call("chat.delete", "chat:write"),
      Use.call("chat.getPermalink"),
      Use.call("conversations.history", "channels:history"),
      Use.call("conversations.replies", "channels:history")),
  PEOPLE(
      "knowing who pressed, and who is in a team's channel",
      Use.call("auth.test"),
      Use.call("users.info", "users:read"),
      Use.call("conversations.info", "channels:read"),
      Use.call("conversations.list", "channels:read"),
      Use.call("conversations.members", "channels:read")),
  HINTS("hints that one person sees", Use.call("chat.postEphemeral", "chat:write")),
  FORMS(
      "forms to edit a reply in",
      Use.call("views.open"),
      Use.call("views.update"),
      Use.call("views.push")),
  PRIVATE_CHANNELS(
      "teams whose channel is private",
      Use.call("conversations.history", "groups:history"),
      Use.call("conversations.replies", "groups:history"),
      Use.call("conversations.info", "groups:read"),
      Use.call("conversations.list", "groups:read"),
      Use.call("conversations.members", "groups:read")),
  USER_GROUPS(
      "roles that a user group holds",
      Use.call("usergroups.users.list", "usergroups:read"),
      Use.event("subteam_members_changed", "usergroups:read")),
  THREAD_REPLIES(
      "replies written in a ticket's thread", Use.event("app_mention", "app_mentions:read")),
  FAQ_COMMAND(
      "the command /faq, and “Make this an FAQ”",
      Use.command(FaqCommand.NAME, "Find answers, and keep them right", "search refund"),
      Use.shortcut(Actions.FAQ_FROM_MESSAGE, FaqShortcut.title(), "Begins an FAQ entry with it")),
  NEXT_COMMAND(
      "the command /next", Use.command(NextCommand.NAME, "Shows the ticket whose turn it is", "")),
  DESK_COMMAND(
      "the command /desk, which shows how everything stands, and how last week went",
      Use.command(
          DeskCommand.NAME,
          "How the desk stands: queues, people, plans, money",
          "[digest|receipt]")),
  RULES_COMMAND(
      "the command /rules, by which leads see and try how tweets are sorted",
      Use.command(RulesCommand.NAME, "How tweets are sorted: see it, try it, undo it", "try")),
  LAUNCH_COMMAND(
      "the command /launch, by which Care is told of launches ahead",
      Use.command(LaunchCommand.NAME, "Tell Care what is about to become public", "new")),
  CRISIS(
      "the command /crisis, by which all teams are told what to say when something goes badly"
          + " wrong",
      Use.command(CrisisCommand.NAME, "Raise the alarm, or lead through a crisis", "alarm <what>"),
      Use.call("pins.add", "pins:write"),
      Use.call("pins.remove", "pins:write"),
      Use.call("files.getUploadURLExternal", "files:write"),
      Use.call("files.completeUploadExternal", "files:write")),
  POST_COMMAND(
      "the command /post, by which Marketing and PR schedule posts",
      Use.command(PostCommand.NAME, "Posts that wait for their hour", "schedule")),
  LISTEN_COMMAND(
      "the command /listen, by which Marketing and PR listen beyond mentions",
      Use.command(ListenCommand.NAME, "What people say of us without telling us", "test <search>")),
  POST_PICTURES("pictures of scheduled posts", Use.call("files.info", "files:read")),
  SHIFT_COMMANDS(
      "the commands /shift and /backup, by which agents look after themselves and each other",
      Use.command(ShiftCommand.NAME, "Begin or end your shift, take a break", "on"),
      Use.command(BackupCommand.NAME, "Call for help, with the queue's numbers", "care")),
  CLAIM_COMMANDS(
      "the commands /claims and /initials",
      Use.command(ClaimsCommand.NAME, "The tickets that you and your teams have", ""),
      Use.command(InitialsCommand.NAME, "Choose what you sign replies with", "AB")),
  MEMBERSHIP(
      "knowing at once who joined, left or was shut out",
      Use.event("member_joined_channel", "channels:read"),
      Use.event("member_left_channel", "channels:read"),
      Use.event("user_change", "users:read")),
  DUTY_BOARD("the pinned board of who decides", Use.call("pins.add", "pins:write")),
  PARTNERS(
      "drafts from what a partner answers",
      Use.shortcut(
          Actions.DRAFT_FROM_MESSAGE, PartnerShortcut.title(), "Takes it to the ticket's thread")),
  FAQ_FILES(
      "/faq import and /faq export",
      Use.call("files.info", "files:read"),
      Use.call("files.getUploadURLExternal", "files:write"),
      Use.call("files.completeUploadExternal", "files:write"),
      Use.call("conversations.open", "im:write")),
  GUARD_COMMAND(
      "the command /guard, which tries a reply",
      Use.command(
          GuardCommand.NAME, "Try a reply before it is public, keep the house list", "try <text>")),
  HOME("Perch's Home tab", Use.event("app_home_opened"), Use.call("views.publish"));

  /** Those without which Perch does all else. */
  private static final Set<Feature> OPTIONAL =
      Set.of(
          PRIVATE_CHANNELS,
          USER_GROUPS,
          THREAD_REPLIES,
          FAQ_COMMAND,
          GUARD_COMMAND,
          FAQ_FILES,
          NEXT_COMMAND,
          DESK_COMMAND,
          RULES_COMMAND,
          LAUNCH_COMMAND,
          CRISIS,
          POST_COMMAND,
          LISTEN_COMMAND,
          POST_PICTURES,
          SHIFT_COMMANDS,
          CLAIM_COMMANDS,
          MEMBERSHIP,
          DUTY_BOARD,
          PARTNERS,
          HOME);

  private final String purpose;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is
  private final List<Use> uses;

  Feature(String purpose, Use... uses) {
    this.purpose = purpose;
    this.uses = List.of(uses);
  }

  /**
   * Something of Slack's that a feature uses.
   *
   * @param name of a method, an event or a command, or a shortcut's callback id
   * @param scopes all of which the token must be granted for it
   * @param words what Slack shows people of it, if anything, and a hint of how it is used
   */
  record Use(Kind kind, String name, List<String> scopes, List<String> words) {
    enum Kind {
      CALL,
      EVENT,
      COMMAND,
      SHORTCUT
    }

    static Use call(String method, String... scopes) {
      return new Use(Kind.CALL, method, List.of(scopes), List.of());
    }

    static Use event(String event, String... scopes) {
      return new Use(Kind.EVENT, event, List.of(scopes), List.of());
    }

    static Use command(String command, String description, String hint) {
      return new Use(Kind.COMMAND, command, List.of("commands"), List.of(description, hint));
    }

    /** One of a message's actions, by its callback id. */
    static Use shortcut(String callback, String title, String description) {
      return new Use(Kind.SHORTCUT, callback, List.of("commands"), List.of(title, description));
    }
  }

  /** What of Slack's it uses. */
  List<Use> uses() {
    return uses;
  }

  /** What it is for, in words that go on: "needed for". */
  public String purpose() {
    return purpose;
  }

  /** Whether Perch works without it. */
  public boolean optional() {
    return OPTIONAL.contains(this);
  }

  /** What an operator calls it: {@code private-channels}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What operators call those that can be left out. */
  public static List<String> optionalKeys() {
    return Arrays.stream(values()).filter(Feature::optional).map(Feature::key).toList();
  }

  /** All of it. */
  public static Set<Feature> all() {
    return Set.of(values());
  }

  /**
   * The one of that key.
   *
   * @throws IllegalArgumentException if it is none that can be left out
   */
  public static Feature optional(String key) {
    return Arrays.stream(values())
        .filter(feature -> feature.optional() && feature.key().equals(key))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is nothing that can be left out. These can: %s"
                    .formatted(key, String.join(", ", optionalKeys()))));
  }

  /** The scopes that this feature needs, in order. */
  public Set<String> scopes() {
    return scopes(Set.of(this));
  }

  /** The scopes that these features need, in order. */
  public static Set<String> scopes(Set<Feature> features) {
    return collect(features, use -> use.scopes().stream());
  }

  /** The methods that these features call, in order. */
  public static Set<String> methods(Set<Feature> features) {
    return names(features, Use.Kind.CALL);
  }

  /** The events that these features wait for, in order. */
  static Set<String> events(Set<Feature> features) {
    return names(features, Use.Kind.EVENT);
  }

  /** The commands of these features. */
  static List<Use> commands(Set<Feature> features) {
    return uses(features, Use.Kind.COMMAND);
  }

  /** What these features offer among a message's actions. */
  static List<Use> shortcuts(Set<Feature> features) {
    return uses(features, Use.Kind.SHORTCUT);
  }

  private static List<Use> uses(Set<Feature> features, Use.Kind kind) {
    return features.stream()
        .sorted()
        .flatMap(feature -> feature.uses.stream())
        .filter(use -> use.kind() == kind)
        .toList();
  }

  private static Set<String> names(Set<Feature> features, Use.Kind kind) {
    return collect(features, use -> use.kind() == kind ? Stream.of(use.name()) : Stream.empty());
  }

  private static Set<String> collect(Set<Feature> features, Function<Use, Stream<String>> of) {
    return features.stream()
        .flatMap(feature -> feature.uses.stream())
        .flatMap(of)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
