package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.element.BlockElement;
import dev.perch.desk.clocks.PromisedDate;
import dev.perch.ticket.Attention;
import dev.perch.ticket.Attention.Promise;
import dev.perch.ticket.ClockStage;
import dev.perch.ticket.Ticket;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What a card shows of time: when a reply is due, until when it sleeps, what was promised. */
final class CardClock {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private CardClock() {}

  /** When a reply is due, told on the card as far as its clock has run. */
  static String due(Shown shown) {
    ClockStage stage = shown.ticket().facts().attention().stage();
    return shown
        .clockwork()
        .due(shown.ticket())
        .map(due ->
            switch (stage) {
              case null -> " · reply due " + at(due);
              case HALF -> " · ◔ reply due " + at(due);
              case MOST -> " · ⏰ *reply due* " + at(due);
              case BREACHED -> " · 🔴 *overdue* since " + at(due);
            })
        .orElse("");
  }

  /** Until when it is put off, and what the customer was told to hear by. */
  static String dates(Shown shown) {
    Attention attention = shown.ticket().facts().attention();
    String asleep =
        attention.asleepUntil() == null ? "" : " · 💤 put off until " + at(attention.asleepUntil());
    return asleep
        + attention.promises().stream()
            .map(promise -> " · 🤝 promised by " + at(promise.until()) + reminded(promise))
            .reduce("", String::concat);
  }

  private static String reminded(Promise promise) {
    return promise.reminded() ? ", which is now" : "";
  }

  /** The button that has us reminded of what our last reply promised, where nobody pressed it. */
  static Optional<BlockElement> offer(Shown shown, Ref ref) {
    return promised(shown)
        .map(date ->
            Kit.button(
                "Remind us " + day(shown, date),
                Actions.REMIND,
                ref.with(Long.toString(date.at().toEpochMilli()))));
  }

  private static Optional<PromisedDate> promised(Shown shown) {
    if (!(shown.ticket() instanceof Ticket.Waiting waiting)) {
      return Optional.empty();
    }
    return waiting
        .facts()
        .lastReply()
        .flatMap(reply ->
            shown
                .words()
                .text(reply.attempt())
                .flatMap(text -> PromisedDate.in(text, reply.at(), shown.clockwork().hours())))
        .filter(date ->
            waiting.facts().attention().promises().stream()
                .noneMatch(promise -> promise.until().toEpochMilli() == date.at().toEpochMilli()));
  }

  private static String day(Shown shown, PromisedDate date) {
    return (date.byTheHour() ? HOUR : DAY).format(shown.clockwork().hours().at(date.at()));
  }
}
