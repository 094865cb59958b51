package dev.perch.slack;

import com.slack.api.model.view.View;
import dev.perch.desk.Customer;
import dev.perch.desk.Mention;
import dev.perch.desk.Pressed;
import dev.perch.desk.Register;
import dev.perch.desk.Stories;
import dev.perch.roster.Roster;
import dev.perch.slack.view.CustomerForm;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up what we know of a ticket's customer, for members of the workspace. */
final class Customers {
  private static final int SHOWN = 10;

  private final Stories stories;
  private final Register register;
  private final Roster roster;

  Customers(Stories stories, Register register, Roster roster) {
    this.stories = stories;
    this.register = register;
    this.roster = roster;
  }

  View of(TicketId id, String workspace, String user) {
    if (roster.member(workspace, user).isEmpty()) {
      return Forms.sorry(Phrases.of(Pressed.Stranger.of(roster)));
    }
    return stories
        .read(id)
        .map(Story::ticket)
        .map(this::of)
        .orElseGet(() -> Forms.sorry(Phrases.of(new Pressed.Missing())));
  }

  private View of(Ticket ticket) {
    Register.History history = register.history(ticket.facts().customer());
    List<Ticket> newest =
        Stream.concat(Stream.of(ticket.id()), history.conversations().values().stream())
            .distinct()
            .sorted(Comparator.comparing(TicketId::value, Customers::byAge).reversed())
            .limit(SHOWN)
            .flatMap(one -> stories.read(one).stream())
            .map(Story::ticket)
            .toList();
    Optional<Customer> customer =
        stories
            .words(ticket.id())
            .mention(ticket.facts().lastWord().tweet().id())
            .map(Mention::author);
    return CustomerForm.of(customer, Math.max(history.tickets(), newest.size()), newest);
  }

  /** X's ids grow with time. */
  private static int byAge(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }
}
