package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.EntryWords;
import dev.perch.guard.NumberedThread;
import dev.perch.knowledge.Content;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.knowledge.Place;
import dev.perch.knowledge.gatekeeping.Entry;
import dev.perch.knowledge.gatekeeping.Gatekeeping;
import dev.perch.knowledge.gatekeeping.Version;
import dev.perch.knowledge.learning.Rewording;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What agents keep changing in a suggestion is proposed as a change of its entry: once it was
 * changed in the same way for three customers within thirty days, and once only, whatever a
 * gatekeeper makes of it.
 */
public final class Mining {
  private static final int TIMES = 3;
  private static final Duration WITHIN = Duration.ofDays(30);

  private final FaqEdits edits;
  private final Gatekeeping gatekeeping;
  private final InstantSource clock;

  public Mining(FaqEdits edits, Gatekeeping gatekeeping, InstantSource clock) {
    this.edits = edits;
    this.gatekeeping = gatekeeping;
    this.clock = clock;
  }

  /** Looks what became of the suggestion that a reply was taken from. */
  void look(FaqUse use, Entry entry, Words words) {
    Pin pin = use.pin();
    if (!pin.version().equals(entry.pin()) || !wasSuggested(pin, words)) {
      return;
    }
    Content content = entry.current().map(Version::content).orElseThrow();
    Optional<Rewording> change =
        words.text(use.attempt()).flatMap(said -> changed(content, said, words));
    if (change.isEmpty()) {
      return;
    }
    edits.add(use, change.get());
    edits.forget(pin, clock.instant().minus(WITHIN));
    Set<TicketId> tickets =
        edits.of(pin).stream()
            .filter(edit -> edit.change().key().equals(change.get().key()))
            .map(edit -> edit.use().ticket())
            .collect(Collectors.toSet());
    if (tickets.size() >= TIMES) {
      propose(pin.faq(), entry, change.get());
    }
  }

  private static boolean wasSuggested(Pin pin, Words words) {
    return words.suggestions().values().stream()
        .flatMap(List::stream)
        .map(SuggestedAnswer::pin)
        .anyMatch(pin.toString()::equals);
  }

  /**
   * From whichever of the entry's wordings is nearest, for an agent may have chosen another than
   * the card showed; nothing where it is one of them. Both as they would stand in an entry:
   * unsigned, for any customer.
   */
  private static Optional<Rewording> changed(Content content, String said, Words words) {
    String name =
        words.mentions().values().stream()
            .map(mention -> mention.author().name())
            .findFirst()
            .orElse("");
    String now = Drafts.template(NumberedThread.unnumbered(said), name);
    List<Optional<Rewording>> changes =
        EntryWords.all(content, name).stream()
            .map(own -> Rewording.between(Drafts.template(own, name), now))
            .toList();
    return changes.contains(Optional.<Rewording>empty())
        ? Optional.empty()
        : changes.stream()
            .flatMap(Optional::stream)
            .min(Comparator.comparingInt(it -> it.gone().length() + it.added().length()));
  }

  private void propose(FaqId id, Entry entry, Rewording change) {
    Content now = entry.current().map(Version::content).orElseThrow();
    List<String> variants = now.answers().getOrDefault(Place.TWEET, List.of());
    List<String> changed =
        variants.stream()
            .map(variant -> change.in(variant).filter(it -> !it.isBlank()).orElse(variant))
            .toList();
    // What could not be sent as it stands could not be published either.
    if (changed.equals(variants)
        || AnswerCheck.wrong(changed, Place.TWEET, now.link()).isPresent()) {
      return;
    }
    Map<Place, List<String>> answers = new EnumMap<>(now.answers());
    answers.put(Place.TWEET, changed);
    gatekeeping.propose(
        Gatekeeping.PERCH,
        id,
        now.answering(answers),
        entry.shown(),
        "Agents keep changing this: %d replies within %d days.".formatted(TIMES, WITHIN.toDays()),
        // The same for every replica and every further reply: it is proposed once.
        "mined:" + entry.pin() + ":" + Integer.toHexString(change.key().hashCode()));
  }
}
