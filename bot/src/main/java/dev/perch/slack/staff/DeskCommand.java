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
import dev.perch.slack.view.home.DigestPhrases;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackCommand;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code /desk}: how everything stands, for those on a team and the leads; {@code /desk digest}:
 * how last week went, for the leads. To the asker only.
 */
public final class DeskCommand implements SlackCommand {
  public static final String NAME = "/desk";
  public static final String DIGEST = "digest";

  private final DeskOverview overview;
  private final Supplier<CommandAnswer> digest;
  private final Roster roster;
  private final Channels channels;
  private final Acks acks;

  /**
   * The command.
   *
   * @param digest makes that of the week that is over, which takes a while
   */
  public DeskCommand(
      DeskOverview overview,
      Supplier<CommandAnswer> digest,
      Roster roster,
      Channels channels,
      Acks acks) {
    this.overview = overview;
    this.digest = digest;
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
    return text.equalsIgnoreCase(DIGEST) ? digest(payload, context) : overview(payload, context);
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

  /** To go through a week takes longer than Slack waits. */
  private Response digest(SlashCommandPayload payload, SlashCommandContext context) {
    CommandAnswer answer =
        switch (acks.quickly(() -> digest(payload.getTeamId(), payload.getUserId()))) {
          case Acks.Quick.Done<Optional<CommandAnswer>> done ->
              done.value()
                  .orElseGet(() -> {
                    acks.later(() -> say(context, digest.get()), _ -> unavailable(context));
                    return CommandAnswer.of(DigestPhrases.LOOKING);
                  });
          case Acks.Quick.TooLate<Optional<CommandAnswer>> _ ->
              CommandAnswer.of(Phrases.UNAVAILABLE);
          case Acks.Quick.Down<Optional<CommandAnswer>> _ -> CommandAnswer.of(Phrases.UNAVAILABLE);
        };
    return context.ack(answer.response());
  }

  /** Why that person is not given the digest; nothing for those on a team, and the leads. */
  Optional<CommandAnswer> digest(String workspace, String user) {
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
