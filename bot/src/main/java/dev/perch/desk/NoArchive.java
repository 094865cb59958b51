package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Has nothing, and takes nothing. */
final class NoArchive implements Archive {
  @Override
  public void add(List<Archived> tickets) {
    throw new Unavailable("this desk has no archive");
  }

  @Override
  public void drop(Collection<TicketId> tickets) {}

  @Override
  public Optional<Archived> find(TicketId ticket) {
    return Optional.empty();
  }

  @Override
  public List<Archived> named(String name) {
    return List.of();
  }

  @Override
  public int count(String name) {
    return 0;
  }

  @Override
  public List<TicketId> worded(Instant before, int most) {
    return List.of();
  }

  @Override
  public void each(Consumer<Archived> ticket, Consumer<String> damaged) {}

  @Override
  public Optional<String> trouble() {
    return Optional.empty();
  }
}
