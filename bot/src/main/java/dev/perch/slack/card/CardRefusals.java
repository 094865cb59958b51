package dev.perch.slack.card;

import dev.perch.desk.Alarms;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.slack.view.RefusedCard;
import dev.perch.slack.view.RefusedCard.Seen;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.slack.wire.SlackTrouble;
import dev.perch.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards that Slack refuses: their channel is closed to us, or a person has to mend something. */
final class CardRefusals {
  private static final Logger log = LoggerFactory.getLogger(CardRefusals.class);

  private final CardChannels where;
  private final CardPlaces places;
  private final Alarms alarms;

  /** What was said last of each, for it is said once. */
  private final Map<TicketId, String> told = new ConcurrentHashMap<>();

  /** Those that nobody sees, and why, until a person mends it. */
  private final Map<TicketId, String> unseen = new ConcurrentHashMap<>();

  CardRefusals(CardChannels where, CardPlaces places, Alarms alarms) {
    this.where = where;
    this.places = places;
    this.alarms = alarms;
  }

  /** Slack refused to show that one. */
  void add(TicketId id, SlackRefused refused) {
    String words = String.valueOf(refused.getMessage());
    if (!words.equals(told.put(id, words))) {
      log.warn("The card of ticket {} is tried again: {}", id, words);
    }
    @Nullable CardPlace place = places.find(List.of(id)).get(id);
    String channel = place == null ? "" : place.channel();
    boolean elsewhere = where.close(channel, refused.error());
    boolean nowhere = CardChannels.UNREACHABLE.contains(refused.error()) || refused.isForGood();
    if (elsewhere || !nowhere) {
      unseen.remove(id);
    } else {
      unseen.put(id, "Cards are shown to nobody. " + SlackTrouble.atWork(refused));
    }
    Seen seen = elsewhere ? Seen.ELSEWHERE : CardQueue.isUp(place) ? Seen.OLD : Seen.NOTHING;
    RefusedCard card = new RefusedCard(channel, refused.error(), refused.needed(), seen);
    alarms.raise(new Alarms.Alarm(about(channel, card.error()), card.alarm()));
  }

  /** To post in an archived channel and to change what stands there are refused by two names. */
  private static String about(String channel, String refused) {
    String error = refused.equals("is_inactive") ? "is_archived" : refused;
    return "card:%s:%s".formatted(error, channel);
  }

  /** That channel lets cards in again, as far as one can see. */
  void over(CardChannels.Reopened reopened) {
    if (reopened.isSeen()) {
      alarms.over(
          new Alarms.Alarm(
              about(reopened.channel(), reopened.error()), RefusedCard.over(reopened.channel())));
    }
  }

  /** That one is shown, or gone. */
  void over(TicketId id) {
    told.remove(id);
    unseen.remove(id);
  }

  /** Another replica draws from now on, and says what it meets. */
  void othersTurn() {
    told.clear();
    unseen.clear();
  }

  /** Why some are shown nowhere; nothing where all are shown. */
  Optional<String> unseen() {
    return unseen.values().stream().min(String::compareTo);
  }
}
