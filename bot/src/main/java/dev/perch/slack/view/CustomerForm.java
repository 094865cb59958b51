package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.view.View;
import dev.perch.desk.Customer;
import dev.perch.desk.records.CustomerFiles.Note;
import dev.perch.desk.records.Profile;
import dev.perch.ticket.Attention.Promise;
import dev.perch.ticket.Mood;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent.Triaged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What we know of a customer, over the channel: who they are, and what they have had from us. */
public final class CustomerForm {
  private static final String REMOVED = "Their words were removed.";

  private CustomerForm() {}

  /**
   * What is known.
   *
   * @param ref the ticket from which somebody asks
   * @param customer as X showed them with their last tweet; empty where their words were removed
   * @param profile as X showed them when it was asked; empty where it could not be
   * @param price of a look at X, in dollars
   * @param all how many tickets they have, on every handle
   * @param newest some of them, the newest first
   * @param notes of agents, oldest first
   */
  public record Known(
      Ref ref,
      Optional<Customer> customer,
      Optional<Profile> profile,
      BigDecimal price,
      int all,
      List<Ticket> newest,
      List<Note> notes) {
    public Known {
      newest = List.copyOf(newest);
      notes = List.copyOf(notes);
    }
  }

  /** The view, in which a note can be added. */
  public static View of(Known known) {
    List<Ticket> newest = known.newest();
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        Kit.paragraph(known.customer().map(who -> who(who, known.profile())).orElse(REMOVED)));
    if (known.customer().isPresent()) {
      blocks.add(Kit.small(CustomerPhrases.profile(known.profile(), known.price())));
    }
    blocks.add(Kit.small(mood(newest)));
    marked(newest).ifPresent(line -> blocks.add(Kit.small(line)));
    promises(newest).forEach(line -> blocks.add(Kit.small(line)));
    blocks.add(
        Kit.paragraph(
            known.all() == newest.size()
                ? "*Their tickets*"
                : "*The newest %d of their %,d tickets*".formatted(newest.size(), known.all())));
    blocks.add(
        Kit.small(newest.stream().map(CustomerForm::line).collect(Collectors.joining("\n"))));
    blocks.add(Kit.paragraph("*Notes*"));
    if (known.notes().isEmpty()) {
      blocks.add(Kit.small(CustomerPhrases.NO_NOTES));
    }
    known.notes().forEach(note -> blocks.add(note(note, known.ref())));
    blocks.add(Kit.field("Add a note", Actions.NOTE_TEXT, "", CustomerPhrases.HINT, false));
    return Forms.form(Actions.CUSTOMER_FORM, "This customer", "Save note", known.ref(), blocks);
  }

  private static LayoutBlock note(Note note, Ref ref) {
    return SectionBlock.builder()
        .text(
            MarkdownTextObject.builder()
                .text(
                    "%s\n<@%s>, %s"
                        .formatted(Literal.escape(note.text(), 1_000), note.by(), at(note.at())))
                .verbatim(true)
                .build())
        .accessory(Kit.button("Remove", Actions.CUSTOMER_NOTE_REMOVE, ref.with(note.id()).text()))
        .build();
  }

  /** Why they were marked before they boil over: reach, mood, and how long they have waited. */
  private static Optional<String> marked(List<Ticket> newest) {
    return newest.stream()
        .filter(ticket -> {
          Triaged triaged = ticket.facts().attention().triaged();
          return triaged != null && triaged.influencer() && ticket.isOpen();
        })
        .findFirst()
        .map(CustomerForm::marked);
  }

  private static String marked(Ticket ticket) {
    Triaged triaged = Objects.requireNonNull(ticket.facts().attention().triaged());
    Instant since = ticket.facts().waitingSince();
    return String.format(
        Locale.ENGLISH,
        "📣 *marked*: %,d people follow this, they are %s%s",
        triaged.reach(),
        triaged.mood() == Mood.FURIOUS ? "furious" : "upset",
        since == null ? "" : ", and they have waited since " + at(since));
  }

  /** What X said when it was asked is newer than what came with the tweet. */
  private static String who(Customer customer, Optional<Profile> profile) {
    Optional<Profile> seen = profile.filter(Profile::there);
    return String.format(
        Locale.ENGLISH,
        "*%s* @%s%s · %,d followers",
        Literal.escape(customer.name().isBlank() ? "(no name)" : customer.name(), 100),
        Literal.escape(customer.username(), 60),
        seen.map(Profile::verified).orElse(customer.verified()) ? " ✓ verified" : "",
        seen.map(Profile::followers).orElse(customer.followers()));
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
