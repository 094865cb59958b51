package dev.perch.slack;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.perch.desk.Desk;
import dev.perch.desk.Gatekeepers;
import dev.perch.desk.Gatekeepers.Standing;
import dev.perch.desk.Handle;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.roster.Person;
import dev.perch.roster.Roster;
import dev.perch.slack.view.HomeQueue;
import dev.perch.slack.view.HomeTab;
import dev.perch.ticket.Team;
import java.util.List;
import java.util.Optional;

/** Fills the app's Home tab when somebody opens it, with what their rights are at that moment. */
final class HomeTabs {
  /** So many leads are named to somebody who has to ask. */
  private static final int LEADS = 3;

  private final SlackApi api;
  private final Roster roster;
  private final Channels channels;
  private final List<Handle> handles;
  private final Gatekeepers gatekeepers;
  private final StoryBank bank;
  private final Acks acks;

  HomeTabs(
      SlackApi api,
      Roster roster,
      Channels channels,
      List<Handle> handles,
      Gatekeepers gatekeepers,
      StoryBank bank,
      Acks acks) {
    this.gatekeepers = gatekeepers;
    this.bank = bank;
    this.api = api;
    this.roster = roster;
    this.channels = channels;
    this.handles = List.copyOf(handles);
    this.acks = acks;
  }

  /** Somebody opened a tab of the app; only the home has something to show. */
  void opened(AppHomeOpenedEvent event, String workspace) {
    if ("home".equals(event.getTab())) {
      acks.later(() -> publish(event.getUser(), workspace));
    }
  }

  private void publish(String user, String workspace) {
    View home = HomeTab.of(reader(user, workspace), places(), leads(workspace));
    boolean decides = gatekeepers.of(workspace, user) instanceof Standing.Publishes;
    api.publish(user, decides ? HomeQueue.on(home, bank.entries()) : home);
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
