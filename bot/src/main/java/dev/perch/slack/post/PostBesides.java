package dev.perch.slack.post;

import dev.perch.campaign.post.Post;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.PostCard.Beside;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.util.List;

/** The tweets that a post would stand beside, as its card shows them. */
final class PostBesides {
  private final SlackApi api;
  private final Board board;
  private final Veil veil;

  PostBesides(SlackApi api, Board board, Veil veil) {
    this.api = api;
    this.veil = veil;
    this.board = board;
  }

  /** For the card. */
  List<Beside> of(Post post) {
    return glances(post).stream().map(this::beside).toList();
  }

  List<Glance> glances(Post post) {
    return post instanceof Post.Withheld held && !held.beside().isEmpty()
        ? board.glance(held.beside())
        : List.of();
  }

  /** By their last word: that is what upsets them now. Asks Slack where the ticket's card is. */
  Beside beside(Glance glance) {
    TicketFacts facts = glance.story().ticket().facts();
    TicketFacts.Said last = facts.lastWord();
    Instant at = last.index() == 0 ? facts.origin().opened() : last.tweet().posted();
    String text = glance.words().mention(last.tweet().id()).map(veil::over).orElse("(removed)");
    String link =
        glance
            .place()
            .filter(place -> !place.ts().isEmpty())
            .map(place -> api.permalink(place.channel(), place.ts()))
            .orElse("");
    return new Beside(text, at, link);
  }
}
