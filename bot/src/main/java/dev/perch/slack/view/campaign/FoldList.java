package dev.perch.slack.view.campaign;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import dev.perch.campaign.storm.FoldEvent.Why;
import dev.perch.campaign.storm.FoldFacts.Place;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldId;
import dev.perch.desk.Mention;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Kit;
import dev.perch.slack.view.Literal;
import dev.perch.slack.view.Veil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All tweets of a fold, ten a page: each can be taken out. */
public final class FoldList {
  /** Tweets on a page. */
  public static final int PAGE = 10;

  private static final int TWEET_SHOWN = 500;

  private FoldList() {}

  /** A tweet; empty where its words were removed. */
  public record Row(Place place, Optional<Mention> tweet) {}

  /**
   * A page of them.
   *
   * @param number from 0
   * @param all how many tweets there are on all pages
   * @param channel where to answer
   * @param veil through which the tweets are shown
   * @param told what was done last, in mrkdwn; may be empty
   */
  public record Page(
      FoldId id, int number, int all, String channel, List<Row> rows, Veil veil, String told) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** The page. */
  public static View of(Page page) {
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!page.told().isEmpty()) {
      blocks.add(Kit.paragraph(page.told()));
    }
    blocks.add(
        Kit.small(
            "*Not this one* gives a tweet a card of its own and keeps its like out of this fold. *Open* gives it one because you want to answer it alone."));
    page.rows().forEach(row -> row(page, row, blocks));
    List<BlockElement> turning = turning(page);
    if (!turning.isEmpty()) {
      blocks.add(Kit.actions(turning));
    }
    View view = Forms.reading("All %d".formatted(page.all()), blocks);
    view.setPrivateMetadata(page.id() + "|" + page.number() + "|" + page.channel());
    return view;
  }

  private static void row(Page page, Row row, List<LayoutBlock> blocks) {
    blocks.add(
        Kit.rich(
            Kit.quote(
                row.tweet()
                    .map(mention -> Literal.words(page.veil().over(mention), TWEET_SHOWN))
                    .orElse("(removed)"))));
    blocks.add(
        Kit.small(row.tweet().map(FoldCard::author).orElse("a customer") + stands(row.place())));
    String carried = page.id() + "|" + row.place().ticket();
    List<BlockElement> buttons = new ArrayList<>();
    if (row.place().stands() == Stands.WAITING || row.place().turn().isPresent()) {
      buttons.add(Kit.button("Not this one", Actions.FOLD_NOT_THIS, carried));
      buttons.add(Kit.button("Open", Actions.FOLD_OPEN, carried));
    }
    if (row.place().left() == Why.OPENED || row.place().left() == Why.NOT_THIS) {
      buttons.add(Kit.button("Put back", Actions.FOLD_PUT_BACK, carried));
    }
    row.tweet()
        .ifPresent(
            mention -> buttons.add(Kit.link("Open on X", Actions.OPEN_ON_X, mention.link())));
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
  }

  private static String stands(Place place) {
    return switch (place.stands()) {
      case WAITING -> "";
      case APPROVED ->
          place.turn().isPresent()
              ? " · its reply waits for a sign-off"
              : " · its reply is on its way";
      case SENT -> " · answered";
      case OUT -> " · has a card of its own";
    };
  }

  private static List<BlockElement> turning(Page page) {
    int last = (page.all() - 1) / PAGE;
    List<BlockElement> buttons = new ArrayList<>();
    if (page.number() > 0) {
      buttons.add(turn("‹ Before", page.number() - 1));
    }
    if (page.number() < last) {
      buttons.add(
          turn("Next › (%d of %d)".formatted(page.number() + 1, last + 1), page.number() + 1));
    }
    return buttons;
  }

  private static BlockElement turn(String label, int to) {
    return Kit.button(label, Actions.FOLD_LIST_PAGE + to, Integer.toString(to));
  }
}
