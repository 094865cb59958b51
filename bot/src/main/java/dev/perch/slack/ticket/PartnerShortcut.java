package dev.perch.slack.ticket;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import dev.perch.desk.CardPlace;
import dev.perch.desk.CardPlaces;
import dev.perch.desk.PartnerThreads;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.Pressed;
import dev.perch.slack.view.DraftPreview;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.PartnerView;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.MessageText;
import dev.perch.slack.wire.SlackApi;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;

/**
 * "Use as a draft" at a partner's answer: its words become a draft of whoever used it, in the
 * ticket's own thread, where no partner reads.
 */
public final class PartnerShortcut {
  private static final String NAME = "Use as a draft";

  private final SlackApi api;
  private final Desk desk;
  private final Drafts drafts;
  private final CardPlaces places;
  private final PartnerThreads threads;
  private final EditorViews views;
  private final Acks acks;

  public PartnerShortcut(
      SlackApi api,
      Desk desk,
      Drafts drafts,
      CardPlaces places,
      PartnerThreads threads,
      EditorViews views,
      Acks acks) {
    this.api = api;
    this.desk = desk;
    this.drafts = drafts;
    this.places = places;
    this.threads = threads;
    this.views = views;
    this.acks = acks;
  }

  /** What people see among a message's actions. */
  public static String title() {
    return NAME;
  }

  public Response used(MessageShortcutPayload payload, Context context) {
    acks.later(() -> api.open(payload.getTriggerId(), Forms.told(words(payload))));
    return context.ack();
  }

  private String words(MessageShortcutPayload payload) {
    String workspace =
        payload.getUser().getTeamId() == null
            ? payload.getTeam().getId()
            : payload.getUser().getTeamId();
    String user = payload.getUser().getId();
    String thread =
        payload.getMessage().getThreadTs() == null
            ? payload.getMessageTs()
            : payload.getMessage().getThreadTs();
    Optional<Ticket> ticket =
        threads.at(payload.getChannel().getId(), thread).flatMap(drafts::ticket);
    if (ticket.isEmpty()) {
      return PartnerView.NO_QUESTION;
    }
    Optional<Pressed> refusal = desk.refusal(workspace, user, ticket.get());
    if (refusal.isPresent()) {
      return Phrases.of(refusal.get());
    }
    String said = payload.getMessage().getText();
    String text = MessageText.typed(said == null ? "" : said).strip();
    CardPlace card = places.find(List.of(ticket.get().id())).get(ticket.get().id());
    if (text.isEmpty() || text.length() > DraftPreview.LONGEST || card == null) {
      return PartnerView.NO_WORDS;
    }
    return PartnerView.drafted(draft(ticket.get(), card, user, text));
  }

  private String draft(Ticket ticket, CardPlace card, String user, String text) {
    String ts =
        api.post(
            card.channel(),
            card.ts(),
            "A draft",
            DraftPreview.blocks(
                Ref.of(ticket),
                views.proof(ticket, text, user),
                ticket.facts().replies().size(),
                user,
                text),
            null);
    return api.permalink(card.channel(), ts);
  }
}
