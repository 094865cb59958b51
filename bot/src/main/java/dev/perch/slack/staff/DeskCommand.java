package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.Unavailable;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.home.DeskView;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.Nearest;
import dev.perch.slack.wire.SlackCommand;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * {@code /desk}: how everything stands; with a word behind it, an account of how it went. For those
 * on a team and the leads, and to the asker only.
 */
public final class DeskCommand implements SlackCommand {
  public static final String NAME = "/desk";
  private static final int LONGEST_WORD = 40;

  private final DeskOverview overview;
  private final Map<String, Account> accounts;
  private final Roster roster;
  private final Channels channels;
  private final Acks acks;

  /**
   * What takes longer than Slack waits.
   *
   * @param looking what to say meanwhile, in mrkdwn
   */
  public record Account(String looking, Supplier<CommandAnswer> made) {}

  /**
   * The command.
   *
   * @param accounts by the word that asks for each
   */
  public DeskCommand(
      DeskOverview overview,
      Map<String, Account> accounts,
      Roster roster,
      Channels channels,
      Acks acks) {
    this.overview = overview;
    this.accounts = new TreeMap<>(accounts);
    this.roster = roster;
    this.channels = channels;
    this.acks = acks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String text = payload.getText() == null ? "" : payload.getText().strip();
    if (text.isEmpty()) {
      return overview(payload, context);
    }
    Account account = accounts.get(text.toLowerCase(Locale.ROOT));
    return account == null
        ? context.ack(noSuchWord(text).response())
        : told(account, payload, context);
  }

  private Response overview(SlashCommandPayload payload, SlashCommandContext context) {
    CommandAnswer answer =
        switch (acks.quickly(() -> answer(payload.getTeamId(), payload.getUserId()))) {
          case Acks.Quick.Done<CommandAnswer> done -> done.value();
          case Acks.Quick.TooLate<CommandAnswer> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
          case Acks.Quick.Down<CommandAnswer> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
        };
    return context.ack(answer.response());
  }

  /** What is under embargo is for those who work here alone. */
  CommandAnswer answer(String workspace, String user) {
    if (roster.member(workspace, user).isEmpty()) {
      return CommandAnswer.of(Phrases.of(Pressed.Stranger.of(roster)));
    }
    return works(user)
        ? new CommandAnswer(DeskView.TITLE, DeskView.blocks(overview.now()))
        : CommandAnswer.of(DeskView.NO_TEAM);
  }

  private boolean works(String user) {
    return roster.holds(user, Desk.LEAD)
        || channels.teams().stream().anyMatch(team -> roster.holds(user, team.key()));
  }

  /** In mrkdwn. */
  CommandAnswer noSuchWord(String text) {
    String typed = text.substring(0, Math.min(LONGEST_WORD, text.length()));
    return CommandAnswer.of(
        DeskView.noSuchWord(
            typed, Nearest.sorted(typed, accounts.keySet()).getFirst(), accounts.keySet()));
  }

  private Response told(Account account, SlashCommandPayload payload, SlashCommandContext context) {
    CommandAnswer answer =
        switch (acks.quickly(() -> refusal(payload.getTeamId(), payload.getUserId()))) {
          case Acks.Quick.Done<Optional<CommandAnswer>> done ->
              done.value()
                  .orElseGet(() -> {
                    acks.later(() -> say(context, account.made().get()), _ -> unavailable(context));
                    return CommandAnswer.of(account.looking());
                  });
          case Acks.Quick.TooLate<Optional<CommandAnswer>> _ ->
              CommandAnswer.of(Phrases.UNAVAILABLE);
          case Acks.Quick.Down<Optional<CommandAnswer>> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
        };
    return context.ack(answer.response());
  }

  /** Why that person is given no account; nothing for those on a team, and the leads. */
  Optional<CommandAnswer> refusal(String workspace, String user) {
    if (roster.member(workspace, user).isEmpty()) {
      return Optional.of(CommandAnswer.of(Phrases.of(Pressed.Stranger.of(roster))));
    }
    return works(user) ? Optional.empty() : Optional.of(CommandAnswer.of(DeskView.NO_TEAM));
  }

  private static void unavailable(SlashCommandContext context) {
    say(context, CommandAnswer.of(Phrases.UNAVAILABLE));
  }

  private static void say(SlashCommandContext context, CommandAnswer answer) {
    try {
      context.respond(answer.response());
    } catch (IOException e) {
      throw new Unavailable("Slack could not be reached for an answer", e);
    }
  }
}
