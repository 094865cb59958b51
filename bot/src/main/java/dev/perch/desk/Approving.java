package dev.perch.desk;

import dev.perch.desk.Ledger.Decision;
import dev.perch.guard.Finding;
import dev.perch.guard.Signature;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private final Proofreading proofreading;

  Approving(Proofreading proofreading) {
    this.proofreading = proofreading;
  }

  /**
   * Sends a text.
   *
   * @param despite the kinds of findings that its author has read
   */
  Decision<Pressed> send(
      Act act, Words words, String text, @Nullable String faq, Set<Finding.Kind> despite) {
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
          Optional<Pressed> standing = standing(act, words, text, despite);
          if (standing.isPresent()) {
            return act.no(standing.get());
          }
          String hash = SaltedHash.of(words.salt(), signed);
          return owned.and(
              owned.claimed().send(hash, deadline(act), faq, act.now()),
              Words.text(owned.next(), signed));
        });
  }

  /**
   * What still stands against a text: what blocks, or else what its author has not read yet.
   *
   * <p>Here is where a reply that needs another's agreement would turn to them: until it can, a
   * finding that asks for a sign-off is one that its author has to read.
   *
   * @param despite the kinds of findings that the author has read, and sends it all the same
   */
  private Optional<Pressed> standing(Act act, Words words, String text, Set<Finding.Kind> despite) {
    List<Finding> findings =
        proofreading.findings(act.ticket().facts(), words, text, act.person().initials());
    if (findings.stream().anyMatch(Finding::blocks)) {
      return Optional.of(new Pressed.Blocked(findings));
    }
    return findings.stream().map(Finding::kind).allMatch(despite::contains)
        ? Optional.empty()
        : Optional.of(new Pressed.Warned(act.story(), findings));
  }

  /** Sends a draft, unless the customer has been answered since it was shown. */
  Decision<Pressed> draft(Act act, Words words, AgentAction.SendDraft draft) {
    return act.ticket().facts().replies().size() == draft.answers()
        ? send(act, words, draft.text(), null, draft.despite())
        : act.no(act.stale());
  }

  /**
   * Sends a suggestion as the card showed it. A card that still offers one to a customer who has
   * been answered is behind: nobody answers twice by it.
   */
  Decision<Pressed> suggestion(Act act, Words words, int nth) {
    List<SuggestedAnswer> suggestions = words.suggested(act.press().word());
    boolean answered = act.ticket().facts().waitingSince() == null;
    if (answered || nth < 0 || nth >= suggestions.size()) {
      return act.no(act.stale());
    }
    SuggestedAnswer chosen = suggestions.get(nth);
    return send(act, words, chosen.text(), chosen.faq() + "@" + chosen.version(), Set.of());
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
