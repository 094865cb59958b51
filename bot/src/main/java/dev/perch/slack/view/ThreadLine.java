package dev.perch.slack.view;

import static dev.perch.slack.view.CardState.who;

import com.slack.api.model.block.LayoutBlock;
import dev.perch.desk.Customer;
import dev.perch.desk.Mention;
import dev.perch.ticket.AgentId;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a card's thread tells of an event.
 *
 * @param text for notifications, in mrkdwn
 */
public record ThreadLine(String text, List<LayoutBlock> blocks) {
  private static final int SHOWN = 2_500;
  private static final int SHOWN_OF_MANY = 900;
  private static final int MANY = 8;

  public ThreadLine {
    blocks = List.copyOf(blocks);
  }

  /**
   * What the thread says of the event at that index; of many it says nothing, the card shows them.
   */
  public static Optional<ThreadLine> of(Story story, int index, Shown shown) {
    return switch (story.events().get(index)) {
      case TicketEvent.CustomerWrote wrote ->
          customer(
              shown, wrote.tweet().id(), wrote.tweet().direct() ? "wrote in private" : "wrote");
      case TicketEvent.CustomerEdited edited ->
          customer(shown, edited.tweet(), "edited a tweet; it now says");
      case TicketEvent.Restored restored ->
          customer(shown, restored.tweet().id(), RemovalPhrases.RESTORED);
      case TicketEvent.Dropped dropped ->
          Optional.of(say(who(dropped.by()) + ByHandPhrases.DROPPED));
      case TicketEvent.Replied replied ->
          Optional.of(replied(shown, replied.attempt(), replied.tweet(), replied.checked()));
      case TicketEvent.RepliedByHand byHand ->
          Optional.of(replied(shown, -1, byHand.tweet(), byHand.checked()));
      case TicketEvent.SendRefused refused -> Optional.of(say(RefusedLine.of(story, refused)));
      case TicketEvent.DeletionAsked asked ->
          Optional.of(
              say(
                  DeletionPhrases.asked(
                      new Deletion(index, asked.by(), asked.at(), null), note(shown, index))));
      case TicketEvent.DeletionAnswered answered ->
          Optional.of(say(DeletionPhrases.answered(shown.ticket().facts(), answered)));
      case TicketEvent.Undone undone ->
          Optional.of(
              say(
                  who(undone.by())
                      + " took the reply back before it went out. Its words stand in the editor: press *Reply*."));
      case TicketEvent.Offered offered ->
          Optional.of(
              say(
                  "%s handed this to %s%s"
                      .formatted(who(offered.by()), offered.to().title(), note(shown, index))));
      case TicketEvent.Returned returned -> Optional.of(returned(shown, returned, index));
      case TicketEvent.Lapsed _ ->
          Optional.of(
              say(
                  "Nobody has touched this for a while, so the claim lapsed. Whoever has time may take the ticket; what was written is kept, and stands in the editor."));
      case TicketEvent.LapseWarned warned -> Optional.of(warned(story, shown, warned));
      case TicketEvent.TakenOver taken ->
          Optional.of(
              say(
                  "%s took this over from %s%s"
                      .formatted(who(taken.by()), who(taken.from()), note(shown, index))));
      case TicketEvent.Freed freed ->
          Optional.of(say(ClaimPhrases.freed(owner(story, freed.claim()), freed.why())));
      case TicketEvent.PartnerAsked asked ->
          Optional.of(
              say(
                  "%s asked %s%s. The answer comes in their channel: *Use as a draft* among a message's actions brings it here."
                      .formatted(who(asked.by()), asked.partner().title(), note(shown, index))));
      case TicketEvent.SignOffAsked asked -> Optional.of(SignOffView.asked(shown, asked, index));
      case TicketEvent.SignOffGiven given ->
          Optional.of(say(SignOffView.given(story, given, index)));
      case TicketEvent.SignOffEdited edited ->
          Optional.of(
              SignOffView.edited(
                  shown, edited, SignOffView.author(story, edited.version()), index));
      case TicketEvent.SignOffReturned returned ->
          Optional.of(
              say(
                  "%s sent the reply back to %s%s"
                      .formatted(
                          who(returned.by()),
                          who(SignOffView.author(story, returned.version())),
                          note(shown, index))));
      case TicketEvent.SignOffVoided voided ->
          Optional.of(
              say(
                  ClaimPhrases.voided(
                      voided.why(), who(SignOffView.author(story, voided.version())))));
      case TicketEvent.DeputyCalled _ ->
          Optional.of(
              say(
                  "Nobody whose turn it is has decided, or there is nobody else: a deputy may now, as the duty board names them."));
      case TicketEvent.Snoozed snoozed -> Optional.of(say(ClockPhrases.snoozed(snoozed)));
      case TicketEvent.Woken woken -> Optional.of(say(ClockPhrases.woken(woken)));
      case TicketEvent.Promised promised -> Optional.of(say(ClockPhrases.promised(promised)));
      case TicketEvent.EmbargoMoved moved -> Optional.of(say(EmbargoLines.moved(moved)));
      case TicketEvent.EmbargoEnded ended -> Optional.of(say(EmbargoLines.ended(ended)));
      case TicketEvent.Withdrawn withdrawn ->
          Optional.of(say(RemovalPhrases.withdrawn(withdrawn.why())));
      case TicketEvent.Erased erased -> Optional.of(say(RemovalPhrases.erased(erased.why())));
      case TicketEvent.Opened _,
          TicketEvent.PutAside _,
          TicketEvent.Triaged _,
          TicketEvent.Hurried _,
          TicketEvent.Advised _,
          TicketEvent.StatementChanged _,
          TicketEvent.ClockRan _,
          TicketEvent.Reminded _,
          TicketEvent.Revealed _,
          TicketEvent.Claimed _,
          TicketEvent.Released _,
          TicketEvent.Accepted _,
          TicketEvent.SendingStarted _,
          TicketEvent.PartPosted _,
          TicketEvent.Postponed _,
          TicketEvent.OutcomeUnknown _,
          TicketEvent.LookedInVain _,
          TicketEvent.Parked _,
          TicketEvent.Resolved _,
          TicketEvent.Dismissed _,
          TicketEvent.Reopened _ ->
          Optional.empty();
    };
  }

