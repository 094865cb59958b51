package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;
import static dev.perch.slack.view.Times.second;

import dev.perch.ticket.AgentId;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Reply;
import dev.perch.ticket.Withdrawal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The card's line of where the ticket stands: whose it is, since when it waits, what X allows and
 * charges.
 */
public final class CardState {
  private CardState() {}

  static String line(Shown shown) {
    TicketFacts facts = shown.ticket().facts();
    String state =
        switch (shown.ticket()) {
          case Ticket.Open _ -> "*Open*" + waiting(shown);
          case Ticket.Claimed claimed ->
              "*Claimed* by "
                  + who(claimed.claim().by())
                  + " "
                  + at(claimed.claim().since())
                  + waiting(shown);
          case Ticket.AwaitingSignOff awaiting -> SignOffView.state(awaiting) + waiting(shown);
          case Ticket.Offered offered -> offered(shown, offered) + waiting(shown);
          case Ticket.Sending sending -> sending(shown, sending);
          case Ticket.Parked parked ->
              "*Sent or not?* X gave no clear answer to the reply of "
                  + who(parked.claim().by())
                  + (parked.attempt().road() == Road.DIRECT
                      ? ", and it is not among our messages"
                      : ", and it is not in our timeline")
                  + ". Look on X, then press *It is there*, *Send again*, or *Drop it* to write another";
          case Ticket.Waiting _ ->
              facts
                      .lastReply()
                      .map(reply -> "*Answered* " + answered(shown, reply))
                      .orElse("*Answered*")
                  + " · the customer's turn";
          case Ticket.Resolved resolved ->
              "*Resolved* "
                  + by(resolved.by(), "after two days of silence")
                  + at(resolved.at())
                  + facts
                      .lastReply()
                      .map(reply -> " · answered " + answered(shown, reply))
                      .orElse("");
          case Ticket.Dismissed dismissed ->
              "*No reply needed*, says " + who(dismissed.by()) + " " + at(dismissed.at());
        };
    return state + CardClock.dates(shown) + EmbargoLines.aside(shown) + road(shown);
  }

  /** Since when the customer waits, and what they have had from us before. */
  private static String waiting(Shown shown) {
    TicketFacts facts = shown.ticket().facts();
    String since =
        facts.waitingSince() == null || shown.gone().isPresent()
            ? ""
            : " · waiting since " + at(facts.waitingSince());
    return since
        + CardClock.due(shown)
        + facts.lastReply().map(reply -> " · answered before " + answered(shown, reply)).orElse("");
  }

  private static String offered(Shown shown, Ticket.Offered offered) {
    String note =
        shown
            .words()
            .text(offered.offer().index())
            .map(text -> ": “" + Literal.escape(text, 600) + "”")
            .orElse("");
    return "*Handed over* from %s by %s%s · *Claim* accepts it"
        .formatted(offered.offer().from().title(), who(offered.offer().by()), note);
  }

  private static String sending(Shown shown, Ticket.Sending sending) {
    int posted = sending.attempt().parts().size();
    String words =
        "*Sending* the reply of "
            + who(sending.claim().by())
            + PicturePhrases.with(
                shown.words().pictures(sending.attempt().number()), shown.reading())
            + (posted == 0 ? "" : " · %d of its parts on X".formatted(posted));
    if (sending.attempt().unknown()) {
      return words + " · X gave no clear answer; looking whether it is there";
    }
    if (shown.leaving()) {
      return words + " · on its way to X";
    }
    Instant expected = sending.attempt().expected();
    if (expected != null) {
      return words
          + " · X takes so many at a time: goes out about "
          + at(expected)
          + (posted > 0 ? "" : ", until then *Undo*");
    }
    Instant held = sending.attempt().held();
    return held == null || posted > 0
        ? words
        : words + " · goes out " + second(held) + ", until then *Undo*";
  }

  private static String answered(Shown shown, Reply reply) {
    return "by %s %s · <%s|see the reply>%s%s"
        .formatted(
            who(reply.by()),
            at(reply.at()),
            link(shown.ticket().facts(), reply),
            PicturePhrases.with(shown.words().pictures(reply.attempt()), shown.reading()),
            DeletionPhrases.onCard(reply.deletion()));
  }

  /** Where a reply of ours is read; a direct message, signed in as the handle. */
  static String link(TicketFacts facts, Reply reply) {
    return reply.road() == Road.DIRECT
        ? "https://x.com/messages"
        : "https://x.com/%s/status/%s".formatted(facts.handle(), reply.tweet());
  }

  /** What X allows and what it costs, while there is something to answer. */
  private static String road(Shown shown) {
    if (!CardButtons.mayAnswer(shown.ticket())) {
      return "";
    }
    String handle = shown.ticket().facts().handle();
    if (PrivateView.isPrivate(shown.ticket())) {
      return " · answers by direct message as @%s for %s"
          .formatted(handle, dollars(shown.prices().direct()));
    }
    Optional<Withdrawal> gone = shown.gone();
    if (gone.isPresent()) {
      return " · " + RemovalPhrases.nothingToAnswer(gone.get());
    }
    return shown.replyAllowed()
        ? " · replies as @" + handle + " for " + dollars(shown.prices().reply())
        : " · X takes no reply from Perch here: answer on X, then press *I answered on X*";
  }

  /** {@code $0.010}, as X lists its prices. */
  static String dollars(BigDecimal amount) {
    return "$"
        + amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  public static String who(AgentId agent) {
    return "<@" + agent + ">";
  }

  private static String by(@Nullable AgentId agent, String otherwise) {
    return (agent == null ? otherwise : "by " + who(agent)) + " ";
  }
}
