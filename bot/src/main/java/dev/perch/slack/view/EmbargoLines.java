package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import dev.perch.desk.Embargo;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.ticket.Embargoed;
import dev.perch.ticket.TicketEvent;
import java.time.Instant;
import java.util.Optional;

/** What cards and threads say of launches to come, in mrkdwn. */
final class EmbargoLines {
  private EmbargoLines() {}

  /** Above a suggestion that has to do with a launch to come; nothing for any other. */
  static Optional<String> why(Shown shown, SuggestedAnswer answer) {
    Embargo embargo = answer.embargo();
    if (embargo == null) {
      return Optional.empty();
    }
    String until =
        hour(shown, embargo).map(hour -> "until " + at(hour)).orElse("for good: it was called off");
    return Optional.of(
        answer.saysNotYet()
            ? "🔒 *Not yet* · it asks about `%s`, under embargo %s. Sent, this puts the question aside, and it comes back at the hour."
                .formatted(embargo.launch(), until)
            : "🔒 *%s* · *under embargo %s*, launch `%s`: to be read, not to be said"
                .formatted(Literal.escape(answer.title(), 150), until, embargo.launch()));
  }

  /** The hour that the ticket was told last. */
  private static Optional<Instant> hour(Shown shown, Embargo embargo) {
    return embargoed(shown).hour(embargo.launch()).or(() -> Optional.ofNullable(embargo.until()));
  }

  private static Embargoed embargoed(Shown shown) {
    return shown.ticket().facts().attention().embargoed();
  }

  /** For the line of the state: empty where it was put aside for no launch. */
  static String aside(Shown shown) {
    Embargoed embargoed = embargoed(shown);
    String launch = embargoed.aside();
    return launch == null
        ? ""
        : embargoed
            .hour(launch)
            .map(hour ->
                " · 🚀 put aside until %s, when `%s` becomes public".formatted(at(hour), launch))
            .orElse("");
  }

  static String moved(TicketEvent.EmbargoMoved moved) {
    return "The launch `%s` has another hour: it becomes public %s."
        .formatted(moved.launch(), at(moved.until()));
  }

  static String ended(TicketEvent.EmbargoEnded ended) {
    return ended.live()
        ? "The launch `%s` is public: this asks for its answer now.".formatted(ended.launch())
        : "The launch `%s` was called off. This came early and was told to wait: it asks for an answer now."
            .formatted(ended.launch());
  }
}