  /**
   * How the thread of a card opens after a hand-off: what was said last, oldest first, and why the
   * ticket came here.
   */
  public static ThreadLine opening(Story story, Shown shown) {
    List<Spoken> spoken = new ArrayList<>();
    TicketFacts facts = shown.ticket().facts();
    for (TicketFacts.Said said : facts.said()) {
      shown
          .words()
          .mention(said.tweet().id())
          .ifPresent(mention ->
              spoken.add(
                  new Spoken(mention.posted(), quoted(shown, mention, "wrote", SHOWN_OF_MANY))));
    }
    for (Reply reply : facts.replies()) {
      shown
          .words()
          .text(reply.attempt())
          .ifPresent(text -> spoken.add(new Spoken(reply.at(), answered(text))));
    }
    spoken.sort(Comparator.comparing(Spoken::at));
    List<Spoken> last = spoken.subList(Math.max(0, spoken.size() - MANY), spoken.size());
    List<LayoutBlock> blocks = new ArrayList<>();
    if (last.size() < spoken.size()) {
      blocks.add(Kit.small("The last %d of %d:".formatted(last.size(), spoken.size())));
    }
    last.forEach(words -> blocks.add(words.block()));
    came(story, shown).ifPresent(why -> blocks.add(Kit.paragraph(why)));
    return new ThreadLine("What has been said so far", blocks);
  }

  /** Whether an opening says more than the card above it, which shows the customer's last words. */
  public static boolean opens(Story story, Shown shown) {
    TicketFacts facts = shown.ticket().facts();
    return facts.said().size() + facts.replies().size() > 1 || came(story, shown).isPresent();
  }

  /** What is left of a line, or of how a thread opened, once its words were removed. */
  public static ThreadLine again(Story story, int index, Shown shown) {
    return index == 0
        ? opening(story, shown)
        : of(story, index, shown).orElseGet(() -> say(RemovalPhrases.REMOVED_LINE));
  }

  /** Its button is for whoever holds that claim, and for as long. */
  private static ThreadLine warned(Story story, Shown shown, TicketEvent.LapseWarned warned) {
    String words = ClaimPhrases.warned(owner(story, warned.claim()), warned.lapses());
    Ref ref = shown.ref();
    Ref carried = new Ref(ref.ticket(), warned.claim(), ref.word(), "");
    return new ThreadLine(
        words,
        List.of(
            Kit.paragraph(words),
            Kit.actions(List.of(Kit.primary("Keep it", Actions.KEEP_CLAIM, carried)))));
  }

