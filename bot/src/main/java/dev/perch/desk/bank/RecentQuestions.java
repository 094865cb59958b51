package dev.perch.desk.bank;

import dev.perch.desk.Mention;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Stories;
import dev.perch.knowledge.Question;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What customers have written in public lately, as far as it is still there. */
public final class RecentQuestions {
  private static final Duration BACK = Duration.ofDays(90);

  private final RecentTickets recent;
  private final Stories stories;
  private final InstantSource clock;

  public RecentQuestions(RecentTickets recent, Stories stories, InstantSource clock) {
    this.recent = recent;
    this.stories = stories;
    this.clock = clock;
  }

  /**
   * Tweets with words in them.
   *
   * @param words the newest, newest first, without what only belongs to X
   * @param more whether there are older ones, within the ninety days
   */
  public record Kept(List<String> words, boolean more) {
    public Kept {
      words = List.copyOf(words);
    }
  }

  /** The tweets of the tickets that were opened in the last ninety days, at most so many. */
  public Kept newest(int most) {
    List<TicketId> tickets = recent.openedSince(clock.instant().minus(BACK), RecentTickets.KEPT);
    List<String> words = new ArrayList<>();
    for (TicketId ticket : tickets) {
      words.addAll(said(ticket));
      if (words.size() > most) {
        return new Kept(words.subList(0, most), true);
      }
    }
    return new Kept(words, tickets.size() == RecentTickets.KEPT);
  }

  private List<String> said(TicketId ticket) {
    return stories.words(ticket).mentions().values().stream()
        // What was written to us alone stands before nobody's eyes as a sample.
        .filter(mention -> !mention.direct())
        .sorted(Comparator.comparing(Mention::posted).reversed())
        .map(mention -> Question.tweet(mention.text()).words())
        .filter(words -> !words.isBlank())
        .toList();
  }
}
