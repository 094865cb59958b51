package dev.perch.slack.view.campaign;

import static dev.perch.slack.view.Times.at;

import dev.perch.campaign.storm.Fold;
import dev.perch.campaign.storm.FoldEvent.Refusal;
import dev.perch.campaign.storm.FoldFacts;
import dev.perch.campaign.storm.FoldFacts.Stands;
import dev.perch.campaign.storm.FoldKept;
import dev.perch.slack.view.ClaimPhrases;
import dev.perch.slack.view.Literal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Perch says about folds. In mrkdwn. */
public final class FoldPhrases {
  public static final String NOT_OURS =
      "Perch does not know this any more. Look at the fold's card.";

  public static final String NOTHING_LEFT =
      "All of them have been answered, or have cards of their own by now.";

  /** On a page whose replies are gone since it was opened. */
  static final String PAGE_LEFT =
      "Those of this page have been answered, or have cards of their own by now.";

  /** Above replies that use it. */
  static final String STATEMENT =
      "📌 This is the crisis's *holding statement*: word for word, where it has been offered to the customer, it needs no sign-off.";

  /** After the press that approves. */
  public static final String APPROVED =
      "Approved. The replies go out one after the other, as fast as X takes them, the oldest promise first. The fold's card counts them.";

  public static final String WRITE_ONE = "Write what they are to read first.";

  public static final String TOO_LONG =
      "That is too much for one form. Shorten the wordings to 1,600 characters in all.";

  public static final String TAKEN_OUT =
      "It has a card of its own now. What is like it stays out of this fold.";

  public static final String OPENED = "It has a card of its own now, in the channel.";

  public static final String PUT_BACK = "It is in the fold again.";

  /** After somebody agreed to the replies of a fold. */
  public static final String SIGNED =
      "Signed off. What you left ticked goes out once nobody else has to agree; the rest is back with its author.";

  /** After somebody sent them back. */
  public static final String SENT_BACK =
      "They are back with their author, who reads your reason on the fold's card. None of them went out.";

  /** After a ticket was put into a fold from its own card. */
  public static final String ADDED =
      "It is in the fold, and is answered with the others. *See all* on the fold's card takes it out again.";

  /** Where the card offered it, and by now there is nothing to put it into. */
  public static final String NONE_OPEN =
      "There is no open fold that this could be put into any more: it is done by now, or somebody is at work on this ticket.";

  private FoldPhrases() {}

  /** Why something was not done. */
  public static String of(FoldKept kept) {
    return switch (kept) {
      case FoldKept.Done _ -> "";
      case FoldKept.Stranger _ ->
          "Only members of this workspace work on tickets. Ask a lead to take you in.";
      case FoldKept.NotYours(var team) ->
          "Only %s and the leads work on this fold.".formatted(team.title());
      case FoldKept.HeldBy(String owner, var since) ->
          "<@%s> has had this fold since %s. Ask them, or take out what you want to answer alone."
              .formatted(owner, at(since));
      case FoldKept.NotHeld _ -> "The fold is nobody's by now. Press *Claim all* first.";
      case FoldKept.Over _ -> "This fold is done. Look at the newer one in the channel.";
      case FoldKept.NotInIt _ ->
          "That tweet is not in the fold any more, or its reply is on its way.";
      case FoldKept.CannotJoin _ ->
          "That cannot be put into this fold: somebody is at work on it, it is answered already, or it is another handle's or team's. Look at its card.";
      case FoldKept.NothingToSend _ -> NOTHING_LEFT;
      case FoldKept.NotYoursToSign(String role) ->
          "That is for somebody of %s to agree to, who has not agreed to it for another role already, and who is not learning yet."
              .formatted(ClaimPhrases.role(role));
      case FoldKept.OwnWords _ ->
          "You approved these yourself; another pair of eyes has to agree to them.";
      case FoldKept.NothingToSign _ ->
          "Nothing of this waits for a sign-off any more: it was decided, or the tickets left the fold. Look at its card.";
      case FoldKept.Overtaken _ -> "Others were faster. Nothing was recorded, press again.";
      case FoldKept.MoreToSign _ ->
          "More replies wait for you than this form showed, so nothing was recorded. Press *Read & sign off* once more, and read those, too.";
      case FoldKept.Outdated _ ->
          "That holding statement is not what is said any more, so nothing was sent. *Answer all* on the fold's card begins with the one that holds now.";
      case FoldKept.Missing _ -> NOT_OURS;
    };
  }

