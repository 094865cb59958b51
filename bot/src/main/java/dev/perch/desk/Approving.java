package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.Signature;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person approves a reply, word for word, for this handle and this ticket as it stands. */
final class Approving {
  /** How long an approved reply may take until its outcome counts as unknown. */
  static final Duration TAKES = Duration.ofSeconds(30);

  private static final Pattern POST =
      Pattern.compile(
          "https://(?:www\\.)?(?:x|twitter)\\.com/([A-Za-z0-9_]{1,15})/status/([0-9]{1,19})(?:[/?#].*)?");

  private Approving() {}

  static Decision<Pressed> send(Act act, Words words, String text, @Nullable String faq) {
    return act.owning(
        true,
        owned -> {
          TicketFacts facts = owned.claimed().facts();
          if (!act.sawTheLastWord()) {
            return act.no(act.stale());
          }
          if (!facts.lastWord().tweet().replyAllowed()) {
            return act.no(new Pressed.ReplyNotAllowed());
          }
          String signed = Signature.sign(text, act.person().initials());
          List<Finding> findings = findings(act, words, text, signed);
          if (!findings.isEmpty()) {
            return act.no(new Pressed.Blocked(findings));
          }
          String hash = SaltedHash.of(words.salt(), signed);
          return owned.and(
              owned.claimed().send(hash, deadline(act), faq, act.now()),
              Words.text(owned.next(), signed));
        });
  }

  private static List<Finding> findings(Act act, Words words, String text, String signed) {
    if (onlyGreets(act, words, text)) {
      return List.of(Guard.NOTHING_WRITTEN);
    }
    boolean saidBefore =
        act.ticket().facts().replies().stream()
            .anyMatch(reply -> words.text(reply.attempt()).filter(signed::equals).isPresent());
    if (saidBefore) {
      return List.of(Guard.SAID_BEFORE);
    }
    List<Finding> findings = Guard.check(signed);
    return findings.isEmpty() ? act.screen().apply(signed) : findings;
  }

  /** The editor opens with a greeting: sent as it is, it would say nothing. */
  private static boolean onlyGreets(Act act, Words words, String text) {
    TicketFacts facts = act.ticket().facts();
    String greeting =
        words
            .mention(facts.lastWord().tweet().id())
            .map(mention -> act.voices().of(facts.handle()).greets(mention.author().name()))
            .orElse("");
    return Signature.strip(text, act.person().initials()).equals(greeting);
  }

  /** Sends a draft, unless the customer has been answered since it was shown. */
  static Decision<Pressed> draft(Act act, Words words, String text, int answers) {
    return act.ticket().facts().replies().size() == answers
        ? send(act, words, text, null)
        : act.no(act.stale());
  }

  /**
   * Sends a suggestion as the card showed it. A card that still offers one to a customer who has
   * been answered is behind: nobody answers twice by it.
   */
  static Decision<Pressed> suggestion(Act act, Words words, int nth) {
    List<SuggestedAnswer> suggestions = words.suggested(act.press().word());
    boolean answered = act.ticket().facts().waitingSince() == null;
    if (answered || nth < 0 || nth >= suggestions.size()) {
      return act.no(act.stale());
    }
    SuggestedAnswer chosen = suggestions.get(nth);
    return send(act, words, chosen.text(), chosen.faq() + "@" + chosen.version());
  }

  /**
   * A parked reply once more: a new approval of the same words. {@link Replying} looks for it once
   * more first.
   */
  static Decision<Pressed> again(Act act, Words words) {
    if (!(act.ticket() instanceof Ticket.Parked parked)
        || !act.sawTheLastWord()
        || act.claimHasEnded()) {
      return act.no(act.stale());
    }
    String text = words.text(parked.attempt().number()).orElse("");
    if (text.isEmpty()) {
      return act.no(act.stale());
    }
    return new Decision.Events<>(
        List.of(parked.sendAgain(act.by(), deadline(act), act.now())),
        Words.text(act.story().length(), text));
  }

  /** The person posted on X itself, or found there what we were unsure of. */
  static Decision<Pressed> byHand(Act act, String link) {
    Matcher post = POST.matcher(link.strip());
    if (!post.matches() || !post.group(1).equalsIgnoreCase(act.ticket().facts().handle())) {
      return act.no(new Pressed.NoSuchPost());
    }
    String tweet = post.group(2);
    if (act.ticket() instanceof Ticket.Parked parked) {
      return Decision.event(parked.replied(tweet, act.now()));
    }
    return act.owning(
        true,
        owned -> owned.and(owned.claimed().repliedByHand(tweet, act.press().word(), act.now())));
  }

  private static Instant deadline(Act act) {
    return act.now().plus(TAKES);
  }
}
