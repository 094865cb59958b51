package dev.perch.desk.acts;

import dev.perch.desk.Embargo;
import dev.perch.desk.Embargoes;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.guard.Finding;
import dev.perch.ticket.TicketEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that comes before its launch: answered with "not yet", and put aside. */
public final class NotYet {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private NotYet() {}

  /** What a draft came from, if that is an entry of the bank. */
  static @Nullable String ofBank(@Nullable String faq) {
    return faq == null || faq.startsWith(Embargoes.TAG) ? null : faq;
  }

  /** What stands against sending it: an answer that was shown to be read only. */
  static Optional<Pressed> heldBack(Words words, int word, @Nullable String faq) {
    return words.suggested(word).stream()
        .filter(answer -> answer.heldBack() && answer.pin().equals(faq))
        .map(answer -> new Pressed.Blocked(List.of(finding(answer))))
        .map(Pressed.class::cast)
        .findFirst();
  }

  private static Finding finding(SuggestedAnswer answer) {
    Embargo embargo = answer.embargo();
    Instant until = embargo == null ? null : embargo.until();
    return Finding.block(
        Finding.Kind.EMBARGO,
        0,
        0,
        "“%s” is under embargo%s."
            .formatted(answer.title(), until == null ? "" : " until " + HOUR.format(until)),
        "Say “not yet”; the question comes back to you at the hour.");
  }

  /** Sent, "not yet" puts the question aside in the same breath. */
  static Decision<Pressed> aside(
      Act act, Words words, @Nullable String faq, Decision<Pressed> sending) {
    Optional<Embargo> launch =
        words.suggested(act.ticket().facts().lastWord().index()).stream()
            .filter(answer -> answer.saysNotYet() && answer.pin().equals(faq))
            .flatMap(answer -> Optional.ofNullable(answer.embargo()).stream())
            .findFirst();
    return launch.isPresent() && sending instanceof Decision.Events<Pressed> events
        ? with(act, events, launch.get())
        : sending;
  }

  private static Decision<Pressed> with(
      Act act, Decision.Events<Pressed> sending, Embargo embargo) {
    Instant until = embargo.until();
    List<TicketEvent> events = new ArrayList<>(sending.events());
    events.add(
        act.ticket()
            .putAside(act.by(), embargo.launch(), until == null ? act.now() : until, act.now()));
    return new Decision.Events<>(events, sending.words());
  }
}
