package dev.perch.desk;

import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchTickets;
import dev.perch.desk.bank.MemoryFaqUses;
import dev.perch.desk.bank.Unanswered;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.sending.MemoryKeptTweets;
import dev.perch.desk.sending.Removed;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stories in memory, and what an append does beside them. An append whose checks fail changes
 * nothing.
 */
public final class MemoryStories
    implements Stories, Unanswered, Unadvised, RecentTickets, SampledTickets, WrittenTo {
  private static final Story NOTHING = new Story(List.of(), List.of(), SaltedHash.of("", ""));

  private final Map<TicketId, Story> stories = new HashMap<>();
  private final Map<TicketId, Words> words = new HashMap<>();

  /** Whose turn it is in each team. */
  public final MemoryQueue queue = new MemoryQueue();

  /** Whose words its appends bring and remove. */
  public final MemoryKeptTweets kept = new MemoryKeptTweets();

  private final MemoryFaqUses uses = new MemoryFaqUses();
  private final Map<TicketId, Instant> unanswered = new LinkedHashMap<>();
  private final Set<TicketId> unadvised = new LinkedHashSet<>();
  private final Map<LaunchId, Set<TicketId>> about = new HashMap<>();
  private final MemoryTimers timers;
  private final MemoryOutbox outbox;
  private final MemoryRegister register;
  private final MemoryCardPlaces places;

  /** Stories whose appends fill these. */
  public MemoryStories(
      MemoryTimers timers, MemoryOutbox outbox, MemoryRegister register, MemoryCardPlaces places) {
    this.timers = timers;
    this.outbox = outbox;
    this.register = register;
    this.places = places;
  }

  @Override
  public synchronized Optional<Story> read(TicketId ticket) {
    return Optional.ofNullable(stories.get(ticket));
  }

  @Override
  public synchronized List<TicketId> since(Instant from, int most) {
    unanswered.values().removeIf(at -> at.isBefore(from));
    return unanswered.entrySet().stream()
        .sorted(Map.Entry.<TicketId, Instant>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized List<TicketId> since(Instant from) {
    return stories.entrySet().stream()
        .filter(story -> story.getValue().events().stream().anyMatch(event -> written(event, from)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean written(TicketEvent event, Instant from) {
    return !event.at().isBefore(from)
        && (event instanceof TicketEvent.SendingStarted
            || event instanceof TicketEvent.RepliedByHand);
  }

  @Override
  public synchronized List<TicketId> oldest(int most) {
    return unadvised.stream().limit(most).toList();
  }

  @Override
  public synchronized List<TicketId> openedSince(Instant from, int most) {
    return stories.entrySet().stream()
        .filter(story -> !opened(story).isBefore(from))
        .sorted(Comparator.comparing(MemoryStories::opened).reversed())
        .limit(Math.min(most, RecentTickets.KEPT))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** As {@link HeardTickets} has them. */
  public synchronized List<TicketId> heard(Instant from, int skip, int most) {
    return stories.entrySet().stream()
        .filter(story -> !lastWord(story).isBefore(from))
        .sorted(Comparator.comparing(MemoryStories::lastWord).reversed())
        .skip(skip)
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Sample heardSince(Instant from, int most) {
    List<TicketId> all = heard(from, 0, Integer.MAX_VALUE);
    return new Sample(Evenly.of(all, most), all.size());
  }

  private static Instant lastWord(Map.Entry<TicketId, Story> story) {
    return story.getValue().events().stream()
        .filter(event ->
            event instanceof TicketEvent.Opened
                || event instanceof TicketEvent.CustomerWrote
                || event instanceof TicketEvent.CustomerEdited)
        .map(TicketEvent::at)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  private static Instant opened(Map.Entry<TicketId, Story> story) {
    return story.getValue().events().getFirst().at();
  }

  @Override
  public synchronized Words words(TicketId ticket) {
    return words.getOrDefault(ticket, Words.NONE);
  }

  /** The uses that its appends fill. */
  public MemoryFaqUses uses() {
    return uses;
  }

  /** Which tickets are about a launch, as its appends say. */
  public LaunchTickets launchTickets() {
    return new LaunchTickets() {
      @Override
      public List<TicketId> of(LaunchId launch, int most) {
        return all(launch).stream().limit(most).toList();
      }

      @Override
      public List<TicketId> newest(LaunchId launch, int most) {
        return all(launch).reversed().stream().limit(most).toList();
      }

      @Override
      public int count(LaunchId launch) {
        return all(launch).size();
      }

      @Override
      public int countBefore(LaunchId launch, Instant moment) {
        return (int)
            all(launch).stream().filter(ticket -> found(ticket, launch).isBefore(moment)).count();
      }
    };
  }

  private synchronized List<TicketId> all(LaunchId launch) {
    return List.copyOf(about.getOrDefault(launch, Set.of()));
  }

  private synchronized Instant found(TicketId ticket, LaunchId launch) {
    return stories.getOrDefault(ticket, NOTHING).events().stream()
        .filter(event -> LaunchTickets.launches(List.of(event)).contains(launch))
        .map(TicketEvent::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  /** Erases what people wrote in a ticket, with its salt. */
  public synchronized void erase(TicketId ticket) {
    words.remove(ticket);
  }

  /** Writes words past the gate, as somebody with access to the store might. */
  public synchronized void tamper(TicketId ticket, Words forged) {
    words.merge(ticket, forged, MemoryStories::together);
  }

  @Override
  public synchronized Appended append(Append append) {
    Story stands = stories.getOrDefault(append.ticket(), NOTHING);
    int seen = length(append.seen());
    if (stands.length() != seen) {
      boolean told =
          stands
              .operations()
              .subList(Math.min(seen, stands.length()), stands.length())
              .contains(append.operation());
      return told ? new Appended.Done(stands) : new Appended.Overtaken();
    }
    if (append
        .consequences()
        .takenBack()
        .filter(attempt -> !outbox.take(new Outbox.Entry(append.ticket(), attempt)))
        .isPresent()) {
      return new Appended.Overtaken();
    }
    Story longer = longer(stands, append);
    stories.put(append.ticket(), longer);
    words.merge(append.ticket(), append.words(), MemoryStories::together);
    words.compute(
        append.ticket(), (_, all) -> without(all, Removed.by(stands.events(), append.events())));
    kept.grew(append);
    Consequences consequences = append.consequences();
    timers.apply(append.ticket(), consequences);
    register.apply(consequences);
    queue.apply(consequences);
    consequences
        .toSend()
        .ifPresent(attempt -> outbox.add(new Outbox.Entry(append.ticket(), attempt), goes(append)));
    consequences.used().ifPresent(uses::add);
    places.grew(append.ticket(), longer.length());
    if (!Unadvised.holds(consequences.after())) {
      unadvised.remove(append.ticket());
    } else {
      unadvised.add(append.ticket());
    }
    for (LaunchId launch : LaunchTickets.launches(append.events())) {
      about.computeIfAbsent(launch, _ -> new LinkedHashSet<>()).add(append.ticket());
    }
    if (Unanswered.opens(append)) {
      unanswered.put(append.ticket(), append.events().getLast().at());
    }
    return new Appended.Done(longer);
  }

  private static Instant goes(Append append) {
    Instant held =
        append.consequences().after() instanceof Ticket.Sending sending
            ? sending.attempt().held()
            : null;
    return held == null ? append.events().getLast().at() : held;
  }

  private static int length(@Nullable Story seen) {
    return seen == null ? 0 : seen.length();
  }

  private static Story longer(Story stands, Append append) {
    List<TicketEvent> events = new ArrayList<>(stands.events());
    List<String> operations = new ArrayList<>(stands.operations());
    String head = stands.head();
    for (TicketEvent event : append.events()) {
      events.add(event);
      operations.add(append.operation());
      head = SaltedHash.of(head, append.operation() + " " + event);
    }
    return new Story(events, operations, head);
  }

  private static Words without(@Nullable Words all, Removed removed) {
    if (all == null || removed.everything()) {
      return Words.NONE;
    }
    Map<String, Mention> mentions = new HashMap<>(all.mentions());
    Map<Integer, String> texts = new HashMap<>(all.texts());
    Map<Integer, List<SuggestedAnswer>> suggestions = new HashMap<>(all.suggestions());
    mentions.keySet().removeAll(removed.tweets());
    texts.keySet().removeAll(removed.texts());
    suggestions.keySet().removeAll(removed.suggestions());
    return new Words(all.salt(), mentions, texts, suggestions, all.pictures());
  }

  private static Words together(Words before, Words added) {
    return new Words(
        added.salt().isEmpty() ? before.salt() : added.salt(),
        both(before.mentions(), added.mentions()),
        both(before.texts(), added.texts()),
        both(before.suggestions(), added.suggestions()),
        both(before.pictures(), added.pictures()));
  }

  private static <K, V> Map<K, V> both(Map<K, V> before, Map<K, V> added) {
    Map<K, V> all = new HashMap<>(before);
    all.putAll(added);
    return all;
  }
}
