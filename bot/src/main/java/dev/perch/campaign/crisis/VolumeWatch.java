package dev.perch.campaign.crisis;

import dev.perch.desk.Board;
import dev.perch.desk.Board.Glance;
import dev.perch.desk.Mention;
import dev.perch.desk.Opportunity;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.Turns;
import dev.perch.desk.intake.SameWords;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts the customers who begin to write, and raises the alarm by itself where there are more than
 * usual. Who was only heard did not write to us, and is not counted. One replica counts; another
 * that takes over counts the last half hour again, which changes nothing that is counted already.
 */
public final class VolumeWatch {
  private static final Duration TURN = Duration.ofSeconds(30);
  private static final Duration LOOKED_BACK = Duration.ofMinutes(30);

  /** So long after an alarm, or in a crisis, everybody knows. */
  private static final Duration QUIET = Duration.ofHours(2);

  private static final int AT_ONCE = 100;
  private static final int COMPARED = 200;
  private static final int LATEST = 5;

  private final RecentTickets recent;
  private final Board board;
  private final Volumes volumes;
  private final CrisisStories crises;
  private final Crises alarms;
  private final Function<Rise, String> words;
  private final Turns turns;
  private final InstantSource clock;
  private final UsualVolume usual;
  private VolumeAlarm alarm = new VolumeAlarm();
  private final Set<TicketId> counted = new LinkedHashSet<>();
  private final Deque<SameWords> said = new ArrayDeque<>();
  private final Map<Long, Map<String, Integer>> slots = new HashMap<>();

  /** Slots that are not put yet as they are now. */
  private final Set<Long> changed = new HashSet<>();

  /**
   * The watch.
   *
   * @param words what an alarm says
   */
  public VolumeWatch(
      RecentTickets recent,
      Board board,
      Volumes volumes,
      CrisisStories crises,
      Crises alarms,
      Function<Rise, String> words,
      Turns turns,
      InstantSource clock) {
    this.recent = recent;
    this.board = board;
    this.volumes = volumes;
    this.crises = crises;
    this.alarms = alarms;
    this.words = words;
    this.turns = turns;
    this.clock = clock;
    this.usual = new UsualVolume(volumes);
  }

  /** Counts whoever is new. */
  public void once() {
    Instant now = clock.instant();
    if (!turns.take("volume", now, now.plus(TURN))) {
      forget();
      return;
    }
    List<TicketId> since = recent.openedSince(now.minus(LOOKED_BACK), RecentTickets.KEPT);
    try {
      look(since.reversed().stream().filter(ticket -> !counted.contains(ticket)).toList());
    } finally {
      put();
    }
    counted.retainAll(new HashSet<>(since));
    slots.keySet().removeIf(slot -> Volumes.begin(slot).isBefore(now.minus(QUIET)));
  }

  /** Another counts from now on: what is known here grows old. */
  private void forget() {
    counted.clear();
    slots.clear();
    changed.clear();
    said.clear();
    alarm = new VolumeAlarm();
  }

  private void look(List<TicketId> fresh) {
    for (int i = 0; i < fresh.size(); i += AT_ONCE) {
      List<TicketId> some = fresh.subList(i, Math.min(fresh.size(), i + AT_ONCE));
      board
          .glance(some)
          .forEach(glance -> {
            // Just before: what fails later is neither left out nor counted twice.
            if (counted.add(glance.story().ticket().id()) && !Opportunity.is(judged(glance))) {
              count(glance);
            }
          });
      counted.addAll(some);
    }
  }

  private void put() {
    for (long slot : List.copyOf(changed)) {
      volumes.put(slot, slots.getOrDefault(slot, Map.of()));
      changed.remove(slot);
    }
  }

  private void count(Glance glance) {
    Instant at = glance.story().ticket().facts().origin().opened();
    long slot = Volumes.slot(at);
    changed.add(slot);
    Map<String, Integer> counts = slots.computeIfAbsent(slot, _ -> new HashMap<>());
    Set<String> measures = measures(glance);
    if (measures.contains(VolumeAlarm.UPSET)) {
      String handle = glance.story().ticket().facts().origin().handle();
      counts.merge(VolumeAlarm.upsetAt(handle), 1, Integer::sum);
    }
    for (String measure : measures) {
      counts.merge(measure, 1, Integer::sum);
      Optional<Rise> rise = alarm.arrived(measure, at, usual);
      if (rise.isPresent() && usual.known(at)) {
        raise(rise.get(), at);
      }
    }
  }

  /**
   * Whether it tells people of a rise. A drill does not, nor what a person said and another took
   * back: that was about something else. Its own alarm does, taken back or not: the rise was seen.
   */
  private static boolean tells(Crisis crisis) {
    CrisisFacts facts = crisis.facts();
    return !facts.drill() && (facts.by() == null || !(crisis instanceof Crisis.FalseAlarm));
  }

  private Set<String> measures(Glance glance) {
    Set<String> measures = new LinkedHashSet<>(Set.of(VolumeAlarm.ALL));
    TicketEvent.Triaged judged = judged(glance);
    if (judged != null && (judged.mood() == Mood.UPSET || judged.mood() == Mood.FURIOUS)) {
      measures.add(VolumeAlarm.UPSET);
    }
    if (judged != null && judged.topic() != null) {
      measures.add(VolumeAlarm.ENTRY + judged.topic());
    }
    SameWords words = SameWords.of(text(glance));
    if (said.stream().anyMatch(words::nearly)) {
      measures.add(VolumeAlarm.SAME);
    }
    said.addLast(words);
    if (said.size() > COMPARED) {
      said.removeFirst();
    }
    return measures;
  }

  private static TicketEvent.@Nullable Triaged judged(Glance glance) {
    return glance.story().ticket().facts().attention().triaged();
  }

  private static String text(Glance glance) {
    Ticket ticket = glance.story().ticket();
    return glance.words().mention(ticket.id().value()).map(Mention::text).orElse("");
  }

  /** One alarm for one rise, whatever it shows in. */
  private void raise(Rise rise, Instant at) {
    boolean known =
        crises.inForce(false).isPresent()
            || crises.latest(LATEST).stream()
                .flatMap(id -> crises.read(id).stream())
                .map(CrisisStory::crisis)
                .filter(VolumeWatch::tells)
                .anyMatch(crisis -> crisis.facts().begun().isAfter(at.minus(QUIET)));
    if (!known) {
      alarms.alarm("volume:" + rise.measure() + ":" + at.toEpochMilli(), words.apply(rise), rise);
    }
  }
}
