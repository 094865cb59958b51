package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.perch.desk.Customer;
import dev.perch.ticket.Attention.Promise;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What we know of a customer, over the channel: who they are, and what they have had from us. */
public final class CustomerForm {
  private CustomerForm() {}

  /**
   * The view.
   *
   * @param customer as X showed them with their last tweet; empty where their words were removed
   * @param all how many tickets they have, on every handle
   * @param newest some of them, the newest first
   */
  public static View of(Optional<Customer> customer, int all, List<Ticket> newest) {
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(Kit.paragraph(customer.map(CustomerForm::who).orElse("Their words were removed.")));
    blocks.add(Kit.small(mood(newest)));
    promises(newest).forEach(line -> blocks.add(Kit.small(line)));
    blocks.add(
        Kit.paragraph(
            all == newest.size()
                ? "*Their tickets*"
                : "*The newest %d of their %,d tickets*".formatted(newest.size(), all)));
    newest.forEach(ticket -> blocks.add(Kit.small(line(ticket))));
    return Forms.reading("This customer", blocks);
  }

  private static String who(Customer customer) {
    return String.format(
        Locale.ENGLISH,
        "*%s* @%s%s · %,d followers",
        Literal.escape(customer.name().isBlank() ? "(no name)" : customer.name(), 100),
        Literal.escape(customer.username(), 60),
        customer.verified() ? " ✓ verified" : "",
        customer.followers());
  }

  private static String mood(List<Ticket> newest) {
    Mood mood =
        newest.stream()
            .flatMap(ticket -> Stream.ofNullable(ticket.facts().attention().triaged()))
            .map(Triaged::mood)
            .findFirst()
            .orElse(Mood.NEUTRAL);
    return "Last mood: "
        + switch (mood) {
          case PLEASED -> "💚 pleased";
          case NEUTRAL -> "neither pleased nor upset";
          case UPSET -> "😟 upset";
          case FURIOUS -> "😡 furious";
        };
  }

  private static List<String> promises(List<Ticket> tickets) {
    return tickets.stream()
        .flatMap(ticket -> ticket.facts().attention().promises().stream())
        .map(CustomerForm::promise)
        .toList();
  }

  private static String promise(Promise promise) {
    return "🤝 promised to hear from us by %s, noted by %s"
        .formatted(at(promise.until()), CardState.who(promise.by()));
  }

  private static String line(Ticket ticket) {
    String state =
        switch (ticket) {
          case Ticket.Resolved _ -> "resolved";
          case Ticket.Dismissed _ -> "needed no reply";
          case Ticket.Waiting _ -> "answered";
          default -> "*open*";
        };
    return "@%s · %s · %s · %s · <https://x.com/i/status/%s|see it on X>"
        .formatted(
            ticket.facts().handle(),
            ticket.facts().team().title(),
            at(ticket.facts().origin().opened()),
            state,
            ticket.id());
  }
}
