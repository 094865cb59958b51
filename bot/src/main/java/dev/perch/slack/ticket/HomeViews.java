package dev.perch.slack.ticket;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.campaign.Launch;
import dev.perch.campaign.Launches;
import dev.perch.campaign.Launches.Known;
import dev.perch.campaign.Readers;
import dev.perch.campaign.post.Posts;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Awaited;
import dev.perch.desk.Board.Awaited.Decision;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Board.Standing;
import dev.perch.desk.Handle;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.OnDuty;
import dev.perch.desk.bank.Gatekeepers;
import dev.perch.desk.bank.Gatekeepers.Standing.Publishes;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Person;
import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.slack.storm.HomeFolds;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.PostCalendar;
import dev.perch.slack.view.home.HomeTab;
import dev.perch.slack.view.home.HomeWork;
import dev.perch.slack.view.home.HomeWork.TeamQueue;
import dev.perch.slack.wire.Channels;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the Home tabs of several people from one look at how things stand: two questions to the
 * store for tickets, however many look on.
 */
public final class HomeViews {
  private static final int LEADS = 3;
  private static final int QUEUE = 8;
  private static final int MINE = 40;
  private static final int SIGN_OFFS = 50;
  private static final int LAUNCHES = 20;
  private static final int POSTS = 40;

  private final Roster roster;
  private final Channels channels;
  private final List<Handle> handles;
  private final Board board;
  private final OnDuty duty;
  private final Launches launches;
  private final Posts posts;
  private final Readers readers;
  private final Gatekeepers gatekeepers;
  private final StoryBank bank;
  private final HomeFolds folds;
  private final Veil veil;

  public HomeViews(
      Roster roster,
      Channels channels,
      List<Handle> handles,
      Board board,
      OnDuty duty,
      Launches launches,
      Posts posts,
      Readers readers,
      Gatekeepers gatekeepers,
      StoryBank bank,
      HomeFolds folds,
      Veil veil) {
    this.roster = roster;
    this.channels = channels;
    this.handles = List.copyOf(handles);
    this.board = board;
    this.duty = duty;
    this.launches = launches;
    this.posts = posts;
    this.readers = readers;
    this.gatekeepers = gatekeepers;
    this.bank = bank;
    this.folds = folds;
    this.veil = veil;
  }

  /** What all who look on have in common. */
  private record Now(
      Standing standing,
      Map<TicketId, Glance> tickets,
      List<Person> on,
      List<Known> coming,
      List<Posts.Known> posts,
      HomeFolds.Look folds) {
    TeamQueue queue(Team team) {
      Board.Queue queue = standing.queue(team);
      List<TicketId> alone =
          queue.next().stream().filter(ticket -> !folds.folded().contains(ticket)).toList();
      return new TeamQueue(team, queue.open(), glances(alone), folds.of(team));
    }

    List<Glance> glances(Collection<TicketId> ids) {
      return ids.stream().map(tickets::get).filter(Objects::nonNull).toList();
    }
  }

  /** The tabs of these people, by user id; each with their workspace. */
  public Map<String, View> of(Map<String, String> people) {
    Now now = now(people.keySet());
    Map<String, View> views = new LinkedHashMap<>();
    people.forEach((user, workspace) -> views.put(user, view(user, workspace, now)));
    return views;
  }

  private Now now(Collection<String> users) {
    List<AgentId> people = users.stream().map(AgentId::new).toList();
    Standing standing = board.standing(channels.teams(), people, QUEUE);
    Set<TicketId> wanted = new LinkedHashSet<>();
    standing.queues().values().forEach(queue -> wanted.addAll(queue.next()));
    standing.awaited().stream()
        .filter(awaited -> awaited.decision() == Decision.SIGN_OFF)
        .limit(SIGN_OFFS)
        .map(Awaited::ticket)
        .forEach(wanted::add);
    standing.held().values().forEach(held -> held.stream().limit(MINE).forEach(wanted::add));
    Map<TicketId, Glance> tickets = new LinkedHashMap<>();
    board.glance(wanted).forEach(glance -> tickets.put(glance.story().ticket().id(), glance));
    List<Known> coming =
        launches.all(LAUNCHES).stream()
            .filter(known -> known.launch() instanceof Launch.Coming)
            .toList();
    return new Now(
        standing, tickets, duty.here(), coming, posts.open(POSTS), folds.look(tickets.keySet()));
  }

