package dev.perch.slack.view.home;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Duty.Post;
import dev.perch.slack.view.CardState;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.ticket.Team;
import java.util.List;
import java.util.stream.Collectors;

/** The duty board, and what is cried when a post on it is empty. */
public final class DutyView {
  public static final String TITLE = "Who decides right now";

  private DutyView() {}

  public static List<LayoutBlock> blocks(List<Post> posts) {
    String lines = posts.stream().map(DutyView::line).collect(Collectors.joining("\n"));
    return List.of(
        Kit.paragraph("*" + TITLE + "*\n" + lines),
        Kit.small(
            "Perch keeps this board. Who holds a role is said by its channel, its user group, or the settings."));
  }

  private static String line(Post post) {
    String people =
        post.people().isEmpty()
            ? ":rotating_light: *nobody*"
            : post.people().stream().map(CardState::who).collect(Collectors.joining(", "));
    return "• *%s*: %s".formatted(title(post.role()), people);
  }

  /** In mrkdwn. */
  public static String cry(Post empty) {
    return "Nobody is *%s* right now, so what waits for their sign-off waits for a deputy, or for ever. Give somebody the role, or ask one of them to come back."
        .formatted(title(empty.role()));
  }

  private static String title(String role) {
    return Team.parse(role).map(Team::title).orElse(Literal.escape(role, 40));
  }
}
