package dev.perch.desk.intake;

import dev.perch.desk.Bells;
import dev.perch.desk.Handle;
import dev.perch.desk.Ledger;
import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.Register;
import dev.perch.desk.Register.History;
import dev.perch.desk.Register.History.Conversation;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.Stories;
import dev.perch.desk.SuggestedAnswer;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Waits;
import dev.perch.desk.Words;
import dev.perch.desk.acts.SigningOff;
import dev.perch.desk.intake.Judging.Judged;
import dev.perch.ticket.SignOffVoid;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketFacts.Said;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every mention becomes part of exactly one ticket, or is counted with the reason why not.
 *
 * <p>Which ticket: the customer's of that conversation, if it is open or closed for less than a
 * week; else, for a new top-level tweet, the customer's open one on that handle; else a new one. A
 * direct message joins what is open before what was closed. Taking a mention twice changes nothing.
 */
public final class Intake {
  private final Stories stories;
  private final Ledger ledger;
  private final Register register;
  private final Triage triage;
  private final Function<String, Handle> handles;
  private final Supplier<String> salts;
  private final Sieve sieve;
  private final Rush rush;
  private final Hearing hearing;
  private final InstantSource clock;

  /**
   * An intake.
   *
   * @param handles finds a handle of ours by its name
   * @param salts makes a fresh salt for each ticket's hashes
   * @param sieve keeps out what is no ticket
   * @param rush in which a new ticket waits for its suggestions
   */
  public Intake(
      Stories stories,
      Bells bells,
      Register register,
      Triage triage,
      Function<String, Handle> handles,
      Supplier<String> salts,
      Sieve sieve,
      Rush rush,
      Waits waits,
      InstantSource clock) {
    this.stories = stories;
    this.ledger = new Ledger(stories, bells, waits);
    this.register = register;
    this.triage = triage;
    this.handles = handles;
    this.salts = salts;
    this.sieve = sieve;
    this.rush = rush;
    this.hearing = new Hearing(stories, triage, salts, clock);
    this.clock = clock;
  }

  /**
   * Takes one in. It is durable when this returns.
   *
   * @throws Unavailable if it could not be kept: take it again
   */
  public void take(Mention mention) {
    if (mention.skip() != null) {
      register.skip(mention.handle(), mention.latest(), mention.skip());
      return;
    }
    Register.Before before = register.before(mention.id(), mention.author().id());
    if (before.its().isPresent()) {
      if (mention.edited()) {
        edit(before.its().get(), mention);
      }
      return;
    }
    History history = before.history();
    Optional<TicketId> earlier = joins(mention, history);
    Optional<Mention.Skip> no = sieve.skip(mention, history, earlier);
    if (no.isPresent()) {
      register.skip(mention.handle(), mention.latest(), no.get());
      return;
    }
    if (earlier.isPresent()) {
      join(earlier.get(), mention);
    } else {
      open(mention, history.tickets());
    }
  }

  private Optional<TicketId> joins(Mention mention, History history) {
    Optional<TicketId> ofConversation =
        Optional.ofNullable(
                history
                    .conversations()
                    .get(new Conversation(mention.handle(), mention.conversation())))
            .filter(id -> takesMore(id, mention.posted()));
    List<TicketId> open = history.open().getOrDefault(mention.handle(), List.of());
    Optional<TicketId> newest = open.isEmpty() ? Optional.empty() : Optional.of(open.getLast());
    if (mention.direct()) {
      // One conversation for all their matters: what is open goes before what was closed.
      return ofConversation.filter(open::contains).or(() -> newest).or(() -> ofConversation);
    }
    return mention.repliesTo() == null ? ofConversation.or(() -> newest) : ofConversation;
  }

  private boolean takesMore(TicketId id, Instant posted) {
    return switch (stories.read(id).map(Story::ticket).orElse(null)) {
      case null -> false;
      case Ticket.Closed closed -> closed.reopensAt(posted);
      case Ticket open -> open.isOpen();
    };
  }

  private void open(Mention mention, int earlier) {
    String salt = salts.get();
    boolean hurried = triage.canWait() && rush.isOn();
    List<SuggestedAnswer> suggestions =
        hurried ? List.of() : triage.suggest(List.of(mention.text()), mention);
    Instant now = clock.instant();
    Optional<Judged> judged = triage.judge(mention, List.of(mention.text()), suggestions, now);
    TicketEvent.Opened opened =
        new TicketEvent.Opened(
            now,
            mention.handle(),
            mention.author().id(),
            judged.map(Judged::team).orElseGet(() -> handles.apply(mention.handle()).team()),
            tweeted(mention, salt),
            earlier,
            Triage.asEvents(suggestions));
    ledger.open(
        new TicketId(mention.id()),
        operation(mention),
        events(hurried ? List.of(opened, new TicketEvent.Hurried(now)) : List.of(opened), judged),
        new Words(
            salt,
            Map.of(mention.id(), mention),
            Judged.why(hurried ? 2 : 1, judged),
            Map.of(0, suggestions)));
  }

