package dev.perch.desk.bank;

import dev.perch.desk.Evenly;
import dev.perch.desk.HeardTickets;
import dev.perch.desk.Mention;
import dev.perch.desk.Retention;
import dev.perch.desk.SampledTickets;
import dev.perch.desk.SampledTickets.Sample;
import dev.perch.desk.Stories;
import dev.perch.knowledge.Question;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What customers have written in public lately, as far as it is still there. */
public final class RecentQuestions {
  private static final Duration BACK = HeardTickets.KEPT;

  /** So much longer than the words of what is closed are kept, some of what was open still is. */
  private static final Duration OPEN = Duration.ofDays(7);

  private final SampledTickets tickets;
  private final Stories stories;
  private final Retention retention;
  private final InstantSource clock;

  public RecentQuestions(
      SampledTickets tickets, Stories stories, Retention retention, InstantSource clock) {
    this.tickets = tickets;
    this.stories = stories;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Tweets with words in them.
   *
   * @param words newest first, without what only belongs to X
   */
  public record Kept(List<String> words, Looked looked) {
    public Kept {
      words = List.copyOf(words);
    }
  }

  /**
   * Where they come from.
   *
   * @param whole whether they are all that is kept, and not some that lie evenly among it
   * @param tickets from how many tickets they were picked
   * @param of how many tickets there are of that time
   * @param since when the oldest of them was written, as far as that is within the time
   */
  public record Looked(boolean whole, int tickets, int of, Instant since) {}

  private record Tweet(Instant posted, String words) {}

  /**
   * What was written in the last ninety days and whose words are kept, at most so many tweets. Of
   * more it is some from the whole time, evenly: the newest alone may be those of a day.
   */
  public Kept evenly(int most) {
    Instant from = clock.instant().minus(back());
    Sample sample = tickets.heardSince(from, most);
    List<Tweet> said = sample.tickets().stream().flatMap(this::said).toList();
    List<Tweet> picked = Evenly.of(said, most);
    boolean whole = sample.tickets().size() == sample.of() && picked.size() == said.size();
    Instant since =
        picked.stream()
            .map(Tweet::posted)
            .min(Comparator.naturalOrder())
            .filter(oldest -> oldest.isAfter(from))
            .orElse(from);
    return new Kept(
        picked.stream().map(Tweet::words).toList(),
        new Looked(whole, sample.tickets().size(), sample.of(), since));
  }

  private Duration back() {
    Duration kept = retention.words().plus(OPEN);
    return kept.compareTo(BACK) < 0 ? kept : BACK;
  }

  private Stream<Tweet> said(TicketId ticket) {
    return stories.words(ticket).mentions().values().stream()
        // What was written to us alone stands before nobody's eyes as a sample.
        .filter(mention -> !mention.direct())
        .sorted(Comparator.comparing(Mention::posted).reversed())
        .map(mention -> new Tweet(mention.posted(), Question.tweet(mention.text()).words()))
        .filter(tweet -> !tweet.words().isBlank());
  }
}
