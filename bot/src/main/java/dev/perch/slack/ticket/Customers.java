package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.perch.desk.Customer;
import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.Stories;
import dev.perch.desk.acts.Pressed;
import dev.perch.desk.records.KnownCustomers;
import dev.perch.desk.records.KnownCustomers.Noted;
import dev.perch.desk.records.Profile;
import dev.perch.roster.Roster;
import dev.perch.slack.view.Actions;
import dev.perch.slack.view.CustomerForm;
import dev.perch.slack.view.CustomerPhrases;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.FormFields;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what is known of a ticket's customer, and takes notes. */
public final class Customers {
  private static final int SHOWN = 10;

  private final SlackApi api;
  private final Stories stories;
  private final Register register;
  private final KnownCustomers known;
  private final Roster roster;
  private final Acks acks;

  public Customers(
      SlackApi api,
      Stories stories,
      Register register,
      KnownCustomers known,
      Roster roster,
      Acks acks) {
    this.api = api;
    this.stories = stories;
    this.register = register;
    this.known = known;
    this.roster = roster;
    this.acks = acks;
  }

  /** All of it, for members of the workspace. It may ask X. */
  View of(TicketId id, String workspace, String user) {
    if (roster.member(workspace, user).isEmpty()) {
      return Forms.sorry(Phrases.of(Pressed.Stranger.of(roster)));
    }
    return ticket(id)
        .map(ticket -> view(ticket, known.profile(ticket)))
        .orElseGet(() -> Forms.sorry(Phrases.of(new Pressed.Missing())));
  }

  private Optional<Ticket> ticket(TicketId id) {
    return stories.read(id).map(Story::ticket);
  }

  private View view(Ticket ticket, Optional<Profile> profile) {
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
    return CustomerForm.of(
        new CustomerForm.Known(
            Ref.of(ticket),
            customer,
            profile,
            known.price(),
            Math.max(history.tickets(), newest.size()),
            newest,
            known.notes(ticket)));
  }

  /** X's ids grow with time. */
  private static int byAge(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
  }

  /** A note comes in: it stands in the form that stays open, or says why not. */
  public Response noted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View view = payload.getView();
    String text = new FormFields(view).text(Actions.NOTE_TEXT);
    String workspace =
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId();
    String user = payload.getUser().getId();
    String operation = view.getId() + "-" + view.getHash();
    return switch (acks.quickly(
        () ->
            changed(
                view.getPrivateMetadata(),
                ticket -> known.note(ticket, workspace, user, operation, text)))) {
      case Acks.Quick.Done<Changed> done -> answered(done.value(), context);
      case Acks.Quick.TooLate<Changed> _ ->
          context.ackWithErrors(Map.of(Actions.NOTE_TEXT, Phrases.NOT_RECORDED));
      case Acks.Quick.Down<Changed> _ ->
          context.ackWithErrors(Map.of(Actions.NOTE_TEXT, Phrases.UNAVAILABLE));
    };
  }

  private static Response answered(Changed changed, ViewSubmissionContext context) {
    View view = changed.view();
    return view == null
        ? context.ackWithErrors(Map.of(Actions.NOTE_TEXT, changed.why()))
        : context.ack("update", view);
  }

  /** A note is removed: the form that stays open is without it. */
  public Response removed(BlockActionPayload payload, ActionContext context) {
    At at = At.of(payload, payload.getActions().getFirst());
    String carried = payload.getActions().getFirst().getValue();
    acks.later(() -> {
      String note = Ref.parse(carried == null ? "" : carried).map(Ref::rest).orElse("");
      Changed changed =
          changed(carried, ticket -> known.remove(ticket, at.workspace(), at.user(), note));
      View view = changed.view();
      api.fill(payload.getView().getId(), null, view == null ? Forms.sorry(changed.why()) : view);
    });
    return context.ack();
  }

  /** What came of a change: the form as it is now, or why there is none, in plain text. */
  private record Changed(@Nullable View view, String why) {}

  private Changed changed(@Nullable String carried, Function<Ticket, Noted> change) {
    Optional<Ticket> ticket =
        Ref.parse(carried == null ? "" : carried).map(Ref::ticket).flatMap(this::ticket);
    if (ticket.isEmpty()) {
      return new Changed(null, Phrases.of(new Pressed.Missing()));
    }
    return switch (change.apply(ticket.get())) {
      case Noted.Kept _ -> new Changed(view(ticket.get(), known.kept(ticket.get())), "");
      case Noted.No no -> new Changed(null, Phrases.of(no.why()));
      case Noted.Unfit unfit -> new Changed(null, CustomerPhrases.unfit(unfit));
    };
  }
}
