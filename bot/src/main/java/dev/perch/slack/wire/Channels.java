package dev.perch.slack.wire;

import dev.perch.desk.acts.Desk;
import dev.perch.ticket.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which team works in which channel.
 *
 * @param ids Slack's channel ids by team, in the order of the settings; {@code leads} is where
 *     alarms go
 * @param partners the channel of each partner, perhaps shared with their company
 */
public record Channels(Map<String, String> ids, Map<String, String> partners) {
  /** Of a desk that asks no partners. */
  public Channels(Map<String, String> ids) {
    this(ids, Map.of());
  }

  /** The name under which the settings give the leads' channel. */
  public static final String LEADS = "leads";

  /** The teams that work on tickets, in the order of the settings. */
  public List<Team> teams() {
    return ids.keySet().stream().filter(key -> !key.equals(LEADS)).map(Team::new).toList();
  }

  /** Those who may be asked, in the order of the settings. */
  public List<Team> partnerTeams() {
    return partners.keySet().stream().map(Team::new).toList();
  }

  /** Where a partner reads; nothing for one who is none any more. */
  public Optional<String> ofPartner(Team partner) {
    return Optional.ofNullable(partners.get(partner.key()));
  }

  public String of(Team team) {
    String id = ids.get(team.key());
    if (id == null) {
      throw new IllegalArgumentException(
          "no channel is set for " + team.title() + ": slack.channels." + team);
    }
    return id;
  }

  /**
   * The channel whose members hold a role where the settings name nobody: the team's, or the
   * leads'.
   */
  public Optional<String> ofRole(String role) {
    return find(role.equals(Desk.LEAD) ? LEADS : role);
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(ids.get(key));
  }

  /** Whoever may own an entry of the bank: the teams, the leads, the partners. */
  public List<String> owners() {
    return Stream.concat(ids.keySet().stream(), partners.keySet().stream()).toList();
  }

  /** Whether that is a partner. */
  public boolean isPartner(String owner) {
    return partners.containsKey(owner);
  }

  /**
   * The channel where an entry's owner is spoken to: their team's; of one who has none, the leads';
   * else the first team's. A partner reads nothing of the bank unless a person asks them, so the
   * leads hear of what is theirs.
   */
  public String ofOwner(String owner) {
    return find(owner).or(() -> find(LEADS)).orElseGet(() -> of(teams().getFirst()));
  }
}
