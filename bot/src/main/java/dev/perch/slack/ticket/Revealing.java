package dev.perch.slack.ticket;

import com.slack.api.model.view.View;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.TicketLog;
import dev.perch.desk.acts.AgentAction;
import dev.perch.desk.acts.Desk;
import dev.perch.desk.acts.Drafts;
import dev.perch.desk.acts.Pressed;
import dev.perch.slack.view.Forms;
import dev.perch.slack.view.Phrases;
import dev.perch.slack.view.PicturePhrases;
import dev.perch.slack.view.Ref;
import dev.perch.slack.wire.Acks;
import dev.perch.slack.wire.At;
import dev.perch.slack.wire.Whispers;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows one person what cards mask, and records that they looked; or what cards cannot show. */
public final class Revealing {
  /** A log of its own name, so that an operator can keep it apart. */
  private static final Logger audit = LoggerFactory.getLogger("dev.perch.audit");

  private final Desk desk;
  private final Drafts drafts;
  private final Editors editors;
  private final ReplyPictures pictures;
  private final Acks acks;
  private final Whispers whispers;

  public Revealing(
      Desk desk,
      Drafts drafts,
      Editors editors,
      ReplyPictures pictures,
      Acks acks,
      Whispers whispers) {
    this.pictures = pictures;
    this.whispers = whispers;
    this.desk = desk;
    this.drafts = drafts;
    this.editors = editors;
    this.acks = acks;
  }

  void show(Ref ref, At at) {
    View view =
        switch (acks.quickly(() -> view(ref, at))) {
          case Acks.Quick.Done<View> done -> done.value();
          case Acks.Quick.TooLate<View> _ -> Forms.sorry(Phrases.NOT_RECORDED);
          case Acks.Quick.Down<View> _ -> Forms.sorry(Phrases.UNAVAILABLE);
        };
    editors.form(at, view);
  }

  /** Puts the pictures of that reply into their conversation with Perch. */
  void pictures(Ref ref, int version, At at) {
    acks.later(
        () -> {
          Optional<Pressed> refusal = refusal(drafts.ticket(ref.ticket()), at);
          List<ReplyPicture> all = drafts.pictures(ref.ticket(), version);
          String words =
              refusal
                  .map(Phrases::of)
                  .orElseGet(() -> PicturePhrases.given(pictures.give(at.user(), all), all.size()));
          whispers.say(at.channel(), null, at.user(), words);
        },
        _ -> whispers.say(at.channel(), null, at.user(), Phrases.UNAVAILABLE));
  }

  private Optional<Pressed> refusal(Optional<Ticket> ticket, At at) {
    return ticket.isEmpty()
        ? Optional.of(new Pressed.Missing())
        : desk.refusal(at.workspace(), at.user(), ticket.get());
  }

  /** The words are read after the event that somebody looked is in the story, and never before. */
  private View view(Ref ref, At at) {
    Pressed pressed =
        desk.act(ref.press(at.workspace(), at.user(), at.operation()), new AgentAction.Reveal());
    if (!(pressed instanceof Pressed.Done(Story story))) {
      return Forms.sorry(Phrases.of(pressed));
    }
    try (TicketLog _ = TicketLog.of(ref.ticket())) {
      audit.info("{} was shown the private data in ticket {}", at.user(), ref.ticket());
    }
    return Forms.unmasked(drafts.unmasked(story.ticket()));
  }
}
