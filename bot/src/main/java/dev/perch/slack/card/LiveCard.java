package dev.perch.slack.card;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.slack.view.Shown;
import dev.perch.slack.view.TicketCard;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.TicketId;
import java.util.List;

/** The card with buttons: posted, found again after a crash, and updated. */
final class LiveCard {
  /** Slack's answer also to a picture that it cannot fetch. */
  private static final String INVALID_BLOCKS = "invalid_blocks";

  private final SlackApi api;
  private final CardPaces paces;
  private final KeptPlace kept;
  private final TicketId id;
  private final Shown shown;
  private final int length;

  LiveCard(SlackApi api, CardPaces paces, KeptPlace kept, Shown shown, int length) {
    this.api = api;
    this.paces = paces;
    this.kept = kept;
    this.id = shown.ticket().id();
    this.shown = shown;
    this.length = length;
  }

  /** Shows all that happened; false where the pace does not allow it now. */
  boolean draw() {
    return kept.place().ts().isEmpty() ? post() : update();
  }

  private boolean post() {
    boolean maybePosted = kept.place().posting();
    if (maybePosted && foundAgain()) {
      return update();
    }
    if (!paces.post(kept.place().channel())) {
      return false;
    }
    kept.keep(kept.lookingAgainIf(maybePosted).beginning(0));
    try {
      kept.note(kept.place().at(postCard(), length));
    } catch (SlackRefused refused) {
      if (!maybePosted && isPlain(refused)) {
        // Nothing was posted, so nobody needs to look for it.
        kept.keep(kept.place().beginning(-1));
      }
      throw refused;
    }
    return true;
  }

  private static boolean isPlain(SlackRefused refused) {
    return refused.isForGood() || CardChannels.UNREACHABLE.contains(refused.error());
  }

  /** A card that was posted, of which the answer got lost. Of two the older stays. */
  boolean foundAgain() {
    String channel = kept.place().channel();
    List<String> found = CardMark.cards(api.history(channel), id);
    if (found.isEmpty()) {
      return false;
    }
    found.subList(1, found.size()).forEach(newer -> api.delete(channel, newer));
    kept.keep(kept.place().at(found.getFirst(), 0));
    return true;
  }

  private String postCard() {
    try {
      return post(TicketCard.blocks(shown));
    } catch (SlackRefused refused) {
      if (refused.error().equals(INVALID_BLOCKS)) {
        // Slack fetches pictures when they are posted, and refuses the message if one is gone.
        return post(TicketCard.withoutPictures(shown));
      }
      throw refused;
    }
  }

  private String post(List<LayoutBlock> blocks) {
    return api.post(
        kept.place().channel(), null, TicketCard.summary(shown), blocks, CardMark.card(id, length));
  }

  private boolean update() {
    if (kept.place().shown() >= length) {
      return true;
    }
    if (!paces.update()) {
      return false;
    }
    try {
      update(TicketCard.blocks(shown));
    } catch (SlackRefused refused) {
      if (!refused.error().equals(INVALID_BLOCKS)) {
        throw refused;
      }
      update(TicketCard.withoutPictures(shown));
    }
    kept.note(kept.place().at(kept.place().ts(), length));
    return true;
  }

  private void update(List<LayoutBlock> blocks) {
    api.update(
        kept.place().channel(),
        kept.place().ts(),
        TicketCard.summary(shown),
        blocks,
        CardMark.card(id, length));
  }
}
