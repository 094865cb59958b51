package dev.perch.desk.sending;

import dev.perch.desk.Bells;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.NoticeWords;
import dev.perch.desk.Notices;
import dev.perch.desk.Notices.Notice;
import dev.perch.desk.Notices.To;
import dev.perch.desk.Stories;
import dev.perch.desk.Waits;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.time.InstantSource;

/**
 * What was handed to a team that nobody can reach: its channel is archived, Perch was removed from
 * it, or the settings know it no more. It comes back at once, and the leads hear.
 */
public final class Stranded {
  private final Ledger ledger;
  private final Notices notices;
  private final InstantSource clock;

  public Stranded(Stories stories, Bells bells, Notices notices, Waits waits, InstantSource clock) {
    this.ledger = new Ledger(stories, bells, waits);
    this.notices = notices;
    this.clock = clock;
  }

  /** Brings an offered ticket back; one that was accepted, or never offered, stays where it is. */
  public void comeBack(TicketId id) {
    ledger.<Boolean>insist(
        id,
        "stranded:" + clock.millis(),
        story -> {
          if (!(story.ticket() instanceof Ticket.Offered offered)) {
            return new Decision.No<>(false);
          }
          notices.tell(
              new Notice(
                  "stranded:%s:%d".formatted(id, offered.offer().index()),
                  id,
                  new To.Leads(),
                  NoticeWords.stranded(offered)));
          return Decision.event(offered.giveBack(null, clock.instant()));
        });
  }
}
