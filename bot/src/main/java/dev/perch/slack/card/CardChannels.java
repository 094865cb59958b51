package dev.perch.slack.card;

import com.slack.api.model.Conversation;
import dev.perch.desk.Unavailable;
import dev.perch.desk.sending.Stranded;
import dev.perch.slack.view.RefusedCard;
import dev.perch.slack.view.RefusedCard.Seen;
import dev.perch.slack.wire.Channels;
import dev.perch.slack.wire.SlackApi;
import dev.perch.slack.wire.SlackRefused;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a ticket's card belongs: in its team's channel, or, while that cannot be reached, in the
 * leads', who can decide. A closed channel is looked at again and again, without posting anything;
 * once it can be reached, the cards that stood elsewhere follow.
 */
final class CardChannels {
  /** Slack's answers that say of the channel itself that nothing of ours is posted there. */
  static final Set<String> UNREACHABLE =
      Set.of(
          "channel_not_found",
          "is_archived",
          "is_inactive",
          "not_in_channel",
          "restricted_action",
          "is_ext_shared");

  /** Of these a look at the channel says nothing new: they are tried again with a card. */
  private static final Set<String> FOUND_BY_TRYING = Set.of("restricted_action", "is_ext_shared");

  private static final Duration LOOKED_AT_AFTER = Duration.ofSeconds(20);
  private static final Duration TRIED_AFTER = Duration.ofMinutes(10);

  private final SlackApi api;
  private final Channels channels;
  private final Stranded stranded;
  private final InstantSource clock;

  /** Channels that could not be reached. */
  private final Map<String, Closed> closed = new ConcurrentHashMap<>();

  /** Tickets whose card stands elsewhere, and the channel that it belongs in. */
  private final Map<TicketId, String> elsewhere = new ConcurrentHashMap<>();

  private record Closed(String error, Instant again) {
    static Closed at(String error, Instant now) {
      return new Closed(
          error, now.plus(FOUND_BY_TRYING.contains(error) ? TRIED_AFTER : LOOKED_AT_AFTER));
    }
  }

  CardChannels(SlackApi api, Channels channels, Stranded stranded, InstantSource clock) {
    this.api = api;
    this.channels = channels;
    this.stranded = stranded;
    this.clock = clock;
  }

  /** One that was offered to a team that cannot be reached comes back to whose it was. */
  String of(Ticket ticket) {
    Optional<String> own = channels.find(ticket.facts().team().key());
    Optional<String> open = own.filter(id -> !closed.containsKey(id));
    if (open.isEmpty() && ticket instanceof Ticket.Offered) {
      stranded.comeBack(ticket.id());
    }
    if (open.isEmpty() && own.isPresent()) {
      elsewhere.put(ticket.id(), own.get());
    } else {
      elsewhere.remove(ticket.id());
    }
    return open.or(() -> channels.find(Channels.LEADS))
        .orElseGet(() -> channels.of(ticket.facts().team()));
  }

  /** Why its card stands in that channel, which is not its team's; nothing where it is. */
  Optional<RefusedCard> why(Ticket ticket, String stands) {
    return Optional.ofNullable(elsewhere.get(ticket.id()))
        .filter(own -> !own.equals(stands))
        .flatMap(own ->
            Optional.ofNullable(closed.get(own))
                .map(why -> new RefusedCard(own, why.error(), "", Seen.ELSEWHERE)));
  }

  /**
   * That channel let no card in; if it is a team's, its cards are shown elsewhere from the next
   * round on.
   *
   * @return whether there is an elsewhere
   */
  boolean close(String channel, String error) {
    String leads = channels.find(Channels.LEADS).orElse(channel);
    if (!UNREACHABLE.contains(error) || channel.equals(leads)) {
      return false;
    }
    closed.put(channel, Closed.at(error, clock.instant()));
    return true;
  }

  /** Somebody came into that channel, perhaps we: it is looked at in the next round. */
  void lookNow(String channel) {
    closed.computeIfPresent(channel, (_, was) -> new Closed(was.error(), Instant.MIN));
  }

  /** Whether it is time to look at a closed channel. */
  boolean isTimeToLook(Instant now) {
    return closed.values().stream().anyMatch(was -> !now.isBefore(was.again()));
  }

  /**
   * A channel that was closed.
   *
   * @param error for which it was
   * @param follow tickets whose card belongs there
   */
  record Reopened(String channel, String error, List<TicketId> follow) {
    /** Whether it was seen to be open, and is not only to be tried. */
    boolean isSeen() {
      return !FOUND_BY_TRYING.contains(error);
    }
  }

  /** Looks at the closed channels whose time it is; those that are open again. */
  List<Reopened> reopened(Instant now) {
    List<Reopened> reopened = new ArrayList<>();
    closed.forEach((channel, was) -> {
      boolean due = !now.isBefore(was.again());
      // Kept before it is asked: of two that look, one asks.
      if (due && closed.replace(channel, was, Closed.at(was.error(), now)) && opens(channel, was)) {
        closed.remove(channel);
        List<TicketId> follow =
            elsewhere.entrySet().stream()
                .filter(entry -> entry.getValue().equals(channel))
                .map(Map.Entry::getKey)
                .toList();
        reopened.add(new Reopened(channel, was.error(), follow));
      }
    });
    return reopened;
  }

  private boolean opens(String channel, Closed was) {
    if (FOUND_BY_TRYING.contains(was.error())) {
      return true;
    }
    try {
      Conversation found = api.channel(channel);
      return found.isMember() && !found.isArchived();
    } catch (SlackRefused | SlackApi.TooFast | Unavailable notYet) {
      return false;
    }
  }

  /** It is gone. */
  void forget(TicketId ticket) {
    elsewhere.remove(ticket);
  }
}
