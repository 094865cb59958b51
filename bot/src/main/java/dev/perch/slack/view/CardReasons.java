package dev.perch.slack.view;

import dev.perch.campaign.LaunchTickets;
import dev.perch.desk.Opportunity;
import dev.perch.desk.clocks.WorkOrder;
import dev.perch.desk.clocks.WorkOrder.Reason;
import dev.perch.ticket.Attention;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The card's line of why a ticket comes sooner or later, in the words that it goes by. */
final class CardReasons {
  private static final String ENGLISH = "en";

  private CardReasons() {}

  /** The line; empty where nothing stands out, or all is done. */
  static Optional<String> line(Shown shown) {
    Attention attention = shown.ticket().facts().attention();
    Triaged triaged = attention.triaged();
    if (triaged == null || shown.ticket() instanceof Ticket.Closed) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    String words = words(shown, attention.triagedAt());
    boolean isPrivate = PrivateView.isPrivate(shown.ticket());
    for (Reason reason : WorkOrder.reasons(triaged)) {
      // In private it is where it belongs.
      if (!(isPrivate && reason == Reason.PRIVATE_DATA)) {
        parts.add(reason(reason, triaged, words));
      }
    }
    if (triaged.personal() && triaged.privateData().isEmpty() && !isPrivate) {
      parts.add("🔒 a private matter: settle it in a direct message");
    }
    if (triaged.language() != null && !triaged.language().equals(ENGLISH)) {
      parts.add("written in " + language(triaged.language()));
    }
    triaged.tags().forEach(tag -> parts.add(tag(tag)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
  }

  /** Whether the card leads with the way into private messages. */
  static boolean personal(Shown shown) {
    Triaged triaged = shown.ticket().facts().attention().triaged();
    return triaged != null && triaged.personal();
  }

  private static String reason(Reason reason, Triaged triaged, String words) {
    return switch (reason) {
      case URGENT -> "❗ *urgent*" + (triaged.mood() == Mood.NEUTRAL ? words : "");
      case FURIOUS -> "😡 furious" + words;
      case UPSET -> "😟 upset" + words;
      case PRIVATE_DATA ->
          "🔒 *shows private data* (%s)".formatted(String.join(", ", triaged.privateData()));
      case INFLUENCER ->
          String.format(
              Locale.ENGLISH,
              "📣 *%,d people* follow this, and they are not pleased",
              triaged.reach());
      case HANDED_OVER -> "handed over";
      case PRAISE -> "💚 *praise*" + words + ": thank them, and tell the team";
    };
  }

  /** The words that it goes by; of a veiled tweet's, none. */
  private static String words(Shown shown, int index) {
    if (shown.veiled()) {
      return "";
    }
    return shown
        .words()
        .text(index)
        .map(text -> " (“" + Literal.escape(text, 200) + "”)")
        .orElse("");
  }

  private static String tag(String tag) {
    return LaunchTickets.launch(tag)
        .map(launch -> "🚀 about the launch `" + launch + "`")
        .or(() ->
            Opportunity.search(tag).map(search -> "👂 Opportunity: `" + search + "`, not told us"))
        .orElse("🏷 " + Literal.escape(tag, 50));
  }

  private static String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isBlank() ? code : Literal.escape(name, 40);
  }
}
