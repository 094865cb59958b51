package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlace.Former;
import dev.perch.desk.FormerCards;
import dev.perch.slack.view.FormerCard;
import dev.perch.slack.view.Shown;
import dev.perch.slack.view.campaign.FoldedLine;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A card that is one line, without buttons: a former one, since the ticket is shown elsewhere, and
 * one whose ticket a fold shows.
 */
final class ShrunkCard {
  private final SlackApi api;
  private final CardPaces paces;
  private final KeptPlace kept;
  private final TicketId id;
  private final Shown shown;
  private final int length;

  ShrunkCard(SlackApi api, CardPaces paces, KeptPlace kept, Shown shown, int length) {
    this.api = api;
    this.paces = paces;
    this.kept = kept;
    this.id = shown.ticket().id();
    this.shown = shown;
    this.length = length;
  }

  /** The former one loses its buttons, if it has them still. */
  void shrinkFormer() {
    Former former = kept.place().former();
    if (former != null && !former.shrunk()) {
      drawFormer(former, null);
      kept.keep(kept.place().withFormer(new Former(former.channel(), former.ts(), true)));
    }
  }

  /**
   * Its last card in that channel may stand there with all its buttons, since the channel was
   * closed to us when the ticket was shown elsewhere: it loses them before another comes up there.
   */
  void shrinkLeftIn(String channel) {
    List<FormerCards.Message> earlier =
        Objects.requireNonNullElse(kept.place().earlier(), List.of());
    earlier.reversed().stream()
        .filter(card -> card.channel().equals(channel))
        .findFirst()
        .filter(this::isLive)
        .ifPresent(left -> drawFormer(new Former(left.channel(), left.ts(), false), null));
  }

  private boolean isLive(FormerCards.Message card) {
    try {
      return CardMark.cards(api.replies(card.channel(), card.ts()), id).contains(card.ts());
    } catch (SlackRefused gone) {
      return false;
    }
  }

  /** The former one leads to the live card; false where the pace does not allow it now. */
  boolean linkFormer() {
    CardPlace place = kept.place();
    Former former = place.former();
    if (former == null) {
      return true;
    }
    if (!paces.update()) {
      return false;
    }
    kept.keepNoted();
    drawFormer(former, api.permalink(place.channel(), place.ts()));
    kept.keep(place.withFormer(null));
    return true;
  }

  private void drawFormer(Former former, @Nullable String link) {
    try {
      api.update(
          former.channel(),
          former.ts(),
          FormerCard.summary(shown, link),
          FormerCard.blocks(shown, link),
          CardMark.former(id, length));
    } catch (SlackRefused gone) {
      // Somebody deleted it: then nothing is left to shrink.
    }
  }

  /**
   * The card leads to the fold's; false where that is not up yet, or the pace does not allow it
   * now.
   */
  boolean shrinkForFold(Supplier<Optional<String>> fold) {
    CardPlace place = kept.place();
    if (place.ts().isEmpty() || place.shown() == CardPlace.LINE) {
      return true;
    }
    Optional<String> link = fold.get();
    if (link.isEmpty() || !paces.update()) {
      return false;
    }
    shrinkTo(place, link.get());
    kept.keep(place.at(place.ts(), CardPlace.LINE));
    return true;
  }

  private void shrinkTo(CardPlace place, String link) {
    try {
      api.update(
          place.channel(),
          place.ts(),
          FoldedLine.summary(shown, link),
          FoldedLine.blocks(shown, link),
          CardMark.former(id, length));
    } catch (SlackRefused refused) {
      if (!CardDrawing.DELETED.contains(refused.error())) {
        throw refused;
      }
      // Somebody deleted it: then nothing is left to shrink.
    }
  }
}
