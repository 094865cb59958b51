package dev.perch.desk.bank;

import dev.perch.desk.EntryFacts;
import dev.perch.desk.EntryFacts.Use;
import dev.perch.desk.FaqUse;
import dev.perch.desk.Knowing;
import dev.perch.desk.Unavailable;
import dev.perch.knowledge.Content.Media;
import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.StoryBank;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.knowledge.learning.Rewording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How entries fare: for agents who wonder whether to trust a suggestion. What changes with every
 * reply is looked up once in {@link #HOLDS} for an entry, however many cards show it.
 */
public final class TrackRecords implements Knowing {
  static final Duration HOLDS = Duration.ofMinutes(10);
  private static final Duration LATELY = Duration.ofDays(30);

  private final StoryBank bank;
  private final FaqUses uses;
  private final FaqEdits edits;
  private final InstantSource clock;
  private final Map<FaqId, Looked> looked = new ConcurrentHashMap<>();

  public TrackRecords(StoryBank bank, FaqUses uses, FaqEdits edits, InstantSource clock) {
    this.bank = bank;
    this.uses = uses;
    this.edits = edits;
    this.clock = clock;
  }

  private record Looked(Pin pin, @Nullable Use use, Instant at) {}

  @Override
  public Optional<EntryFacts> of(Faq faq, Place place, int variant) {
    return Optional.of(
        new EntryFacts(
            bank.entry(faq.id()).flatMap(Entry::current).map(Version::at).orElse(null),
            faq.reviewBy(),
            use(new Pin(faq.id(), faq.version())),
            faq.content().media().stream().map(Media::alt).toList(),
            variant,
            faq.variants(place).size(),
            faq.answers().containsKey(Place.LONG)));
  }

  private @Nullable Use use(Pin pin) {
    Instant now = clock.instant();
    Looked known = looked.get(pin.faq());
    if (known == null || !known.pin().equals(pin) || known.at().plus(HOLDS).isBefore(now)) {
      known = new Looked(pin, look(pin, now), now);
      looked.put(pin.faq(), known);
    }
    return known.use();
  }

  /** A card does without it sooner than a customer without a card. */
  private @Nullable Use look(Pin pin, Instant now) {
    try {
      Instant from = now.minus(LATELY);
      long times =
          uses.of(pin.faq(), null, 0, Use.MOST).uses().stream()
              .map(FaqUse::at)
              .filter(at -> !at.isBefore(from))
              .count();
      Optional<List<Rewording>> most = mostOften(pin, from);
      return new Use(
          (int) times, most.map(List::getFirst).orElse(null), most.map(List::size).orElse(0));
    } catch (Unavailable unknown) {
      return null;
    }
  }

  /** One for each ticket. What was changed for one customer alone may be about that customer. */
  private Optional<List<Rewording>> mostOften(Pin pin, Instant from) {
    return edits.of(pin).stream()
        .filter(edit -> !edit.use().at().isBefore(from))
        .collect(
            Collectors.groupingBy(
                edit -> edit.change().key(),
                Collectors.toMap(
                    edit -> edit.use().ticket(), FaqEdits.Edit::change, (one, _) -> one)))
        .values()
        .stream()
        .map(alike -> List.copyOf(alike.values()))
        .filter(alike -> alike.size() > 1)
        .max(
            Comparator.<List<Rewording>>comparingInt(List::size)
                .thenComparing(alike -> alike.getFirst().key()));
  }
}