  /** Whose it is. */
  public static String state(Fold fold) {
    return switch (fold) {
      case Fold.Free free when free.facts().settled() -> "*Answered*";
      case Fold.Free _ -> "*Nobody has these yet*";
      case Fold.Held held when held.facts().settled() -> "*Answered* by <@%s>".formatted(held.by());
      case Fold.Held held -> "*Claimed* by <@%s> %s".formatted(held.by(), at(held.since()));
      case Fold.Over over when over.into() != null -> "*Put together* with another fold";
      case Fold.Over over -> "*Done* " + at(over.at());
    };
  }

  /** How far its replies are; nothing before the first was approved. */
  static Optional<String> progress(FoldFacts facts) {
    if (facts.approved() == 0) {
      return Optional.empty();
    }
    int refused = facts.refusals().values().stream().mapToInt(Integer::intValue).sum();
    String sent = "*Sent %d of %d*".formatted(facts.count(Stands.SENT), facts.approved());
    int waiting = facts.count(Stands.WAITING);
    return Optional.of(
        sent
            + (refused == 0 ? "" : " · refused %d: %s".formatted(refused, reasons(facts)))
            + (waiting == 0 ? "" : " · %d not answered yet".formatted(waiting)));
  }

  /** Beside a reply that others have to read first. */
  static String signOff(List<String> roles) {
    return "✍️ It goes out once %s agrees. They are asked for all such replies together."
        .formatted(ClaimPhrases.roles(roles));
  }

  /** What waits for others; nothing where nothing does. */
  static Optional<String> signOffs(FoldFacts facts) {
    List<String> turns = facts.turns();
    return turns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "✍️ "
                + turns.stream()
                    .map(role ->
                        "*%d* wait for sign-off by %s%s"
                            .formatted(
                                facts.awaiting(role).count(),
                                ClaimPhrases.role(role),
                                hasDeputy(facts, role) ? " or a deputy" : ""))
                    .collect(Collectors.joining(", ")));
  }

  private static boolean hasDeputy(FoldFacts facts, String role) {
    return facts.awaiting(role).anyMatch(place -> place.signing().deputy());
  }

  /** Where a deputy of those is who should have agreed; {@code link}: to the card, may be empty. */
  public static String calling(FoldCard.Shown shown, String role, String link) {
    return asking(shown, role, link)
        + " Nobody whose turn it is has decided: as their deputy you may.";
  }

  /** What was sent back, and why; nothing where nothing was. */
  static Optional<String> returned(FoldFacts facts, String why) {
    return Optional.ofNullable(facts.returned())
        .map(back ->
            "↩️ <@%s> sent the replies back: %s"
                .formatted(back.by(), Literal.escape(why.isEmpty() ? "(removed)" : why, 500)));
  }

  /** Asks for it where those are who should give it; {@code link}: to the card, may be empty. */
  public static String asking(FoldCard.Shown shown, String role, String link) {
    return "✍️ *%d* replies to one storm (%s) wait for %s to read them. Nothing of them goes out before.%s"
        .formatted(
            shown.fold().facts().awaiting(role).count(),
            FoldCard.about(shown),
            ClaimPhrases.role(role),
            link.isEmpty() ? "" : " <" + link + "|The card>");
  }

  private static String reasons(FoldFacts facts) {
    return facts.refusals().entrySet().stream()
            .map(refusal -> refusal.getValue() + " " + reason(refusal.getKey()))
            .collect(Collectors.joining(", "))
        + "; each has a card of its own";
  }

  private static String reason(Refusal why) {
    return switch (why) {
      case GUARD -> "held back by the guard";
      case X -> "refused by X";
      case CREDITS -> "that X would not take, its credits being used up";
      case UNKNOWN -> "that may be out or not, a person decides";
      case OVERTAKEN -> "whose customer wrote again or was answered";
      case HELD -> "that somebody else has";
      case NOT_ALLOWED -> "that X lets nobody answer by its API";
      case NO_RIGHT -> "whose approver may not answer any more";
      case NOT_AS_APPROVED -> "whose words are not those that were approved";
    };
  }
}
