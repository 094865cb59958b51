package dev.perch.desk.intake;

import dev.perch.desk.Chronicle;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.Words;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What was said not to be for us. A tweet is like it when its author wrote it before in nearly the
 * same words, or anybody did in exactly the same five words or more. Nothing else is learned: each
 * rule is a ticket that people can look at. It holds while that ticket is dismissed; reopening it
 * ends the rule, and so does taking it back.
 */
public final class Asides {
  /** What another replica learned is known here so soon. */
  private static final Duration READ_AGAIN = Duration.ofSeconds(10);

  private final Chronicle<AsideEvent> chronicle;
  private final Stories stories;
  private final Caught caught;
  private final InstantSource clock;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(Instant.MIN, List.of()));

  public Asides(
      Chronicle<AsideEvent> chronicle, Stories stories, Caught caught, InstantSource clock) {
    this.chronicle = chronicle;
    this.stories = stories;
    this.caught = caught;
    this.clock = clock;
  }

  /**
   * One rule.
   *
   * @param by who put it aside
   * @param tweets the customer's, oldest first; none where their words were removed
   * @param holds whether it still catches: its ticket is dismissed, and its words are there
   * @param caught what became no ticket because of it
   */
  public record Aside(
      TicketId ticket,
      String by,
      Instant at,
      List<Mention> tweets,
      boolean holds,
      Caught.Count caught) {
    public Aside {
      tweets = List.copyOf(tweets);
    }
  }

  private record Pattern(TicketId ticket, String author, SameWords words) {
    boolean like(Mention mention, SameWords its) {
      return (author.equals(mention.author().id()) && words.nearly(its)) || words.exactly(its);
    }
  }

  private record Known(Instant until, List<Pattern> patterns) {}

  /** A ticket, and what is like it, is not for us. */
  void put(TicketId ticket, String by, String operation) {
    if (!open().containsKey(ticket)) {
      chronicle.tell(operation, new AsideEvent.PutAside(ticket.value(), by, clock.instant()));
    }
    forget();
  }

  /** What is like that ticket is for us after all; whether it had been put aside. */
  public boolean takeBack(TicketId ticket, String by, String operation) {
    boolean was = open().containsKey(ticket);
    if (was) {
      chronicle.tell(operation, new AsideEvent.TakenBack(ticket.value(), by, clock.instant()));
    }
    forget();
    return was;
  }

  private void forget() {
    known.set(new Known(Instant.MIN, List.of()));
  }

  /** All that nobody took back, the newest first. */
  public List<Aside> all() {
    return open().entrySet().stream()
        .map(entry -> aside(entry.getKey(), entry.getValue()))
        .toList()
        .reversed();
  }

  private Aside aside(TicketId id, AsideEvent.PutAside put) {
    Optional<Ticket> ticket = stories.read(id).map(Story::ticket);
    List<Mention> tweets = ticket.map(this::tweets).orElse(List.of());
    boolean holds = ticket.filter(Ticket.Dismissed.class::isInstance).isPresent();
    return new Aside(id, put.by(), put.at(), tweets, holds && !tweets.isEmpty(), caught.of(id));
  }

  private List<Mention> tweets(Ticket ticket) {
    Words words = stories.words(ticket.id());
    return ticket.facts().said().stream()
        .map(Said::tweet)
        .flatMap(tweet -> words.mention(tweet.id()).stream())
        .toList();
  }

  private Map<TicketId, AsideEvent.PutAside> open() {
    Map<TicketId, AsideEvent.PutAside> open = new LinkedHashMap<>();
    for (AsideEvent event : chronicle.read()) {
      switch (event) {
        case AsideEvent.PutAside put -> open.put(new TicketId(put.ticket()), put);
        case AsideEvent.TakenBack back -> open.remove(new TicketId(back.ticket()));
      }
    }
    return open;
  }

  /** The ticket that a tweet is like. */
  Optional<TicketId> like(Mention mention) {
    List<Pattern> patterns = patterns();
    if (patterns.isEmpty()) {
      return Optional.empty();
    }
    SameWords its = SameWords.of(mention.text());
    Optional<TicketId> like =
        patterns.stream()
            .filter(pattern -> pattern.like(mention, its))
            .map(Pattern::ticket)
            .findFirst();
    // What was reopened since the last reading catches nothing.
    return like.filter(id ->
        stories.read(id).map(Story::ticket).filter(Ticket.Dismissed.class::isInstance).isPresent());
  }

  private List<Pattern> patterns() {
    Instant now = clock.instant();
    Known last = Objects.requireNonNull(known.get());
    if (now.isBefore(last.until())) {
      return last.patterns();
    }
    List<Pattern> patterns =
        open().keySet().stream()
            .flatMap(id -> stories.read(id).stream())
            .map(Story::ticket)
            .filter(Ticket.Dismissed.class::isInstance)
            .flatMap(ticket -> tweets(ticket).stream().map(tweet -> pattern(ticket.id(), tweet)))
            .toList();
    known.set(new Known(now.plus(READ_AGAIN), patterns));
    return patterns;
  }

  private static Pattern pattern(TicketId ticket, Mention tweet) {
    return new Pattern(ticket, tweet.author().id(), SameWords.of(tweet.text()));
  }

  /** Counts a tweet that became no ticket. */
  void caught(TicketId like, Mention mention) {
    caught.count(like, mention.id(), clock.instant());
  }
}
