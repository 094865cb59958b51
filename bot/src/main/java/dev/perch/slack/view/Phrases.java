package dev.perch.slack.view;

import static dev.perch.slack.view.Times.at;

import dev.perch.desk.acts.Pressed;
import dev.perch.guard.Finding;
import dev.perch.slack.view.campaign.CrisisPhrases;
import dev.perch.ticket.SendRefusal;
import dev.perch.ticket.TicketEvent;
import java.util.List;
import java.util.stream.Collectors;

/** What Perch says to people: what happened, what it means, what to do. In mrkdwn. */
public final class Phrases {
  public static final String NOT_RECORDED =
      "That took too long to record. Look at the card: if nothing has changed there, press again.";

  public static final String UNAVAILABLE =
      "Perch cannot reach its memory, or Slack, right now, so nothing was recorded. Try again in a moment.";

  public static final String NOT_OPENED =
      "Slack did not open the form. If one stands open and stays empty, close it; then press again.";

  public static final String NOT_TAKEN_UP =
      "Perch could not take up what you wrote, and nothing was sent. If no draft of it shows in this thread, write it again.";

  public static final String NOT_OURS =
      "Perch does not know this button any more. Use the newest card of the ticket.";

  public static final String NO_TICKET =
      "This thread belongs to no ticket. Write to me in the thread of a card.";

  public static final String WRITE_A_REPLY =
      "Begin your message with my name and the reply behind it; X takes 280 characters. I show it first, and you press *Send*.";

  public static final String NO_SUCH_SHORTCUT =
      "Perch does not know this shortcut, so nothing was done. The app in Slack is newer or older than the bot: tell whoever runs Perch.";

  static final String MESSAGE_REFUSED =
      "X refused the direct message: the customer takes none from us, or has left. Nothing was sent. If they asked in public, answer there; else wait until they write again.";

  private Phrases() {}

  /** Only its author sends a draft. */
  public static String anothersDraft(String author) {
    return "That draft is <@%s>'s to send. Write one of your own with @Perch.".formatted(author);
  }

  /** Why a press did nothing. Empty for one that did. */
  public static String of(Pressed pressed) {
    return switch (pressed) {
      case Pressed.Done _ -> "";
      case Pressed.HeldBy held ->
          "<@%s> has this ticket since %s. Nothing was changed."
              .formatted(held.owner(), at(held.since()));
      case Pressed.NotYours not -> ClaimPhrases.notYours(not);
      case Pressed.OnlyFor only -> ClaimPhrases.onlyFor(only);
      case Pressed.Stranger stranger -> ClaimPhrases.stranger(stranger);
      case Pressed.Answered answered -> ClaimPhrases.answered(answered);
      case Pressed.NotYoursToSign not -> ClaimPhrases.notYoursToSign(not);
      case Pressed.NobodyToSign nobody -> ClaimPhrases.nobodyToSign(nobody);
      case Pressed.ReasonMissing _ -> "Say why: whoever had it reads it. Nothing was changed.";
      case Pressed.TooManyPictures many -> PicturePhrases.tooMany(many.most());
      case Pressed.Stale stale -> stale(stale);
      case Pressed.Outdated _ -> CrisisPhrases.OUTDATED;
      case Pressed.EntryChanged changed -> EntryPhrases.changed(changed);
      case Pressed.OldWords old -> EntryPhrases.toSendAgain(old);
      case Pressed.PrivateMatter matter -> EntryPhrases.privateMatter(matter);
      case Pressed.Blocked blocked -> findings(blocking(blocked.findings()));
      case Pressed.Warned warned ->
          "Read this first:\n%s\n%s"
              .formatted(findings(warned.findings()), GuardPhrases.SEND_ANYWAY);
      case Pressed.ReplyNotAllowed _ ->
          "X takes no reply from Perch to this tweet. Press *Open on X*, answer there, then press *I answered on X*.";
      case Pressed.NoSuchPost _ -> ByHandPhrases.NO_LINK;
      case Pressed.NotThatPost not -> ByHandPhrases.wrong(not.why());
      case Pressed.NoSuchTeam _ -> "The ticket cannot go there. Choose another team.";
      case Pressed.NoSuchDate _ ->
          "Choose a day from tomorrow on, and within three months. Nothing was changed.";
      case Pressed.TooLateToUndo _ ->
          "It is too late to take this reply back: it is on its way to X, or there already. Look at the card.";
      case Pressed.Overtaken _ -> "Others changed this ticket in the same moment. Press again.";
      case Pressed.Missing _ -> "Perch holds no such ticket. It may have been archived.";
    };
  }

  /** Slack runs the lines of an error together; the editor lists the rest below the draft. */
  private static List<Finding> blocking(List<Finding> findings) {
    List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
    return blocking.isEmpty() ? findings : blocking;
  }

  /** What stands against a text, one line each. */
  public static String findings(List<Finding> findings) {
    return findings.stream().map(GuardPhrases::words).collect(Collectors.joining("\n"));
  }

  private static String stale(Pressed.Stale stale) {
    List<String> since =
        stale.since().stream()
            .map(Phrases::happened)
            .filter(words -> !words.isEmpty())
            .distinct()
            .toList();
    return since.isEmpty()
        ? "The ticket has moved on since that was shown. Look at the card as it is now."
        : "Nothing was done, for meanwhile "
            + String.join("; ", since)
            + ". Look at the card as it is now.";
  }

