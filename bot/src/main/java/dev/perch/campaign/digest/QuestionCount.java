package dev.perch.campaign.digest;

import dev.perch.campaign.digest.Questions.Asked;
import dev.perch.knowledge.Pin;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Opened;
import dev.perch.ticket.TicketEvent.SendingStarted;
import dev.perch.ticket.TicketEvent.Triaged;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Counts what the tickets of a week, and of the week before, were about. */
final class QuestionCount {
  private static final int SHOWN = 5;

  private final Week week;
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> before = new HashMap<>();
  private int unknown;

  QuestionCount(Week week) {
    this.week = week;
  }

  void add(List<TicketEvent> events) {
    if (!(events.getFirst() instanceof Opened opened)) {
      return;
    }
    Optional<String> topic = topic(events);
    if (week.holds(opened.at())) {
      topic.ifPresentOrElse(faq -> times.merge(faq, 1, Integer::sum), () -> unknown++);
    } else if (week.before().holds(opened.at())) {
      topic.ifPresent(faq -> before.merge(faq, 1, Integer::sum));
    }
  }

  /** The entry that was used says more than the one that seemed nearest. */
  private static Optional<String> topic(List<TicketEvent> events) {
    @Nullable String used = null;
    @Nullable String nearest = null;
    for (TicketEvent event : events) {
      switch (event) {
        case SendingStarted sent when sent.faq() != null ->
            used = Pin.parse(sent.faq()).map(pin -> pin.faq().slug()).orElse(used);
        case Triaged triaged when triaged.topic() != null -> nearest = triaged.topic();
        default -> {}
      }
    }
    return Optional.ofNullable(used == null ? nearest : used);
  }

  /**
   * What was counted.
   *
   * @param title of an entry, by its id
   * @param compared whether all tickets of the week before were seen
   */
  Questions counted(UnaryOperator<String> title, boolean compared) {
    List<Asked> asked =
        times.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(topic -> asked(topic.getKey(), topic.getValue(), title, compared))
            .toList();
    return new Questions(asked, unknown);
  }

  private Asked asked(String faq, int count, UnaryOperator<String> title, boolean compared) {
    OptionalInt earlier =
        compared ? OptionalInt.of(before.getOrDefault(faq, 0)) : OptionalInt.empty();
    return new Asked(title.apply(faq), faq, count, earlier);
  }
}
