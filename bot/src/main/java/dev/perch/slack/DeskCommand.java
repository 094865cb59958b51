package dev.perch.slack;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.Desk;
import dev.perch.desk.Pressed;
import dev.perch.roster.Roster;
import dev.perch.slack.view.DeskView;
import dev.perch.slack.view.Phrases;

/** {@code /desk}: how everything stands, for those on a team and the leads; to the asker only. */
final class DeskCommand implements SlackCommand {
  static final String NAME = "/desk";

  private final DeskOverview overview;
  private final Roster roster;
  private final Channels channels;
  private final Acks acks;

  DeskCommand(DeskOverview overview, Roster roster, Channels channels, Acks acks) {
    this.overview = overview;
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
    boolean works =
        roster.holds(user, Desk.LEAD)
            || channels.teams().stream().anyMatch(team -> roster.holds(user, team.key()));
    return works
        ? new CommandAnswer(DeskView.TITLE, DeskView.blocks(overview.now()))
        : CommandAnswer.of(DeskView.NO_TEAM);
  }
}
