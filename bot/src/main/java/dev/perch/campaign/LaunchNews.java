package dev.perch.campaign;

import dev.perch.desk.intake.EmbargoEnds;
import dev.perch.ticket.TicketId;

/** Tells the tickets about a launch what has happened to it: another hour, public, called off. */
public final class LaunchNews {
  /** More early questions than these are no launch any more, but a crisis. */
  private static final int MOST = 5_000;

  private final LaunchTickets tickets;
  private final EmbargoEnds embargoes;
  private final LaunchWatch watch;

  public LaunchNews(LaunchTickets tickets, EmbargoEnds embargoes, LaunchWatch watch) {
    this.tickets = tickets;
    this.embargoes = embargoes;
    this.watch = watch;
  }

  /**
   * Tells those that do not know yet; done again, each is told once.
   *
   * @return how many it concerned, this time or before
   */
  public int tell(LaunchStory story) {
    // What is suggested anew must not be held back by what was known here before.
    watch.once();
    int concerned = 0;
    for (TicketId ticket : tickets.of(story.id(), MOST)) {
      if (tell(ticket, story)) {
        concerned++;
      }
    }
    return concerned;
  }

  private boolean tell(TicketId ticket, LaunchStory story) {
    String launch = story.id().slug();
    return switch (story.launch()) {
      case Launch.Coming coming -> embargoes.moved(ticket, launch, coming.facts().goesLive());
      case Launch.Live _ -> embargoes.end(ticket, launch, true);
      case Launch.CalledOff _ -> embargoes.end(ticket, launch, false);
    };
  }
}
