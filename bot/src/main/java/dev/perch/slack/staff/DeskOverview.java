package dev.perch.slack.staff;

import dev.perch.campaign.Launch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.crisis.Crises;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Awaited.Decision;
import dev.perch.desk.Board.Standing;
import dev.perch.desk.Clockwork;
import dev.perch.desk.Register.Held;
import dev.perch.desk.acts.Claims;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.money.Budget;
import dev.perch.slack.view.home.DeskView;
import dev.perch.slack.wire.Channels;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How everything stands, gathered for one answer: of each team the clocks of those whose turn comes
 * first and of those that somebody has; more would take too long to look through.
 */
public final class DeskOverview {
  private static final int QUEUE = 60;
  private static final int HELD = 120;
  private static final int POSTS = 20;
  private static final int LAUNCHES = 20;

  private final Channels channels;
  private final Board board;
  private final Claims claims;
  private final Clockwork clockwork;
  private final OnDuty duty;
  private final Posts posts;
  private final Launches launches;
  private final Crises crises;
  private final Budget budget;
  private final InstantSource clock;

  public DeskOverview(
      Channels channels,
      Board board,
      Claims claims,
      Clockwork clockwork,
      OnDuty duty,
      Posts posts,
      Launches launches,
      Crises crises,
      Budget budget,
      InstantSource clock) {
    this.channels = channels;
    this.board = board;
    this.claims = claims;
    this.clockwork = clockwork;
    this.duty = duty;
    this.posts = posts;
    this.launches = launches;
    this.crises = crises;
    this.budget = budget;
    this.clock = clock;
  }

  DeskView.Shown now() {
    Standing standing = board.standing(channels.teams(), List.of(), QUEUE);
    List<Launches.Known> coming =
        launches.all(LAUNCHES).stream()
            .filter(known -> known.launch() instanceof Launch.Coming)
            .toList();
    long signOffs =
        standing.awaited().stream()
            .filter(awaited -> awaited.decision() == Decision.SIGN_OFF)
            .count();
    return new DeskView.Shown(
        crises.current(),
        queues(standing),
        Math.toIntExact(signOffs),
        duty.here(),
        posts.open(POSTS),
        coming,
        budget.standing());
  }

  private List<DeskView.Queue> queues(Standing standing) {
    List<Held> held = claims.held();
    Set<TicketId> looked = new LinkedHashSet<>();
    channels.teams().forEach(team -> looked.addAll(standing.queue(team).next()));
    held.stream().limit(HELD).map(Held::ticket).forEach(looked::add);
    Map<Team, List<Ticket>> tickets =
        board.glance(looked).stream()
            .map(glance -> glance.story().ticket())
            .collect(Collectors.groupingBy(ticket -> ticket.facts().team()));
    return channels.teams().stream()
        .map(team ->
            queue(
                team,
                standing.queue(team),
                held.stream().filter(one -> one.team().equals(team)).count(),
                tickets.getOrDefault(team, List.of()),
                held.size() > HELD))
        .toList();
  }

  private DeskView.Queue queue(
      Team team, Board.Queue queue, long held, List<Ticket> tickets, boolean more) {
    Instant now = clock.instant();
    Predicate<Ticket> overdue = ticket -> reached(ticket, ClockStage.BREACHED, now);
    Predicate<Ticket> soon = ticket -> reached(ticket, ClockStage.MOST, now);
    return new DeskView.Queue(
        team,
        queue.open(),
        Math.toIntExact(held),
        Math.toIntExact(tickets.stream().filter(overdue).count()),
        Math.toIntExact(tickets.stream().filter(soon.and(overdue.negate())).count()),
        tickets.stream()
            .map(clockwork::due)
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElse(null),
        more || queue.next().size() >= QUEUE);
  }

  private boolean reached(Ticket ticket, ClockStage stage, Instant now) {
    return clockwork.at(ticket, stage).filter(time -> !now.isBefore(time)).isPresent();
  }
}
