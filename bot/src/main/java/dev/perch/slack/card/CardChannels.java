package dev.perch.slack.card;

import dev.perch.desk.sending.Stranded;
import dev.perch.slack.wire.Channels;
import dev.perch.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a ticket's card belongs: in its team's channel, or, while that cannot be reached, in the
 * leads', who can decide.
 */
final class CardChannels {
  /** Slack's answers where nobody can be shown anything in a channel. */
  static final Set<String> UNREACHABLE =
      Set.of("channel_not_found", "is_archived", "not_in_channel");

  /** A channel that could not be reached is tried again after so long. */
  private static final Duration CLOSED_FOR = Duration.ofMinutes(5);

  private final Channels channels;
  private final Stranded stranded;
  private final InstantSource clock;

  /** Channels that could not be reached, and until when they are left alone. */
  private final Map<String, Instant> closed = new ConcurrentHashMap<>();

  CardChannels(Channels channels, Stranded stranded, InstantSource clock) {
    this.channels = channels;
    this.stranded = stranded;
    this.clock = clock;
  }

  /** One that was offered to a team that cannot be reached comes back to whose it was. */
  String of(Ticket ticket) {
    String key = ticket.facts().team().key();
    Optional<String> own =
        channels
            .find(key)
            .filter(id -> !clock.instant().isBefore(closed.getOrDefault(id, Instant.MIN)));
    if (own.isEmpty() && ticket instanceof Ticket.Offered) {
      stranded.comeBack(ticket.id());
    }
    return own.or(() -> channels.find(Channels.LEADS))
        .orElseGet(() -> channels.of(ticket.facts().team()));
  }

  /** Its team's channel is closed to us for a while; the next round shows the card elsewhere. */
  void close(Ticket ticket) {
    channels
        .find(ticket.facts().team().key())
        .ifPresent(channel -> closed.put(channel, clock.instant().plus(CLOSED_FOR)));
  }
}
