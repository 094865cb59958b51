package dev.perch.desk.records;

import dev.perch.desk.Alarms;
import dev.perch.desk.Bells;
import dev.perch.desk.Retention;
import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.sending.Removing;
import dev.perch.knowledge.learning.Lessons;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Erasure;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves tickets into the archive that have been closed for long enough, and removes words there
 * that are old enough. Of several replicas one does it. Written first, then removed: whatever
 * crashes, a ticket stands in one place or in both, and {@link Settling} makes it one.
 */
public final class Archiving {
  private static final Logger log = LoggerFactory.getLogger(Archiving.class);
  private static final int AT_ONCE = 500;

  /** Each of them goes through the gate, and its card is drawn anew. */
  private static final int FORGOTTEN_AT_ONCE = 50;

  private final Archive archive;
  private final LongClosed closed;
  private final Settling settling;
  private final Removing removing;
  private final Retention retention;
  private final Duration keep;
  private final Alarms alarms;
  private final InstantSource clock;
  private boolean told;

  /**
   * An archiving.
   *
   * @param keep for how long a closed ticket stays where it is
   */
  public Archiving(
      Archive archive,
      LongClosed closed,
      Settling settling,
      Stories stories,
      Bells bells,
      Lessons lessons,
      Waits waits,
      Retention retention,
      Duration keep,
      Alarms alarms,
      InstantSource clock) {
    this.archive = archive;
    this.closed = closed;
    this.settling = settling;
    this.removing = new Removing(stories, bells, lessons, waits, clock);
    this.retention = retention;
    this.keep = keep;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * Moves some. An archive that cannot be written, or is damaged, is told of once; the tickets stay
   * where they are.
   *
   * @return how many were looked at; there may be more where it is not 0
   * @throws Unavailable if the store cannot be reached
   */
  public int once() {
    int[] looked = {0};
    try {
      if (settling.inTurn(() -> looked[0] = move() + forget())) {
        told = false;
      }
    } catch (Unavailable trouble) {
      return tell(archive.trouble().orElseThrow(() -> trouble));
    } catch (BrokenStory damaged) {
      return tell(
          "Perch cannot go on with the archive: %s. What is due there waits until then, words that are to be removed among it; nothing new is lost."
              .formatted(damaged.getMessage()));
    }
    return looked[0];
  }

  /** Once, until a round goes well. */
  private int tell(String words) {
    if (!told) {
      told = true;
      log.warn("{}", words);
      alarms.raise(new Alarms.Alarm("archive", words));
    }
    return 0;
  }

  private int move() {
    Instant now = clock.instant();
    List<Archived> due = closed.due(now.minus(keep), AT_ONCE);
    if (due.isEmpty()) {
      return 0;
    }
    closed.begin(due.stream().map(Archived::ticket).toList());
    archive.add(due);
    // One that has gone on meanwhile stays begun, and is settled in the next round.
    long moved = due.stream().filter(closed::moved).count();
    log.info("{} tickets that were closed long ago stand in the archive now.", moved);
    return due.size();
  }

  private int forget() {
    List<TicketId> old =
        archive.worded(clock.instant().minus(retention.words()), FORGOTTEN_AT_ONCE);
    old.forEach(ticket -> removing.erase(ticket, Erasure.AGE));
    return old.size();
  }
}
