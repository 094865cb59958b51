package dev.perch.slack.card;

import com.slack.api.model.Message;
import dev.perch.desk.CardPlace;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.TicketId;
import java.util.HashSet;
import java.util.Set;

/**
 * What was posted twice, since Slack showed the first one only after it had been posted again. The
 * card that stays is the one whose thread has been told; of two equal lines in it the older.
 */
final class Doubles {
  private final SlackApi api;
  private final TicketId id;

  Doubles(SlackApi api, TicketId id) {
    this.api = api;
    this.id = id;
  }

  void removeBeside(CardPlace place) {
    if (place.ts().isEmpty()) {
      return;
    }
    for (String card : CardMark.cards(api.history(place.channel()), id)) {
      if (!card.equals(place.ts())) {
        api.delete(place.channel(), card);
      }
    }
    Set<Integer> told = new HashSet<>();
    for (Message message : api.replies(place.channel(), place.ts())) {
      boolean twice = CardMark.event(message, id).filter(event -> !told.add(event)).isPresent();
      if (twice) {
        api.delete(place.channel(), message.getTs());
      }
    }
  }
}
