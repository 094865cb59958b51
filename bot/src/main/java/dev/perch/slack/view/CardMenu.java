package dev.perch.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The three dots of a card: what is needed now and then, and must not take a button's room. */
public final class CardMenu {
  private CardMenu() {}

  /** What may be chosen. */
  public enum Choice {
    SNOOZE("Put off to a day …"),
    WAKE("Take up again now"),
    MOVE_TO_DM("Move to DM …"),
    ANSWER_BY_DM("Answer by DM …"),
    CUSTOMER("About this customer …");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    /** The one that a button carries; nothing if it was never written by us. */
    public static Optional<Choice> of(Ref ref) {
      return Arrays.stream(values()).filter(choice -> choice.name().equals(ref.rest())).findFirst();
    }
  }

  static BlockElement of(Ticket ticket, Ref ref) {
    List<OptionObject> options =
        choices(ticket).stream().map(choice -> option(choice, ref)).toList();
    return OverflowMenuElement.builder().actionId(Actions.MENU).options(options).build();
  }

  private static List<Choice> choices(Ticket ticket) {
    List<Choice> choices = new ArrayList<>();
    if (ticket.facts().attention().asleep()) {
      choices.add(Choice.WAKE);
    } else if (ticket instanceof Ticket.Closable) {
      choices.add(Choice.SNOOZE);
    }
    choices.addAll(PrivateView.choices(ticket));
    choices.add(Choice.CUSTOMER);
    return choices;
  }

  private static OptionObject option(Choice choice, Ref ref) {
    return OptionObject.builder()
        .text(Kit.plain(choice.label))
        .value(ref.with(choice.name()).text())
        .build();
  }
}