  private void join(TicketId id, Mention mention) {
    ledger.<Boolean>insist(
        id,
        operation(mention),
        story -> {
          Ticket ticket = story.ticket();
          if (ticket.facts().holds(mention.id())) {
            return new Decision.No<>(false);
          }
          Words words = stories.words(id);
          String salt = hearing.salt(words);
          List<String> unanswered = unanswered(ticket, words, mention);
          List<SuggestedAnswer> suggestions = triage.suggest(unanswered, mention);
          Instant now = clock.instant();
          Optional<Judged> judged =
              triage.judge(Hearing.asHeard(ticket, words, mention), unanswered, suggestions, now);
          TicketEvent wrote =
              ticket.wrote(tweeted(mention, salt), Triage.asEvents(suggestions), now);
          return new Decision.Events<>(
              events(SigningOff.voiding(ticket, wrote, SignOffVoid.CUSTOMER_WROTE), judged),
              words(salt, mention, story.length(), suggestions, judged));
        });
  }

  /** What was closed needs no answer any more. */
  private static List<String> unanswered(Ticket ticket, Words words, Mention mention) {
    TicketFacts facts = ticket.facts();
    List<String> texts = new ArrayList<>();
    if (ticket.isOpen() && facts.waitingSince() != null) {
      for (Said said : facts.said()) {
        if (!said.tweet().posted().isBefore(facts.waitingSince())) {
          words.mention(said.tweet().id()).ifPresent(earlier -> texts.add(earlier.text()));
        }
      }
    }
    texts.add(mention.text());
    return texts;
  }

  private void edit(TicketId id, Mention mention) {
    ledger.<Boolean>insist(
        id,
        operation(mention),
        story -> {
          boolean known =
              story.ticket().facts().said().stream()
                  .anyMatch(said -> said.latest().equals(mention.latest()));
          if (known) {
            return new Decision.No<>(false);
          }
          Hearing.Heard heard = hearing.heard(story, mention);
          TicketEvent edited =
              story
                  .ticket()
                  .edited(
                      mention.id(),
                      mention.latest(),
                      SaltedHash.of(heard.salt(), mention.text()),
                      Triage.asEvents(heard.suggestions()),
                      heard.at());
          return new Decision.Events<>(
              events(
                  SigningOff.voiding(story.ticket(), edited, SignOffVoid.CUSTOMER_EDITED),
                  heard.judged()),
              words(heard.salt(), mention, story.length(), heard.suggestions(), heard.judged()));
        });
  }

  /**
   * Takes up again what X shows once more of a ticket's, after it had not for a while. What is no
   * ticket's, or was never withdrawn, is left alone.
   *
   * @throws Unavailable if it could not be kept: take it again
   */
  public void restore(Mention mention) {
    register
        .before(mention.id(), mention.author().id())
        .its()
        .ifPresent(id ->
            ledger.<Boolean>insist(
                id,
                "restored:" + mention.latest() + ":" + clock.instant().toEpochMilli(),
                story ->
                    story
                        .ticket()
                        .facts()
                        .said(mention.id())
                        .filter(said -> said.withdrawn() != null)
                        .<Decision<Boolean>>map(said -> restored(story, said, mention))
                        .orElseGet(() -> new Decision.No<>(false))));
  }

  private Decision<Boolean> restored(Story story, Said said, Mention mention) {
    Hearing.Heard heard = hearing.heard(story, mention);
    TicketEvent restored =
        story
            .ticket()
            .restore(
                tweeted(mention, heard.salt()), Triage.asEvents(heard.suggestions()), heard.at());
    return new Decision.Events<>(
        events(
            SigningOff.voiding(story.ticket(), restored, SignOffVoid.CUSTOMER_WROTE),
            heard.judged()),
        new Words(
            heard.salt(),
            Map.of(mention.id(), mention),
            Judged.why(story.length() + 1, heard.judged()),
            Map.of(said.index(), heard.suggestions())));
  }

  private static Words words(
      String salt,
      Mention mention,
      int index,
      List<SuggestedAnswer> suggestions,
      Optional<Judged> judged) {
    return new Words(
        salt,
        Map.of(mention.id(), mention),
        Judged.why(index + 1, judged),
        Map.of(index, suggestions));
  }

  /** What the customer did, and how it was judged. */
  private static List<TicketEvent> events(List<TicketEvent> did, Optional<Judged> judged) {
    return Stream.concat(did.stream(), judged.map(Judged::event).stream()).toList();
  }

  private static TicketEvent.Tweeted tweeted(Mention mention, String salt) {
    return new TicketEvent.Tweeted(
        mention.id(),
        mention.latest(),
        mention.conversation(),
        mention.posted(),
        mention.replyAllowed(),
        SaltedHash.of(salt, mention.text()),
        mention.road());
  }

  private static String operation(Mention mention) {
    return "tweet:" + mention.latest();
  }
}
