package dev.perch.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.ticket.Team;
import java.util.List;

/** What a partner sees of a ticket: the question, and nothing else. */
public final class PartnerView {
  public static final String NO_QUESTION =
      "This message answers no question of Perch's, so there is no ticket to draft a reply for. Use it on a message in the thread of one.";

  public static final String NO_WORDS =
      "There are no words in this message that could be a reply, or too many for one.";

  private PartnerView() {}

  /** For notifications, in mrkdwn. */
  public static String summary(Team from) {
    return from.title() + " asks you something";
  }

  public static List<LayoutBlock> question(Team from, String question) {
    return List.of(
        Kit.paragraph("*%s asks:*".formatted(Literal.escape(from.title(), 40))),
        Kit.rich(Kit.quote(Literal.words(question, 2_500))),
        Kit.small(
            "Answer in this thread, please. What you write goes to our team and nowhere else."));
  }

  /** What whoever made a draft of a message is told. */
  public static String drafted(String link) {
    return "The draft stands in the <%s|ticket's thread>, for you alone to send, change or discard. Make it yours first: nothing of a partner's goes out as it is."
        .formatted(link);
  }
}
