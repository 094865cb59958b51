package dev.perch.slack.card;

import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.slack.view.Shown;
import dev.perch.slack.wire.CardPaces;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings one card and its thread up to their story, step by step: each step is kept before the
 * next, so that whoever goes on after a crash knows what may have been posted, and looks before
 * posting it again.
 */
final class CardDrawing {
  /**
   * The card is deleted, with or without its thread. It is posted again while there is something to
   * do about its ticket: where Slack keeps messages for a time only, a long closed one whose words
   * are removed would come up among today's.
   */
  static final Set<String> DELETED =
      Set.of("message_not_found", "cant_update_message", "thread_not_found");

  private final SlackApi api;
  private final Ticket ticket;
  private final int length;
  private final KeptPlace kept;
  private final LiveCard live;
  private final ShrunkCard shrunk;
  private final CardThread thread;

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
    this.ticket = shown.ticket();
    this.length = story.length();
    this.kept = new KeptPlace(places, ticket.id(), place, now);
    this.live = new LiveCard(api, paces, kept, shown, length);
    this.shrunk = new ShrunkCard(api, paces, kept, shown, length);
    this.thread = new CardThread(api, beside, paces, kept, story, shown);
  }

  /** When to draw it again although nothing happens to it; see {@link CardPlace#again}. */
  Optional<Instant> again() {
    return Optional.ofNullable(kept.place().again());
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
        kept.caughtUp(length);
      }
      kept.keepNoted();
      return all;
    } catch (SlackRefused refused) {
      if (kept.place().ts().isEmpty() || !DELETED.contains(refused.error())) {
        throw refused;
      }
      if (ticket instanceof Ticket.Closed) {
        kept.caughtUp(length);
        return true;
      }
      kept.keep(kept.place().at("", 0));
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
    if (kept.place().posting() && !live.foundAgain()) {
      CardPlace place = kept.place();
      kept.keep(place.lookedAtAgain(place.again() == null ? kept.comesToLight() : null));
    }
    boolean all = shrunk.shrinkForFold(fold);
    if (all) {
      kept.folded(length);
    }
    return all;
  }

  private boolean drawAll(String channel) {
    if (kept.place().shown() == CardPlace.LINE) {
      // It comes up anew, where people look; the line leads to it.
      kept.keep(kept.place().movedTo(kept.place().channel()));
    }
    if (!kept.place().channel().equals(channel)) {
      if (!finishOldThread()) {
        return false;
      }
      shrunk.shrinkLeftIn(channel);
      // From now on the card belongs elsewhere; the old one is one line.
      kept.keep(kept.place().movedTo(channel));
    }
    if (kept.place().ts().isEmpty()) {
      shrunk.shrinkFormer();
    }
    boolean all = live.draw() && shrunk.linkFormer() && thread.tell();
    if (kept.isToBeLookedAt()) {
      kept.keepNoted();
      new Doubles(api, ticket.id()).removeBeside(kept.place());
      kept.keep(kept.place().lookedAtAgain(null));
    }
    return all;
  }

  /**
   * The old thread hears where the ticket went before its card shrinks. A card that was posted
   * unheard is there, too.
   */
  private boolean finishOldThread() {
    try {
      if (kept.place().posting()) {
        live.foundAgain();
      }
      return kept.place().ts().isEmpty() || thread.tell();
    } catch (SlackRefused refused) {
      if (CardChannels.UNREACHABLE.contains(refused.error())) {
        // The card and its thread are out of reach, and so is whoever would read them.
        return true;
      }
      throw refused;
    }
  }
}
