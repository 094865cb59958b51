package dev.perch.campaign;

import dev.perch.desk.Embargoes;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tickets are about a launch: filled by the appends that judge their tweets. A ticket that
 * ever was stays one.
 */
public interface LaunchTickets {
  /** They, the oldest first. */
  List<TicketId> of(LaunchId launch, int most);

  /** They, the newest first. */
  List<TicketId> newest(LaunchId launch, int most);

  /** How many they are. */
  int count(LaunchId launch);

  /** How many of them were found to be about it before that moment. */
  int countBefore(LaunchId launch, Instant moment);

  /** The launches that such events are about. */
  static Set<LaunchId> launches(Collection<TicketEvent> events) {
    return events.stream()
        .filter(TicketEvent.Triaged.class::isInstance)
        .flatMap(event -> ((TicketEvent.Triaged) event).tags().stream())
        .flatMap(tag -> launch(tag).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The launch that a tag names. */
  static Optional<LaunchId> launch(String tag) {
    return tag.startsWith(Embargoes.TAG)
        ? LaunchId.parse(tag.substring(Embargoes.TAG.length()))
        : Optional.empty();
  }
}
