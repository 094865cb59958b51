package dev.perch.slack.storm;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.campaign.storm.FoldStories;
import dev.perch.slack.view.campaign.NextFoldView;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Optional;

/** Whose turn it is where a fold stands in the queue: all of it, as one piece of work. */
public final class NextFold {
  private final FoldStories stories;
  private final FoldCards cards;
  private final FoldViews views;

  NextFold(FoldStories stories, FoldCards cards, FoldViews views) {
    this.stories = stories;
    this.cards = cards;
    this.views = views;
  }

  /** The fold for which that ticket stands; nothing for one with a card of its own. */
  public Optional<List<LayoutBlock>> next(TicketId ticket) {
    return Optional.ofNullable(stories.holding(List.of(ticket)).get(ticket))
        .flatMap(held -> stories.read(held.fold()))
        .map(fold -> NextFoldView.blocks(views.card(fold), cards.link(fold.id()).orElse("")));
  }
}