  private static String owner(Story story, int claim) {
    return switch (story.events().get(claim)) {
      case TicketEvent.Claimed claimed -> who(claimed.by());
      case TicketEvent.TakenOver taken -> who(taken.by());
      default -> "The owner";
    };
  }

  private static String asks(TicketEvent.Offered offered, String note) {
    return "%s of %s %s%s"
        .formatted(
            who(offered.by()),
            offered.from().title(),
            note.isEmpty() ? "handed this over" : "asks",
            note);
  }

  private record Spoken(Instant at, LayoutBlock block) {}

  private static LayoutBlock answered(String text) {
    return Kit.rich(
        Kit.line(Kit.bold("We answered")), Kit.quote(Literal.words(text, SHOWN_OF_MANY)));
  }

  /** Told by whoever moved it last, also when somebody has claimed it by now. */
  private static Optional<String> came(Story story, Shown shown) {
    for (int index = story.length() - 1; index > 0; index--) {
      switch (story.events().get(index)) {
        case TicketEvent.Offered offered -> {
          return Optional.of(asks(offered, note(shown, index)));
        }
        case TicketEvent.Returned returned -> {
          return Optional.of(
              returned.by() == null
                  ? "Nobody there accepted this in time, so it is back."
                  : gaveBack(shown, returned.by(), index));
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private static Optional<ThreadLine> customer(Shown shown, String tweet, String did) {
    return shown
        .words()
        .mention(tweet)
        .map(mention ->
            new ThreadLine(
                "@"
                    + Literal.escape(mention.author().username(), 60)
                    + ": "
                    + Literal.escape(shown.reading().shown(mention), 150),
                List.of(quoted(shown, mention, did, SHOWN))))
        .or(() -> Optional.of(say(RemovalPhrases.REMOVED_TWEET)));
  }

  private static LayoutBlock quoted(Shown shown, Mention mention, String did, int most) {
    Customer author = mention.author();
    return Kit.rich(
        Kit.line(Kit.bold("@" + Literal.clean(author.username(), 60)), Kit.text(" " + did)),
        Kit.quote(Literal.words(shown.reading().shown(mention), most)));
  }

  /** {@code attempt}: as that of a {@link Reply}. */
  private static ThreadLine replied(
      Shown shown, int attempt, String tweet, @Nullable Boolean checked) {
    TicketFacts facts = shown.ticket().facts();
    Optional<Reply> reply =
        facts.replies().stream()
            .filter(ours -> ours.attempt() == attempt && ours.tweets().contains(tweet))
            .findFirst();
    String by = reply.map(ours -> who(ours.by()) + " answered").orElse("Answered");
    boolean direct = reply.filter(ours -> ours.road() == Road.DIRECT).isPresent();
    String link =
        "<%s|see it on X>"
                .formatted(
                    direct
                        ? "https://x.com/messages"
                        : "https://x.com/%s/status/%s".formatted(facts.handle(), tweet))
            + ByHandPhrases.note(checked, direct);
    List<LayoutBlock> blocks = new ArrayList<>();
    reply
        .flatMap(ours -> shown.words().text(ours.attempt()))
        .ifPresent(text -> blocks.add(Kit.rich(Kit.quote(Literal.words(text, 1_000)))));
    String with =
        reply
            .map(ours ->
                PicturePhrases.with(shown.words().pictures(ours.attempt()), shown.reading()))
            .orElse("");
    String words =
        "%s as @%s%s%s · %s"
            .formatted(by, facts.handle(), direct ? " in a direct message" : "", with, link);
    blocks.addFirst(Kit.paragraph(words));
    return new ThreadLine(words, blocks);
  }

  private static ThreadLine returned(Shown shown, TicketEvent.Returned returned, int index) {
    return returned.by() == null
        ? say("Nobody here accepted this in time, so it went back.")
        : say(gaveBack(shown, returned.by(), index));
  }

  private static String gaveBack(Shown shown, AgentId by, int index) {
    return who(by) + " gave this back" + note(shown, index);
  }

  private static String note(Shown shown, int index) {
    return shown
        .words()
        .text(index)
        .filter(text -> !text.isBlank())
        .map(text -> ": “" + Literal.escape(text, 1_500) + "”")
        .orElse("");
  }

  private static ThreadLine say(String mrkdwn) {
    return new ThreadLine(mrkdwn, List.of(Kit.paragraph(mrkdwn)));
  }
}
