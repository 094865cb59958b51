package dev.perch.desk.intake;

import dev.perch.desk.Mention;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Rule;
import dev.perch.desk.Stories;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What rules would have done with the tweets of the tickets that were opened in the last seven
 * days. Changes nothing.
 */
public final class DryRun {
  private static final Duration SPAN = Duration.ofDays(7);
  private static final int SAMPLES = 5;

  private final RecentTickets recent;
  private final Stories stories;
  private final List<Rule> rules;
  private final UnaryOperator<String> language;
  private final InstantSource clock;

  /**
   * A dry run.
   *
   * @param rules of the settings
   * @param language as {@link Judging} finds it
   */
  public DryRun(
      RecentTickets recent,
      Stories stories,
      List<Rule> rules,
      UnaryOperator<String> language,
      InstantSource clock) {
    this.recent = recent;
    this.stories = stories;
    this.rules = List.copyOf(rules);
    this.language = language;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param tweets that were looked at; those whose words were removed are none of them
   * @param more whether there were more than anybody looks at
   */
  public record Tried(int tweets, boolean more, List<Outcome> outcomes) {
    public Tried {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * What one rule would have done.
   *
   * @param tweets that it fits
   * @param moved those of them whose ticket is with another team now than where it leads
   * @param samples the newest few
   */
  public record Outcome(Rule rule, int tweets, int moved, List<Sample> samples) {
    public Outcome {
      samples = List.copyOf(samples);
    }
  }

  /** A tweet that a rule fits, and whose its ticket is. */
  public record Sample(TicketId ticket, Mention tweet, Team team) {}

  private record Candidate(Sample sample, Rule.Seen seen) {}

  /** The rules of the settings. */
  public List<Rule> rules() {
    return rules;
  }

  /** Tries these rules, each by itself. */
  public Tried of(List<Rule> tried) {
    List<TicketId> tickets = recent.openedSince(clock.instant().minus(SPAN), RecentTickets.KEPT);
    List<Candidate> candidates =
        tickets.stream()
            .flatMap(id -> stories.read(id).stream())
            .map(Story::ticket)
            .flatMap(this::candidates)
            .toList();
    return new Tried(
        candidates.size(),
        tickets.size() >= RecentTickets.KEPT,
        tried.stream().map(rule -> outcome(rule, candidates)).toList());
  }

  private Stream<Candidate> candidates(Ticket ticket) {
    Words words = stories.words(ticket.id());
    return ticket.facts().said().reversed().stream()
        .flatMap(said -> words.mention(said.tweet().id()).stream())
        .map(tweet -> candidate(ticket, tweet));
  }

  private Candidate candidate(Ticket ticket, Mention tweet) {
    Triaged triaged = ticket.facts().attention().triaged();
    return new Candidate(
        new Sample(ticket.id(), tweet, ticket.facts().team()),
        new Rule.Seen(
            tweet.text(),
            tweet.handle(),
            tweet.author().followers(),
            language.apply(tweet.text()),
            triaged == null ? null : triaged.topic()));
  }

  private static Outcome outcome(Rule rule, List<Candidate> candidates) {
    List<Sample> fitting =
        candidates.stream()
            .filter(candidate -> rule.fits(candidate.seen()))
            .map(Candidate::sample)
            .toList();
    long moved =
        fitting.stream()
            .filter(sample -> rule.team() != null && !rule.team().equals(sample.team()))
            .count();
    return new Outcome(rule, fitting.size(), (int) moved, fitting.stream().limit(SAMPLES).toList());
  }
}