  private View view(String user, String workspace, Now now) {
    HomeTab.Reader reader = reader(user, workspace);
    List<LayoutBlock> work = new ArrayList<>();
    if (reader instanceof HomeTab.Reader.Agent agent) {
      work.addAll(HomeWork.blocks(work(agent, workspace, now)));
      if (posts.rights().mayPlan(workspace, user)) {
        work.addAll(PostCalendar.blocks(now.posts(), zone(user)));
      }
    }
    return HomeTab.of(reader, places(), leads(workspace), work);
  }

  /** Asked of the roster, which has just been asked who they are. */
  private ZoneId zone(String user) {
    return roster.person(user).map(Person::zone).orElse(ZoneOffset.UTC);
  }

  private HomeWork.Shown work(HomeTab.Reader.Agent agent, String workspace, Now now) {
    List<Team> teams = agent.teams().isEmpty() ? channels.teams() : agent.teams();
    List<TeamQueue> queues = teams.stream().map(now::queue).toList();
    return new HomeWork.Shown(
        banners(agent, now.coming()),
        now.glances(now.standing().heldBy(new AgentId(agent.user()))),
        queues,
        waiting(agent, workspace, now),
        now.on(),
        now.coming(),
        veil);
  }

  /** Briefs that they are to read, and have not. */
  private List<String> banners(HomeTab.Reader.Agent agent, List<Known> coming) {
    return agent.teams().contains(readers.team())
        ? coming.stream()
            .filter(known -> !known.launch().facts().hasRead(agent.user()))
            .filter(known -> !known.launch().facts().by().equals(agent.user()))
            .map(HomeWork::unread)
            .toList()
        : List.of();
  }

  /** What nobody else need wait for. */
  private List<String> waiting(HomeTab.Reader.Agent agent, String workspace, Now now) {
    List<String> waiting = new ArrayList<>();
    List<Glance> toSign =
        now.tickets().values().stream().filter(glance -> mayDecide(agent, glance)).toList();
    if (!toSign.isEmpty()) {
      waiting.add(HomeWork.signOffs(toSign, veil));
    }
    long offered =
        now.standing().awaited().stream()
            .filter(awaited -> awaited.decision() == Decision.ACCEPT)
            .filter(awaited -> roster.holds(agent.user(), awaited.role()))
            .count();
    if (offered > 0) {
      waiting.add(HomeWork.offered(offered));
    }
    if (gatekeepers.of(workspace, agent.user()) instanceof Publishes) {
      long proposals = bank.entries().stream().mapToLong(entry -> entry.waiting().size()).sum();
      HomeWork.review(proposals, bank.disputes().size()).ifPresent(waiting::add);
    }
    return waiting;
  }

  /** Whether the sign-off's turn is theirs; what they press is decided by the desk anew. */
  private boolean mayDecide(HomeTab.Reader.Agent agent, Glance glance) {
    AgentId person = new AgentId(agent.user());
    return glance.story().ticket() instanceof Ticket.AwaitingSignOff awaiting
        && !awaiting.claim().by().equals(person)
        && !awaiting.signOff().givenBy(person)
        && (agent.lead() || !roster.holds(agent.user(), Roles.TRAINEE))
        && (awaiting.signOff().turn().filter(role -> roster.holds(agent.user(), role)).isPresent()
            || (awaiting.signOff().deputy() && agent.lead()));
  }

  private HomeTab.Reader reader(String user, String workspace) {
    Optional<Person> member = roster.member(workspace, user);
    if (member.isEmpty()) {
      return new HomeTab.Reader.Stranger(user);
    }
    List<Team> teams =
        channels.teams().stream().filter(team -> roster.holds(user, team.key())).toList();
    boolean lead = roster.holds(user, Desk.LEAD);
    return teams.isEmpty() && !lead
        ? new HomeTab.Reader.Member(user)
        : new HomeTab.Reader.Agent(user, member.get().initials(), teams, lead);
  }

  private List<HomeTab.Place> places() {
    return channels.teams().stream()
        .map(team -> new HomeTab.Place(team, channels.of(team), readBy(team)))
        .toList();
  }

  private List<String> readBy(Team team) {
    return handles.stream().filter(handle -> handle.team().equals(team)).map(Handle::name).toList();
  }

  /** Those who hold the role and are people: a channel's members are bots and guests too. */
  private List<String> leads(String workspace) {
    return roster.holders(Desk.LEAD).stream()
        .filter(id -> roster.member(workspace, id).isPresent())
        .sorted()
        .limit(LEADS)
        .toList();
  }
}
