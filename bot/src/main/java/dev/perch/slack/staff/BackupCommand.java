package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.Board;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.acts.Pressed;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.ShiftPhrases;
import dev.perch.slack.view.campaign.LaunchLine;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.CommandAnswer;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackCommand;
import dev.perch.ticket.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /backup}: the queue's numbers into the team's and the leads' channel, with those by name
 * who are on shift. Nobody who is off is called, and nobody twice in ten minutes.
 */
public final class BackupCommand {
  public static final String NAME = "/backup";
  private static final Duration NOT_AGAIN = Duration.ofMinutes(10);

  /** The longest wait is among those whose turn comes first. */
  private static final int LOOKED_AT = 50;

  private final SlackApi api;
  private final Channels channels;
  private final Roster roster;
  private final OnDuty duty;
  private final Board board;
  private final Acks acks;
  private final InstantSource clock;

  /** When help was last called for a team. */
  private final Map<Team, Instant> called = new ConcurrentHashMap<>();

  public BackupCommand(
      SlackApi api,
      Channels channels,
      Roster roster,
      OnDuty duty,
      Board board,
      Acks acks,
      InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.roster = roster;
    this.duty = duty;
    this.board = board;
    this.acks = acks;
    this.clock = clock;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String team = SlackCommand.text(payload);
    return CommandAnswer.of(
            acks.quickly(
                () -> CommandAnswer.of(answer(payload.getTeamId(), payload.getUserId(), team))))
        .ack(context);
  }

  private String answer(String workspace, String user, String named) {
    if (roster.member(workspace, user).isEmpty()) {
      return Phrases.of(Pressed.Stranger.of(roster));
    }
    return team(user, named)
        .map(team -> call(user, team))
        .orElseGet(
            () -> "Name a team of yours: `/backup %s`.".formatted(channels.teams().getFirst()));
  }

  /** The one that is named, or the first of theirs; only theirs, unless they lead. */
  private Optional<Team> team(String user, String named) {
    return channels.teams().stream()
        .filter(team -> named.isEmpty() || team.key().equals(named.toLowerCase(Locale.ROOT)))
        .filter(team -> roster.holds(user, team.key()) || roster.holds(user, Desk.LEAD))
        .findFirst();
  }

  private String call(String user, Team team) {
    Instant now = clock.instant();
    Instant last = called.get(team);
    if (last != null && now.isBefore(last.plus(NOT_AGAIN))) {
      return ShiftPhrases.CALLED_ALREADY;
    }
    Board.Queue queue = board.standing(List.of(team), List.of(), LOOKED_AT).queue(team);
    List<Person> others =
        duty.here().stream()
            .filter(person -> !person.id().equals(user))
            .filter(person -> roster.holds(person.id(), team.key()))
            .toList();
    String words = ShiftPhrases.backup(user, numbers(team, queue), others);
    called.put(team, now);
    post(channels.of(team), words);
    channels.find(Channels.LEADS).ifPresent(leads -> post(leads, words));
    return ShiftPhrases.called(others.size());
  }

  private ShiftPhrases.Numbers numbers(Team team, Board.Queue queue) {
    Instant oldest =
        board.glance(queue.next()).stream()
            .map(glance -> glance.story().ticket().facts().waitingSince())
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new ShiftPhrases.Numbers(team.title(), queue.open(), oldest);
  }

  private void post(String channel, String words) {
    acks.later(() -> api.post(channel, null, words, LaunchLine.blocks(words), null));
  }
}
