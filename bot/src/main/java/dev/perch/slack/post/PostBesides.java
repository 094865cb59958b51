package dev.perch.slack.post;

import dev.perch.campaign.post.Post;
import dev.perch.campaign.post.PostFacts;
import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Duty;
import dev.perch.slack.view.Veil;
import dev.perch.slack.view.campaign.PostCard.Around;
import dev.perch.slack.view.campaign.PostCard.Beside;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.util.List;

/** What a post's card shows beside it: the tweets it would stand by, and who could sign it off. */
final class PostBesides {
  private final SlackApi api;
  private final Board board;
  private final Duty duty;
  private final Veil veil;

  PostBesides(SlackApi api, Board board, Duty duty, Veil veil) {
    this.duty = duty;
    this.api = api;
    this.veil = veil;
    this.board = board;
  }

  /** For the card. */
  Around of(Post post) {
    return new Around(glances(post).stream().map(this::beside).toList(), onShift(post));
  }

  /** Of those whose agreement it waits for next, who is at work and may give it. */
  List<AgentId> onShift(Post post) {
    PostFacts facts = post.facts();
    return post instanceof Post.Changeable && !facts.missing().isEmpty()
        ? duty.people(facts.missing().getFirst()).stream()
            .filter(person -> !facts.by().equals(person.value()))
            .toList()
        : List.of();
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
