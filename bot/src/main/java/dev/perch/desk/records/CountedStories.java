package dev.perch.desk.records;

import dev.perch.desk.Stories;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stories of which every event is counted as it is appended. */
public final class CountedStories implements Stories {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Stories stories;
  private final Meters meters;

  public CountedStories(Stories stories, Meters meters) {
    this.stories = stories;
    this.meters = meters;
  }

  @Override
  public Optional<Story> read(TicketId ticket) {
    return stories.read(ticket);
  }

  @Override
  public Words words(TicketId ticket) {
    return stories.words(ticket);
  }

  @Override
  public Appended append(Append append) {
    Appended appended = stories.append(append);
    if (appended instanceof Appended.Done) {
      TicketFacts facts = append.consequences().after().facts();
      for (TicketEvent event : append.events()) {
        meters.happened(kind(event), facts.team().key(), facts.handle());
      }
    }
    return appended;
  }

  /** {@code SendingStarted} is {@code sending-started}. */
  static String kind(TicketEvent event) {
    return HUMP.matcher(event.getClass().getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
