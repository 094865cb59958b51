package dev.perch.desk;

import dev.perch.roster.Roles;
import dev.perch.roster.Roster;
import dev.perch.ticket.AgentId;
import java.util.List;
import java.util.function.Predicate;

/** Who decides right now, role by role. */
public final class Duty {
  /** A post that more could fill is filled. */
  private static final int NAMED = 8;

  private final Roster roster;
  private final List<String> roles;
  private final Predicate<AgentId> there;

  /**
   * The posts of a desk.
   *
   * @param roles in the order in which they are shown
   * @param there whether somebody is at work now; whoever keeps no shifts always is
   */
  public Duty(Roster roster, List<String> roles, Predicate<AgentId> there) {
    this.roster = roster;
    this.roles = List.copyOf(roles);
    this.there = there;
  }

  /**
   * A role, and who decides for it now.
   *
   * @param people a few; empty where nobody does
   */
  public record Post(String role, List<AgentId> people) {
    public Post {
      people = List.copyOf(people);
    }
  }

  /** All posts as they are filled at this moment. */
  public List<Post> posts() {
    return roles.stream().map(role -> new Post(role, people(role))).toList();
  }

  /** A few who hold that role and are at work now. Without gatekeepers the leads keep the bank. */
  public List<AgentId> people(String role) {
    boolean byLeads = role.equals(Roles.GATEKEEPER) && roster.holders(role).isEmpty();
    return roster
        .people(byLeads ? Roles.LEAD : role)
        .map(person -> new AgentId(person.id()))
        .filter(there)
        .limit(NAMED)
        .toList();
  }
}
