package dev.perch.slack.card;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlace.Former;
import dev.perch.desk.CardPlaces;
import dev.perch.slack.view.FormerCard;
import dev.perch.slack.view.Shown;
import dev.perch.slack.view.ThreadLine;
import dev.perch.slack.view.TicketCard;
import dev.perch.slack.view.campaign.FoldedLine;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings one card and its thread up to their story, step by step: each step is kept before the
 * next, so that whoever goes on after a crash knows what may have been posted, and looks before
 * posting it again.
 */
final class CardDrawing {
  /** Somebody deleted the card, with or without its thread: it is posted again. */
  private static final Set<String> DELETED =
      Set.of("message_not_found", "cant_update_message", "thread_not_found");

  /** Slack's answer also to a picture that it cannot fetch. */
  private static final String INVALID_BLOCKS = "invalid_blocks";

  /** After so long Slack shows whatever was posted. */
  private static final Duration COMES_TO_LIGHT = Duration.ofSeconds(30);

  private final SlackApi api;
  private final Beside beside;
  private final CardPlaces places;
  private final CardPaces paces;
  private final TicketId id;
  private final Story story;
  private final Shown shown;
  private final Instant now;
  private CardPlace place;

  /** Whether the place stands in the store as it is here. */
  private boolean kept = true;

  /**
   * A drawing of a card that has, or will have, that place.
   *
   * @param now what time it is
   */
  CardDrawing(
      SlackApi api,
      Beside beside,
      CardPlaces places,
      CardPaces paces,
      Story story,
      Shown shown,
      CardPlace place,
      Instant now) {
    this.api = api;
    this.beside = beside;
    this.places = places;
    this.paces = paces;
    this.id = shown.ticket().id();
    this.story = story;
    this.shown = shown;
    this.place = place;
    this.now = now;
  }

  /** When to draw it again although nothing happens to it; see {@link CardPlace#again}. */
  Optional<Instant> again() {
    return Optional.ofNullable(place.again());
  }

  /**
   * Draws as far as the pace allows.
   *
   * @param channel where the live card belongs
   * @return whether all is drawn
   */
  boolean draw(String channel) {
    try {
      boolean all = drawAll(channel);
      if (all) {
        caughtUp();
      }
      keepNoted();
      return all;
    } catch (SlackRefused refused) {
      if (place.ts().isEmpty() || !DELETED.contains(refused.error())) {
        throw refused;
      }
      keep(place.at("", 0));
      return false;
    }
  }

  /**
   * While a fold shows the ticket, its own card is one line, if there is one.
   *
   * @param fold the address of the fold's card, once that is up
   * @return whether it is drawn
   */
  boolean fold(Supplier<Optional<String>> fold) {
    boolean all = shrunkForFold(fold);
    keepNoted();
    if (all) {
      places.folded(id, story.length());
    }
    return all;
  }

  private boolean shrunkForFold(Supplier<Optional<String>> fold) {
    if (place.posting() && !foundAgain()) {
      keep(place.lookedAtAgain(place.again() == null ? now.plus(COMES_TO_LIGHT) : null));
    }
    if (place.ts().isEmpty() || place.shown() == CardPlace.LINE) {
      return true;
    }
    Optional<String> link = fold.get();
    if (link.isEmpty() || !paces.update()) {
      return false;
    }
    shrinkTo(link.get());
    keep(place.at(place.ts(), CardPlace.LINE));
    return true;
  }

  private void shrinkTo(String link) {
    try {
      api.update(
          place.channel(),
          place.ts(),
          FoldedLine.summary(shown, link),
          FoldedLine.blocks(shown, link),
          CardMark.former(id, story.length()));
    } catch (SlackRefused refused) {
      if (!DELETED.contains(refused.error())) {
        throw refused;
      }
      // Somebody deleted it: then nothing is left to shrink.
    }
  }

  private boolean drawAll(String channel) {
    if (place.shown() == CardPlace.LINE) {
      // It comes up anew, where people look; the line leads to it.
      keep(place.movedTo(place.channel()));
    }
    if (!place.channel().equals(channel)) {
      if (!finishOldThread()) {
        return false;
      }
      move(channel);
    }
    boolean up = place.ts().isEmpty() ? post() : update();
    boolean all = up && linkFormer() && tell();
    if (place.again() != null && !now.isBefore(place.again())) {
      keepNoted();
      new Doubles(api, id).removeBeside(place);
      keep(place.lookedAtAgain(null));
    }
    return all;
  }

