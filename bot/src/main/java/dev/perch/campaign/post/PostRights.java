package dev.perch.campaign.post;

import dev.perch.desk.acts.Desk;
import dev.perch.roster.Roster;
import java.util.List;
import java.util.Optional;

/** Who may do what to scheduled posts: asked of the roster for each press anew. */
public final class PostRights {
  /** Those who schedule, edit, move and cancel. */
  public static final List<String> PLANNERS = List.of("marketing", "pr", Desk.LEAD);

  /** Those who decide that a post goes out though it was held. */
  public static final List<String> DECIDERS = List.of("pr", Desk.LEAD);

  private final Roster roster;

  PostRights(Roster roster) {
    this.roster = roster;
  }

  /** Whether that person may schedule, edit, move and cancel. */
  public boolean mayPlan(String workspace, String user) {
    return roster.member(workspace, user).isPresent() && holds(user, PLANNERS);
  }

  /** Whether that person may decide on what was held, or may stand on X already. */
  public boolean mayDecide(String workspace, String user) {
    return roster.member(workspace, user).isPresent() && holds(user, DECIDERS);
  }

  /** Who holds the role agrees for it; a lead may for any. */
  boolean mayAgree(String user, String role) {
    return roster.holds(user, role) || roster.holds(user, Desk.LEAD);
  }

  /** Why this person may not do that; nothing if they may, or if the post itself decides. */
  Optional<PostKept> refusal(String workspace, String user, PostAction action) {
    if (roster.member(workspace, user).isEmpty()) {
      return Optional.of(new PostKept.Stranger());
    }
    List<String> roles =
        switch (action) {
          case PostAction.Schedule _, PostAction.Edit _, PostAction.Move _, PostAction.Cancel _ ->
              PLANNERS;
          case PostAction.PostNow _,
              PostAction.Keep _,
              PostAction.ItIsThere _,
              PostAction.SendAgain _ ->
              DECIDERS;
          case PostAction.SignOff _ -> List.of();
        };
    return roles.isEmpty() || holds(user, roles)
        ? Optional.empty()
        : Optional.of(new PostKept.NotYours(roles));
  }

  private boolean holds(String user, List<String> roles) {
    return roles.stream().anyMatch(role -> roster.holds(user, role));
  }
}
