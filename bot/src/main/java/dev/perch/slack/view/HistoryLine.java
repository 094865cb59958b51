package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;

import dev.perch.desk.Words;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketEvent.Suggested;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a ticket's history says of each event: who did what, from which answer. In mrkdwn. */
final class HistoryLine {
  private static final int QUOTED = 300;

  private final Story story;
  private final Words words;
  private final Reading reading;

  HistoryLine(Story story, Words words, Reading reading) {
    this.reading = reading;
    this.story = story;
    this.words = words;
  }

  String of(int index) {
    return switch (story.events().get(index)) {
      case TicketEvent.Opened opened ->
          "The customer wrote to @%s%s, so this ticket began with %s%s"
              .formatted(
                  opened.handle(),
                  tweet(opened.tweet().id()),
                  opened.team().title(),
                  shown(opened.suggested()));
      case TicketEvent.CustomerWrote wrote ->
          "The customer wrote again" + tweet(wrote.tweet().id()) + shown(wrote.suggested());
      case TicketEvent.CustomerEdited edited ->
          "The customer changed a tweet" + shown(edited.suggested());
      case TicketEvent.Withdrawn withdrawn -> RemovalPhrases.withdrawn(withdrawn.why());
      case TicketEvent.Restored restored ->
          "X showed a tweet of the customer's again"
              + tweet(restored.tweet().id())
              + shown(restored.suggested());
      case TicketEvent.Erased erased -> RemovalPhrases.erased(erased.why());
      case TicketEvent.Triaged judged ->
          "Perch judged it: %s, %s%s%s"
              .formatted(
                  quietly(judged.urgency()),
                  quietly(judged.mood()),
                  judged.topic() == null ? "" : ", about " + faq(judged.topic()),
                  judged.tags().isEmpty()
                      ? ""
                      : ", tagged " + Literal.escape(String.join(", ", judged.tags()), 200));
      case TicketEvent.Revealed shown -> who(shown.by()) + " looked at the private data";
      case TicketEvent.Claimed claimed -> who(claimed.by()) + " claimed it";
      case TicketEvent.Released released -> who(released.by()) + " released it";
      case TicketEvent.Lapsed _ -> "The claim lapsed";
      case TicketEvent.LapseWarned _ -> "The owner was told that the claim lapses soon";
      case TicketEvent.TakenOver taken ->
          "%s took it over from %s%s".formatted(who(taken.by()), who(taken.from()), said(index));
      case TicketEvent.Freed _ -> "Its owner could not go on, so it went back to the queue";
      case TicketEvent.Offered offered ->
          "%s handed it from %s to %s%s"
              .formatted(
                  who(offered.by()), offered.from().title(), offered.to().title(), said(index));
      case TicketEvent.Accepted accepted -> who(accepted.by()) + " accepted it";
      case TicketEvent.Returned returned ->
          returned.by() == null
              ? "Nobody accepted it in time, so it came back"
              : who(returned.by()) + " gave it back" + said(index);
      case TicketEvent.PartnerAsked asked ->
          "%s asked %s%s".formatted(who(asked.by()), asked.partner().title(), said(index));
      case TicketEvent.SignOffAsked asked ->
          "%s wrote a reply%s, which waited for %s%s"
              .formatted(
                  who(asked.by()),
                  from(asked.faq()),
                  String.join(", ", asked.roles()),
                  said(index));
      case TicketEvent.SignOffGiven given ->
          "%s agreed to it, for %s".formatted(who(given.by()), given.role());
      case TicketEvent.SignOffEdited edited ->
          who(edited.by()) + " changed the words" + said(index);
      case TicketEvent.SignOffReturned returned ->
          who(returned.by()) + " sent the reply back" + said(index);
      case TicketEvent.SignOffVoided _ -> "The sign-off ended, and counts no more";
      case TicketEvent.DeputyCalled _ -> "A deputy might decide from now on";
      case TicketEvent.Undone undone ->
          who(undone.by()) + " took the reply back before it went out";
      case TicketEvent.SendingStarted sending ->
          "%s approved and sent a reply%s%s"
              .formatted(who(sending.by()), from(sending.faq()), said(index));
      case TicketEvent.OutcomeUnknown _ -> "X gave no clear answer";
      case TicketEvent.LookedInVain _ -> "Perch looked for the reply on X, and it was not there";
      case TicketEvent.PartPosted part ->
          "X has part %d of the reply: %s".formatted(part.part(), link(part.tweet()));
      case TicketEvent.DeletionAsked asked ->
          who(asked.by()) + " wanted a reply of ours off X" + said(index);
      case TicketEvent.DeletionAnswered answered ->
          DeletionPhrases.answered(null, answered.outcome());
      case TicketEvent.Replied replied ->
          direct(replied)
              ? "X has the direct message" + ByHandPhrases.note(replied.checked(), true)
              : "X has the reply: "
                  + link(replied.tweet())
                  + ByHandPhrases.note(replied.checked(), false);
      case TicketEvent.Postponed later ->
          "It waited for the pace at which X takes tweets, until about "
              + Times.at(later.expected());
      case TicketEvent.Dropped dropped -> who(dropped.by()) + ByHandPhrases.DROPPED;
      case TicketEvent.SendRefused refused -> Phrases.refused(refused.why());
      case TicketEvent.Parked _ -> "Nobody knew whether it was sent: a person had to decide";
      case TicketEvent.RepliedByHand byHand ->
          who(byHand.by())
              + " answered on X: "
              + link(byHand.tweet())
              + ByHandPhrases.note(byHand.checked(), false);
      case TicketEvent.Resolved resolved ->
          resolved.by() == null
              ? "It was resolved after the customer's silence"
              : who(resolved.by()) + " resolved it";
      case TicketEvent.Dismissed dismissed ->
          who(dismissed.by()) + " said that no reply was needed";
      case TicketEvent.Reopened reopened -> who(reopened.by()) + " opened it again";
      case TicketEvent.ClockRan ran ->
          switch (ran.stage()) {
            case HALF -> "Half of the time for a reply was gone";
            case MOST -> "Four fifths of the time for a reply were gone";
            case BREACHED -> "The time for a reply was over";
          };
      case TicketEvent.Snoozed snoozed -> ClockPhrases.snoozed(snoozed);
      case TicketEvent.Woken woken -> ClockPhrases.woken(woken);
      case TicketEvent.Promised promised -> ClockPhrases.promised(promised);
      case TicketEvent.Hurried _ -> "It came in a rush, so its suggestions followed later";
      case TicketEvent.Advised _ -> "Its suggestions followed";
      case TicketEvent.PutAside aside ->
          who(aside.by()) + " put it aside until the launch that it asks about";
      case TicketEvent.EmbargoMoved moved -> EmbargoLines.moved(moved);
      case TicketEvent.EmbargoEnded ended -> EmbargoLines.ended(ended);
      case TicketEvent.StatementChanged changed ->
          changed.withdrawn()
              ? "The crisis's statement was offered no more"
              : "The crisis's statement stood at version %d from now on"
                  .formatted(changed.version());
      case TicketEvent.Reminded _ -> "Somebody was reminded of what was promised";
    };
  }

