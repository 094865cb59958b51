package dev.perch.campaign.digest;

import dev.perch.campaign.digest.DigestEvent.Given;
import dev.perch.desk.Chronicle;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Knows of which week the leads are to be told, and that they were. */
public final class DigestClock {
  private final DigestTime time;
  private final ZoneId zone;
  private final RecentTickets recent;
  private final Stories stories;
  private final Chronicle<DigestEvent> given;
  private final InstantSource clock;
  private volatile LocalDate known = LocalDate.MIN;

  /**
   * The clock of a desk.
   *
   * @param zone in which a week begins and ends
   */
  public DigestClock(
      DigestTime time,
      ZoneId zone,
      RecentTickets recent,
      Stories stories,
      Chronicle<DigestEvent> given,
      InstantSource clock) {
    this.time = time;
    this.zone = zone;
    this.recent = recent;
    this.stories = stories;
    this.given = given;
    this.clock = clock;
  }

  /** The week that is over, for whoever asks. */
  public Week latest() {
    return time.latest(clock.instant(), zone);
  }

  /**
   * The week of which nobody has been told though its hour has come; weeks missed are not told. A
   * desk that began after it has none.
   *
   * @throws dev.perch.desk.Unavailable if what was told cannot be read
   */
  public Optional<Week> due() {
    Week week = latest();
    if (!time.given() || week.first().equals(known)) {
      return Optional.empty();
    }
    Optional<LocalDate> last = last();
    if (last.isEmpty() ? !atWork(week) : !last.get().isBefore(week.first())) {
      known = week.first();
      return Optional.empty();
    }
    return Optional.of(week);
  }

  /** The oldest ticket of that week or a later one belongs to it. */
  private boolean atWork(Week week) {
    List<TicketId> opened = recent.openedSince(week.from(), RecentTickets.KEPT);
    return !opened.isEmpty()
        && (opened.size() == RecentTickets.KEPT
            || stories
                .read(opened.getLast())
                .filter(story -> week.holds(story.events().getFirst().at()))
                .isPresent());
  }

  private Optional<LocalDate> last() {
    return given.read().stream()
        .map(event ->
            switch (event) {
              case Given it -> it.first();
            })
        .max(LocalDate::compareTo);
  }

  /** It was told, here or on another replica. */
  public void told(Digest digest) {
    Answering answering = digest.answering();
    LocalDate first = digest.week().first();
    given.tell(
        "digest:" + first,
        new Given(
            first, answering.tickets(), answering.kept(), answering.missed(), clock.instant()));
    known = first;
  }
}