  /**
   * The old thread hears where the ticket went before its card shrinks. A card that was posted
   * unheard is there, too.
   */
  private boolean finishOldThread() {
    if (place.posting()) {
      foundAgain();
    }
    try {
      return place.ts().isEmpty() || tell();
    } catch (SlackRefused refused) {
      if (Cards.UNREACHABLE.contains(refused.error())) {
        // The thread is out of reach, and so is whoever would read it.
        return true;
      }
      throw refused;
    }
  }

  /** From now on the card belongs elsewhere; the old one is one line. */
  private void move(String channel) {
    keep(place.movedTo(channel));
    shrinkFormer();
  }

  private void shrinkFormer() {
    Former former = place.former();
    if (former != null && !former.shrunk()) {
      drawFormer(former, null);
      keep(place.withFormer(new Former(former.channel(), former.ts(), true)));
    }
  }

  private boolean linkFormer() {
    Former former = place.former();
    if (former == null) {
      return true;
    }
    if (!paces.update()) {
      return false;
    }
    keepNoted();
    drawFormer(former, api.permalink(place.channel(), place.ts()));
    keep(place.withFormer(null));
    return true;
  }

  private void drawFormer(Former former, @Nullable String link) {
    try {
      api.update(
          former.channel(),
          former.ts(),
          FormerCard.summary(shown, link),
          FormerCard.blocks(shown, link),
          CardMark.former(id, story.length()));
    } catch (SlackRefused gone) {
      // Somebody deleted it: then nothing is left to shrink.
    }
  }

  private boolean post() {
    shrinkFormer();
    boolean maybePosted = place.posting();
    if (maybePosted && foundAgain()) {
      return update();
    }
    if (!paces.post(place.channel())) {
      return false;
    }
    keep(lookingAgainIf(maybePosted).beginning(0));
    note(place.at(postCard(), story.length()));
    return true;
  }

  /** A card that was posted, of which the answer got lost. Of two the older stays. */
  private boolean foundAgain() {
    List<String> found = CardMark.cards(api.history(place.channel()), id);
    if (found.isEmpty()) {
      return false;
    }
    found.subList(1, found.size()).forEach(newer -> api.delete(place.channel(), newer));
    keep(place.at(found.getFirst(), 0));
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
        place.channel(),
        null,
        TicketCard.summary(shown),
        blocks,
        CardMark.card(id, story.length()));
  }

  private boolean update() {
    if (place.shown() >= story.length()) {
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
    note(place.at(place.ts(), story.length()));
    return true;
  }

  private void update(List<LayoutBlock> blocks) {
    api.update(
        place.channel(),
        place.ts(),
        TicketCard.summary(shown),
        blocks,
        CardMark.card(id, story.length()));
  }

  /**
   * Tells the thread what it has not been told. A thread after a hand-off opens with all that was
   * said.
   */
  private boolean tell() {
    for (int index = place.told(); index < story.length(); index++) {
      Optional<ThreadLine> line = line(index);
      if (line.isEmpty()) {
        continue;
      }
      keepNoted();
      boolean maybeTold = place.begun() == index;
      if (!maybeTold && !paces.post(place.channel())) {
        return false;
      }
      if (!maybeTold || !CardMark.tells(api.replies(place.channel(), place.ts()), id, index)) {
        keep(lookingAgainIf(maybeTold).beginning(index));
        beside.tell(
            new Beside.Told(story, index, shown),
            place.channel(),
            () -> api.permalink(place.channel(), place.ts()));
        api.post(
            place.channel(),
            place.ts(),
            line.get().text(),
            line.get().blocks(),
            CardMark.line(id, index));
      }
      note(place.told(index == 0 ? story.length() : index + 1));
      if (index == 0) {
        return true;
      }
    }
    return true;
  }

  /** What Slack does not show may still come to light. */
  private CardPlace lookingAgainIf(boolean maybeThere) {
    return maybeThere ? place.lookedAtAgain(now.plus(COMES_TO_LIGHT)) : place;
  }

  private Optional<ThreadLine> line(int index) {
    if (index > 0) {
      return ThreadLine.of(story, index, shown);
    }
    return place.second() ? Optional.of(ThreadLine.opening(story, shown)) : Optional.empty();
  }

  private void keep(CardPlace next) {
    place = next;
    places.put(id, next);
    kept = true;
  }

  /**
   * What Slack has answered is kept before anything else is asked of it, and, where that was all,
   * together with the news that all is drawn.
   */
  private void note(CardPlace next) {
    place = next;
    kept = false;
  }

  private void keepNoted() {
    if (!kept) {
      keep(place);
    }
  }

  private void caughtUp() {
    if (kept) {
      places.caughtUp(id, story.length());
    } else {
      places.drawn(id, place, story.length());
      kept = true;
    }
  }
}
