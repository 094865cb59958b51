package dev.perch.desk.bank;

import dev.perch.desk.Stories;
import dev.perch.guard.Masking;
import dev.perch.knowledge.Answers;
import dev.perch.knowledge.Clusters;
import dev.perch.knowledge.Question;
import dev.perch.knowledge.Strength;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What customers ask again and again, and the bank does not know: neither when they asked, nor now.
 * Only the tweet with which a ticket began counts; what is asked later in it does not.
 */
public final class Gaps {
  private static final Duration LATELY = Duration.ofDays(30);
  private static final int LOOKED_AT = 400;
  private static final int MOST = 8;
  private static final int AGAIN = 2;

  private final Unanswered unanswered;
  private final Stories stories;
  private final Clusters clusters;
  private final Answers answers;
  private final Masking masking;
  private final InstantSource clock;

  public Gaps(
      Unanswered unanswered,
      Stories stories,
      Clusters clusters,
      Answers answers,
      Masking masking,
      InstantSource clock) {
    this.masking = masking;
    this.answers = answers;
    this.unanswered = unanswered;
    this.stories = stories;
    this.clusters = clusters;
    this.clock = clock;
  }

  /**
   * A question that was asked in these tickets.
   *
   * @param samples what customers wrote, their private data masked, the one that says it best
   *     first; a few
   * @param tickets all of them, in the same order
   */
  public record Gap(List<String> samples, List<TicketId> tickets) {
    public Gap {
      samples = List.copyOf(samples);
      tickets = List.copyOf(tickets);
    }
  }

  private record Asked(TicketId ticket, String words) {}

  /** The most asked first: of the last thirty days, at most the newest four hundred tickets. */
  public List<Gap> find() {
    List<Asked> asked =
        unanswered.since(clock.instant().minus(LATELY), LOOKED_AT).stream()
            .flatMap(ticket -> asked(ticket, UnaryOperator.identity()).stream())
            .filter(each -> !isKnown(each))
            .toList();
    return clusters.together(asked.stream().map(Asked::words).toList()).stream()
        .filter(group -> group.size() >= AGAIN)
        .limit(MOST)
        .map(group -> gap(group.stream().map(asked::get).toList()))
        .toList();
  }

  /** Whether the bank as it stands would answer it: somebody wrote that one meanwhile. */
  private boolean isKnown(Asked asked) {
    return answers.suggest(Question.tweet(asked.words), 1).stream()
        .anyMatch(suggestion -> suggestion.strength() == Strength.STRONG);
  }

  /**
   * What was asked in these tickets, as far as it is still there, and with customers' private data
   * masked: an entry begins with it.
   */
  public List<String> words(List<TicketId> tickets) {
    return tickets.stream()
        .flatMap(ticket -> asked(ticket, masking::masked).stream())
        .map(Asked::words)
        .distinct()
        .toList();
  }

  private Gap gap(List<Asked> group) {
    List<String> samples = new ArrayList<>();
    group.stream().map(Asked::words).map(masking::masked).distinct().limit(3).forEach(samples::add);
    return new Gap(samples, group.stream().map(Asked::ticket).toList());
  }

  /** Nothing where the words were erased, or there were none but a picture or a name. */
  private Optional<Asked> asked(TicketId ticket, UnaryOperator<String> read) {
    return stories
        .words(ticket)
        .mention(ticket.value())
        .map(mention -> Question.tweet(read.apply(mention.text())).words())
        .filter(words -> !words.isBlank())
        .map(words -> new Asked(ticket, words));
  }
}
