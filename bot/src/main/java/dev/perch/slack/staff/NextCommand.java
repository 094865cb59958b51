package dev.perch.slack.staff;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.Stories;
import dev.perch.desk.WorkQueue;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Pressed;
import dev.perch.roster.Roster;
import dev.perch.slack.storm.NextFold;
import dev.perch.slack.view.CardRules;
import dev.perch.slack.view.NextTicket;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Shown;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** {@code /next}: whose turn it is among the tickets of one's teams. Answered to the asker only. */
public final class NextCommand {
  public static final String NAME = "/next";

  /** A ticket may be gone between the queue and the story; then the next one is. */
  private static final int LOOKED_AT = 5;

  private final SlackApi api;
  private final WorkQueue queue;
  private final Stories stories;
  private final CardPlaces places;
  private final Channels channels;
  private final Roster roster;
  private final CardRules rules;
  private final NextFold folds;
  private final Acks acks;

  public NextCommand(
      SlackApi api,
      WorkQueue queue,
      Stories stories,
      CardPlaces places,
      Channels channels,
      Roster roster,
      CardRules rules,
      NextFold folds,
      Acks acks) {
    this.api = api;
    this.queue = queue;
    this.stories = stories;
    this.places = places;
    this.channels = channels;
    this.roster = roster;
    this.rules = rules;
    this.folds = folds;
    this.acks = acks;
  }

  public Response typed(SlashCommandPayload payload, SlashCommandContext context) {
    String user = payload.getUserId();
    return switch (acks.quickly(() -> answer(user, payload.getTeamId()))) {
      case Acks.Quick.Done<SlashCommandResponse> done -> context.ack(done.value());
      case Acks.Quick.TooLate<SlashCommandResponse> _ -> context.ack(say(Phrases.UNAVAILABLE));
      case Acks.Quick.Down<SlashCommandResponse> _ -> context.ack(say(Phrases.UNAVAILABLE));
    };
  }

  private SlashCommandResponse answer(String user, String workspace) {
    if (roster.member(workspace, user).isEmpty()) {
      return say(Phrases.of(Pressed.Stranger.of(roster)));
    }
    List<Team> teams = teams(user);
    if (teams.isEmpty()) {
      return say(NextTicket.NO_TEAM);
    }
    return queue.next(teams, LOOKED_AT).stream()
        .flatMap(id -> stories.read(id).stream())
        .map(Story::ticket)
        .filter(ticket -> ticket.held().isEmpty() && ticket.isOpen())
        .findFirst()
        .map(ticket -> blocks(folds.next(ticket.id()).orElseGet(() -> alone(ticket))))
        .orElseGet(() -> say(NextTicket.NOTHING));
  }

  /** A lead who is on no team sees all of them. */
  private List<Team> teams(String user) {
    List<Team> own =
        channels.teams().stream().filter(team -> roster.holds(user, team.key())).toList();
    return own.isEmpty() && roster.holds(user, Desk.LEAD) ? channels.teams() : own;
  }

  private List<LayoutBlock> alone(Ticket ticket) {
    Shown next = new Shown(ticket, stories.words(ticket.id()), channels.teams(), List.of(), rules);
    return NextTicket.blocks(next, link(ticket.id()));
  }

  private static SlashCommandResponse blocks(List<LayoutBlock> blocks) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text("Next")
        .blocks(blocks)
        .build();
  }

  private String link(TicketId ticket) {
    Optional<CardPlace> card =
        Optional.ofNullable(places.find(List.of(ticket)).get(ticket))
            .filter(place -> !place.ts().isEmpty());
    try {
      return card.map(place -> api.permalink(place.channel(), place.ts())).orElse("");
    } catch (SlackRefused gone) {
      return "";
    }
  }

  private static SlashCommandResponse say(String mrkdwn) {
    return SlashCommandResponse.builder().responseType("ephemeral").text(mrkdwn).build();
  }
}
