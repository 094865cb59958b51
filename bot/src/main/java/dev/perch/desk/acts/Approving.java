package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.ReplyPicture;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.StillSaid.Taken;
import dev.perch.desk.sending.Replying;
import dev.perch.guard.Finding;
import dev.perch.guard.Severity;
import dev.perch.guard.Signature;
import dev.perch.knowledge.Pin;
import dev.perch.roster.Person;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Departure;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person approves a reply, word for word, for this handle and this ticket as it stands. */
public final class Approving {
  /** How long an approved reply may take until its outcome counts as unknown. */
  public static final Duration TAKES = Duration.ofSeconds(30);

  private final Proofreading proofreading;
  private final SigningOff signing;
  private final Entries bank;
  private final StillSaid still;
  private final Hold hold;

  /**
   * The approving of replies.
   *
   * @param hold how long a reply may be taken back
   */
  Approving(
      Proofreading proofreading, SigningOff signing, Entries bank, StillSaid still, Hold hold) {
    this.proofreading = proofreading;
    this.signing = signing;
    this.bank = bank;
    this.still = still;
    this.hold = hold;
  }

  Decision<Pressed> send(Act act, Words words, AgentAction.Send send) {
    AgentAction.Send bank =
        new AgentAction.Send(
            send.text(), NotYet.ofBank(send.faq()), send.despite(), send.road(), send.pictures());
    return orAnswered(act, words, NotYet.aside(act, words, send.faq(), reply(act, words, bank)));
  }

  /** Whoever comes second is told what the first has said. */
  private static Decision<Pressed> orAnswered(Act act, Words words, Decision<Pressed> decision) {
    boolean tooLate =
        decision instanceof Decision.No<Pressed>(Pressed why)
            && (why instanceof Pressed.Stale || why instanceof Pressed.HeldBy);
    Optional<Act.Answer> first = tooLate ? act.answeredSince() : Optional.empty();
    return first
        .<Decision<Pressed>>map(answer ->
            act.no(
                new Pressed.Answered(
                    act.story(), answer.by(), words.text(answer.index()).orElse(""))))
        .orElse(decision);
  }

  private Decision<Pressed> reply(Act act, Words words, AgentAction.Send send) {
    return act.owning(
        true,
        owned -> {
          TicketFacts facts = owned.claimed().facts();
          if (!act.sawTheLastWord()) {
            return act.no(act.stale());
          }
          Road road = Objects.requireNonNullElse(send.road(), facts.road());
          Taken taken = new Taken(facts, words, send.faq(), unsigned(act, send), road);
          Optional<Pressed> closed =
              closed(facts, road)
                  .or(() -> still.refusal(taken))
                  .or(() -> pictured(facts, road, send.pictures()));
          if (closed.isPresent()) {
            return act.no(closed.get());
          }
          String signed = Signature.sign(send.text(), act.person().initials());
          Draft draft = new Draft(send.text(), Objects.requireNonNullElse(send.faq(), ""));
          List<Finding> findings = proofreading.findings(facts, words, draft, initials(act), road);
          Optional<Pressed> standing =
              NotYet.heldBack(words, facts.lastWord().index(), send.faq())
                  .or(() -> standing(act, findings, send.despite()));
          if (standing.isPresent()) {
            return act.no(standing.get());
          }
          String hash = SaltedHash.of(words.salt(), signed);
          List<String> pictures = ReplyPicture.hashes(words.salt(), send.pictures());
          Words reply = Words.reply(owned.next(), signed, send.pictures());
          String faq = still.heldTo(taken);
          List<String> roles =
              signing.needed(act, words, signed, matter(act, words, send.faq(), findings));
          if (!roles.isEmpty()) {
            return signing.ask(
                act, owned, reply, new SigningOff.Asked(hash, faq, roles, road, pictures));
          }
          Departure departure = hold.from(road, pictures, act.now());
          return owned.and(owned.claimed().send(hash, faq, departure, act.now()), reply);
        });
  }

  /** What pictures X would not take, or of which may not be said what they show. */
  private Optional<Pressed> pictured(TicketFacts facts, Road road, List<ReplyPicture> pictures) {
    int most =
        switch (road) {
          case PUBLIC -> ReplyPicture.MOST;
          case DIRECT -> ReplyPicture.MOST_IN_PRIVATE;
        };
    if (pictures.size() > most) {
      return Optional.of(new Pressed.TooManyPictures(most));
    }
    List<Finding> findings =
        pictures.stream()
            .flatMap(one -> proofreading.forbiddenAlt(facts.handle(), one.alt(), road).stream())
            .toList();
    return findings.isEmpty() ? Optional.empty() : Optional.of(new Pressed.Blocked(findings));
  }

  /** Who came in private is never answered in public, and in private only who wrote there. */
  private static Optional<Pressed> closed(TicketFacts facts, Road road) {
    boolean open =
        switch (road) {
          case PUBLIC -> facts.road() == Road.PUBLIC && facts.lastWord().tweet().replyAllowed();
          case DIRECT -> facts.wroteInPrivate();
        };
    return open ? Optional.empty() : Optional.of(new Pressed.ReplyNotAllowed());
  }

  private static String unsigned(Act act, AgentAction.Send send) {
    return Signature.strip(send.text(), initials(act));
  }

  private static String initials(Act act) {
    return act.person().initials();
  }

