package dev.perch.slack.view;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.OverflowMenuElement;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The three dots of a card: what is needed now and then, and must not take a button's room. */
public final class CardMenu {
  /** Slack takes so many options. */
  private static final int ROOM = 5;

  private CardMenu() {}

  /** What may be chosen. */
  public enum Choice {
    SNOOZE("Put off to a day …"),
    WAKE("Take up again now"),
    NOT_FOR_US("Not for us"),
    CUSTOMER("About this customer …"),
    /** Offered while there is a fold to put it into. */
    ADD_TO_FOLD("Add to fold …"),
    TAKE_OVER("Take over …"),
    /** It carries which. */
    DELETE_REPLY("Delete our reply …"),
    /** Its label names the partner, and so does what it carries. */
    ASK_PARTNER("Ask %s …");

    private final String label;

    Choice(String label) {
      this.label = label;
    }

    /** The one that a button carries; nothing if it was never written by us. */
    public static Optional<Choice> of(Ref ref) {
      String name = ref.rest().split(":", 2)[0];
      return Arrays.stream(values()).filter(choice -> choice.name().equals(name)).findFirst();
    }

    /** The partner that is to be asked. */
    public static Optional<Team> partner(Ref ref) {
      return ref.rest().startsWith(ASK_PARTNER + ":")
          ? Team.parse(ref.rest().split(":", 2)[1])
          : Optional.empty();
    }

    /** The reply that is to be deleted, by its id on X. */
    public static Optional<String> reply(Ref ref) {
      return ref.rest().matches(DELETE_REPLY + ":[0-9]{1,19}")
          ? Optional.of(ref.rest().split(":", 2)[1])
          : Optional.empty();
    }
  }

  static BlockElement of(Shown shown, Ref ref) {
    List<OptionObject> options = new ArrayList<>();
    for (Choice choice : choices(shown)) {
      options.add(option(choice.label, choice.name(), ref));
    }
    DeletionForm.newest(shown.ticket())
        .ifPresent(reply ->
            options.add(
                option(Choice.DELETE_REPLY.label, Choice.DELETE_REPLY + ":" + reply.tweet(), ref)));
    if (mayHandOn(shown.ticket()) && fits(shown)) {
      for (Team partner : shown.partners()) {
        options.add(
            option(
                Choice.ASK_PARTNER.label.formatted(partner.title()),
                Choice.ASK_PARTNER + ":" + partner.key(),
                ref));
      }
    }
    return OverflowMenuElement.builder().actionId(Actions.MENU).options(options).build();
  }

  /** Whether there is room for the partners; where not, they have a menu in the row. */
  static boolean fits(Shown shown) {
    int others = choices(shown).size() + (DeletionForm.newest(shown.ticket()).isPresent() ? 1 : 0);
    return others + shown.partners().size() <= ROOM;
  }

  /** Whether others may be brought in from the card as it stands. */
  private static boolean mayHandOn(Ticket ticket) {
    return ticket instanceof Ticket.Open
        || ticket instanceof Ticket.Claimed
        || ticket instanceof Ticket.Waiting;
  }

  private static List<Choice> choices(Shown shown) {
    Ticket ticket = shown.ticket();
    List<Choice> choices = new ArrayList<>();
    if (ticket.facts().attention().asleep()) {
      choices.add(Choice.WAKE);
    } else if (ticket instanceof Ticket.Closable) {
      choices.add(Choice.SNOOZE);
    }
    if (ticket instanceof Ticket.Open
        || ticket instanceof Ticket.Claimed
        || ticket instanceof Ticket.Dismissed) {
      choices.add(Choice.NOT_FOR_US);
    }
    choices.add(Choice.CUSTOMER);
    if (shown.mayJoin()) {
      choices.add(Choice.ADD_TO_FOLD);
    }
    if (ticket instanceof Ticket.Claimed || ticket instanceof Ticket.AwaitingSignOff) {
      choices.add(Choice.TAKE_OVER);
    }
    return choices;
  }

  private static OptionObject option(String label, String carried, Ref ref) {
    return OptionObject.builder().text(Kit.plain(label)).value(ref.with(carried).text()).build();
  }
}