  private static String happened(TicketEvent event) {
    return switch (event) {
      case TicketEvent.CustomerWrote _ -> "the customer wrote again";
      case TicketEvent.CustomerEdited _ -> "the customer changed their tweet";
      case TicketEvent.Claimed claimed -> "<@" + claimed.by() + "> claimed it";
      case TicketEvent.Released released -> "<@" + released.by() + "> released it";
      case TicketEvent.Lapsed _ -> "the claim lapsed";
      case TicketEvent.TakenOver taken -> "<@" + taken.by() + "> took it over";
      case TicketEvent.Freed _ -> "it went back to the queue";
      case TicketEvent.SignOffAsked _ -> "a reply was put up for sign-off";
      case TicketEvent.SignOffGiven given -> "<@" + given.by() + "> agreed to it";
      case TicketEvent.SignOffEdited edited -> "<@" + edited.by() + "> changed the reply";
      case TicketEvent.SignOffReturned returned -> "<@" + returned.by() + "> sent the reply back";
      case TicketEvent.SignOffVoided _ -> "the sign-off ended";
      case TicketEvent.Offered offered -> "it was handed to " + offered.to().title();
      case TicketEvent.Returned _ -> "it came back";
      case TicketEvent.SendingStarted sending -> "<@" + sending.by() + "> sent a reply";
      case TicketEvent.Replied _, TicketEvent.RepliedByHand _ -> "it was answered";
      case TicketEvent.Parked _ -> "a reply was left in doubt";
      case TicketEvent.DeletionAsked asked -> "<@" + asked.by() + "> deleted our reply on X";
      case TicketEvent.Undone undone -> "<@" + undone.by() + "> took the reply back";
      case TicketEvent.Resolved _ -> "it was resolved";
      case TicketEvent.Dismissed _ -> "it was marked as needing no reply";
      case TicketEvent.Reopened _ -> "it was reopened";
      case TicketEvent.Snoozed snoozed -> "<@" + snoozed.by() + "> put it off";
      case TicketEvent.Woken _ -> "it woke up";
      case TicketEvent.Promised promised -> "<@" + promised.by() + "> set a reminder";
      case TicketEvent.EmbargoMoved _ -> "the launch that it asks about got another hour";
      case TicketEvent.EmbargoEnded _ -> "the launch that it asks about came or was called off";
      case TicketEvent.Dropped dropped -> "<@" + dropped.by() + "> dropped the reply in doubt";
      case TicketEvent.Restored _ -> "X shows a tweet of the customer's again";
      case TicketEvent.Withdrawn _ -> "a tweet of the customer's went from X";
      case TicketEvent.Erased _ -> "all words of this ticket were removed";
      case TicketEvent.Opened _,
          TicketEvent.PutAside _,
          TicketEvent.Triaged _,
          TicketEvent.Hurried _,
          TicketEvent.Advised _,
          TicketEvent.StatementChanged _,
          TicketEvent.ClockRan _,
          TicketEvent.Reminded _,
          TicketEvent.Revealed _,
          TicketEvent.Accepted _,
          TicketEvent.LapseWarned _,
          TicketEvent.PartnerAsked _,
          TicketEvent.DeputyCalled _,
          TicketEvent.OutcomeUnknown _,
          TicketEvent.PartPosted _,
          TicketEvent.Postponed _,
          TicketEvent.DeletionAnswered _,
          TicketEvent.LookedInVain _,
          TicketEvent.SendRefused _ ->
          "";
    };
  }

  static String refused(SendRefusal why) {
    return switch (why) {
      case NOT_ALLOWED ->
          "X refused the reply: the customer lets nobody answer here, or did not name us. Nothing was posted. Press *Open on X*, answer there, then press *I answered on X*.";
      case TWEET_GONE ->
          "X refused the reply: the tweet is gone. Nothing was posted. Press *No reply needed*, unless they write again.";
      case NOT_AUTHORIZED ->
          "X refused our keys, so nothing was posted. A lead has to renew the handle's access; then press *Reply* again.";
      case TOO_MANY ->
          "X takes no more posts from this handle for the moment. Nothing was posted. Press *Reply* again in a quarter of an hour.";
      case OUT_OF_CREDITS ->
          "X takes nothing from us until it is paid: the app's credits are used up, or its cap for this month is reached. Nothing was posted. The leads have been told; once whoever owns the app has bought credits or raised the cap at https://console.x.com, press *Reply* again.";
      case TEXT_REFUSED ->
          "X refused the text as it is. Nothing was posted. Change it and send again.";
      case UNREACHABLE ->
          "X could not be reached, so nothing was posted. Press *Reply* to send again.";
      case TOO_LATE ->
          "The reply could not be sent in time, and was not. Nothing was posted. Look whether it still fits, and send again.";
      case EDITED ->
          "The customer changed their tweet before the reply went out, so nothing was posted. Read it again, then press *Reply*.";
      case NOT_AS_APPROVED ->
          "The words that Perch kept are not the ones you approved, so nothing was posted. The leads have been told. Write the reply anew.";
      case PICTURE_GONE -> PicturePhrases.GONE;
      case PICTURE_REFUSED -> PicturePhrases.REFUSED;
      case PICTURE_UNREAD -> PicturePhrases.UNREAD;
      case WROTE_AGAIN ->
          "The customer wrote again while the reply waited for its turn on X, so nothing was posted. Read it, then press *Reply*: the text stands there.";
      case LINK_DEAD ->
          "Perch looked right before the reply went out: a link in it is dead or may not be used, or a number in it cannot be dialled, so nothing was posted. Press *Reply*: the text stands there, and Perch says what to take out. If it came from an FAQ entry, use another until its owner has changed it.";
      case NOT_AGREED -> SignOffView.NOT_AGREED;
      case OLD_WORDS ->
          "The FAQ entry that the reply is from was changed, or is not in use any more, while the reply waited for its turn on X. Nothing was posted. Press *Reply*: the text stands there, with what the entry says now.";
      case GUARDED ->
          "The rules of what may be said in public changed before the reply went out, so nothing was posted. Press *Reply* and see what is found.";
    };
  }
}