  /**
   * What still stands against a text: what blocks, or else what its author has not read yet. What
   * asks for another's agreement gets it.
   *
   * @param despite the kinds of findings that the author has read, and sends it all the same
   */
  private static Optional<Pressed> standing(
      Act act, List<Finding> findings, Set<Finding.Kind> despite) {
    if (findings.stream().anyMatch(Finding::blocks)) {
      return Optional.of(new Pressed.Blocked(findings));
    }
    return findings.stream()
            .filter(finding -> finding.severity() == Severity.WARN)
            .map(Finding::kind)
            .allMatch(despite::contains)
        ? Optional.empty()
        : Optional.of(new Pressed.Warned(act.story(), findings));
  }

  /**
   * Whose agreement a reply would need by the rules, in order; what the guard flags in it comes on
   * top when it is sent.
   */
  List<String> signOff(
      Person person, TicketFacts facts, Words words, String text, @Nullable String faq) {
    Matter matter = Matter.of(bank, NotYet.ofBank(faq), words.suggested(facts.lastWord().index()));
    return signing.needed(person, facts, words, Signature.sign(text, person.initials()), matter);
  }

  private Matter matter(Act act, Words words, @Nullable String faq, List<Finding> findings) {
    Matter matter = Matter.of(bank, faq, words.suggested(act.ticket().facts().lastWord().index()));
    boolean asks = findings.stream().anyMatch(it -> it.severity() == Severity.SIGN_OFF);
    return asks ? new Matter(matter.topics(), true) : matter;
  }

  /** Sends a draft, unless the customer has been answered since it was shown. */
  Decision<Pressed> draft(Act act, Words words, AgentAction.SendDraft draft) {
    return act.ticket().facts().replies().size() == draft.answers()
        ? send(act, words, new AgentAction.Send(draft.text(), null, draft.despite()))
        : orAnswered(act, words, act.no(act.stale()));
  }

  /**
   * Sends a suggestion as the card showed it. A card that still offers one to a customer who has
   * been answered is behind: nobody answers twice by it.
   */
  Decision<Pressed> suggestion(Act act, Words words, AgentAction.Approve approve) {
    Optional<SuggestedAnswer> shown = shown(act, words, approve.nth(), approve.mark());
    if (act.ticket().facts().waitingSince() == null || shown.isEmpty()) {
      return orAnswered(act, words, act.no(act.stale()));
    }
    SuggestedAnswer chosen = shown.get();
    return unusable(act, chosen)
        .<Decision<Pressed>>map(act::no)
        .orElseGet(() -> send(act, words, new AgentAction.Send(chosen.text(), chosen.pin())));
  }

  /** Begins to write with a suggestion in the editor: not with words that hold no longer. */
  Decision<Pressed> edit(Act act, Words words, AgentAction.Edit edit) {
    Optional<SuggestedAnswer> shown = shown(act, words, edit.nth(), edit.mark());
    if (shown.isEmpty()) {
      return orAnswered(act, words, act.no(act.stale()));
    }
    return unusable(act, shown.get())
        .<Decision<Pressed>>map(act::no)
        .orElseGet(() -> Claiming.claim(act));
  }

  /** What stood under that number when the card was drawn, if it still does. */
  private static Optional<SuggestedAnswer> shown(
      Act act, Words words, int nth, @Nullable String mark) {
    List<SuggestedAnswer> suggestions = words.suggested(act.press().word());
    return nth < 0 || nth >= suggestions.size()
        ? Optional.empty()
        : Optional.of(suggestions.get(nth)).filter(it -> mark == null || mark.equals(it.mark()));
  }

  private Optional<Pressed> unusable(Act act, SuggestedAnswer chosen) {
    return signing.isOutdated(chosen)
        ? Optional.of(new Pressed.Outdated(Pin.parse(chosen.pin()).orElseThrow()))
        : still.refusal(chosen, act.ticket().facts().road());
  }

  /**
   * A parked reply once more: a new approval of the same words, by whoever gives it. {@link
   * Replying} looks for it once more first. What another has to read is sent again only by one who
   * may read it for them.
   *
   * @param despite the kinds of what they were told of it first, and have read
   */
  Decision<Pressed> again(Act act, Words words, Set<Finding.Kind> despite) {
    if (!(act.ticket() instanceof Ticket.Parked parked)
        || !act.sawTheLastWord()
        || act.claimHasEnded()) {
      return act.no(act.stale());
    }
    String text = words.text(parked.attempt().number()).orElse("");
    if (text.isEmpty()) {
      return act.no(act.stale());
    }
    List<String> roles =
        signing.needed(act, words, text, matter(act, words, parked.attempt().faq(), List.of()));
    Optional<Pressed> refusal =
        signing.refusalToSendAgain(act, roles).or(() -> late(act, words, parked, text, despite));
    if (refusal.isPresent()) {
      return act.no(refusal.get());
    }
    Instant deadline = Hold.deadline(act.now(), parked.attempt().pictures());
    return new Decision.Events<>(
        List.of(parked.sendAgain(act.by(), deadline, act.now())),
        Words.reply(act.story().length(), text, words.pictures(parked.attempt().number())));
  }

  /**
   * Of a thread that has begun to stand on X the rest belongs there, whatever the bank says now.
   */
  private Optional<Pressed> late(
      Act act, Words words, Ticket.Parked parked, String text, Set<Finding.Kind> despite) {
    Attempt attempt = parked.attempt();
    Taken taken = new Taken(parked.facts(), words, attempt.faq(), text, attempt.road());
    return attempt.parts().isEmpty() ? still.refusalLate(act, taken, despite) : Optional.empty();
  }
}