  private String tweet(String id) {
    return words.mention(id).map(mention -> quoted(reading.shown(mention))).orElse(" (removed)");
  }

  private String said(int index) {
    return words.text(index).filter(text -> !text.isBlank()).map(HistoryLine::quoted).orElse("")
        + PicturePhrases.with(words.pictures(index), reading);
  }

  private static String quoted(String text) {
    return ": “" + Literal.escape(text, QUOTED) + "”";
  }

  private static String shown(List<Suggested> suggested) {
    return suggested.isEmpty()
        ? ". The bank had no answer"
        : ". Shown from the bank: "
            + suggested.stream()
                .map(each -> faq(each.faq() + "@" + each.version()))
                .collect(Collectors.joining(", "));
  }

  private static String from(@Nullable String faq) {
    return faq == null ? " in their own words" : " taken from " + faq(faq);
  }

  private static String faq(String id) {
    return "`" + Literal.escape(id, 100).replace("`", "'") + "`";
  }

  /** {@code URGENT} is "urgent". */
  private static String quietly(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private boolean direct(TicketEvent.Replied replied) {
    return story.events().get(replied.attempt()) instanceof TicketEvent.SendingStarted started
        && Road.of(started.road()) == Road.DIRECT;
  }

  private static String link(String tweet) {
    return "<https://x.com/i/status/%s|see it>".formatted(tweet);
  }
}
