package dev.perch.desk.acts;

import dev.perch.desk.Mention;
import dev.perch.desk.RecentReplies;
import dev.perch.desk.Stories;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Voices;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Drafts.Draft;
import dev.perch.desk.acts.StillSaid.Taken;
import dev.perch.guard.DraftContext;
import dev.perch.guard.Finding;
import dev.perch.guard.Guard;
import dev.perch.guard.GuardRules;
import dev.perch.guard.NumberedThread;
import dev.perch.guard.PrivateGuard;
import dev.perch.guard.SentMark;
import dev.perch.guard.Signature;
import dev.perch.knowledge.AnswerText;
import dev.perch.ticket.Road;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketFacts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads replies with the guard, and with what the desk knows of the ticket and of the handle. */
public final class Proofreading {
  private static final Logger log = LoggerFactory.getLogger(Proofreading.class);

  private final Supplier<GuardRules> rules;
  private final Stories stories;
  private final RecentReplies recent;
  private final Screen screen;
  private final Voices voices;
  private final StillSaid still;
  private final InstantSource clock;

  /** One that has nothing to hold a text against but the guard's rules and what went out. */
  public Proofreading(
      GuardRules rules, Stories stories, RecentReplies recent, InstantSource clock) {
    this(() -> rules, stories, recent, _ -> List.of(), Voices.PLAIN, _ -> Optional.empty(), clock);
  }

  /**
   * A proofreading.
   *
   * @param rules as they are now
   * @param screen what stands against sending a text, beyond what the guard knows by itself
   * @param voices with what a draft begins, by handle
   * @param bank the entries that drafts are taken from
   */
  public Proofreading(
      Supplier<GuardRules> rules,
      Stories stories,
      RecentReplies recent,
      Screen screen,
      Voices voices,
      Entries bank,
      InstantSource clock) {
    this.voices = voices;
    this.still = new StillSaid(bank);
    this.screen = screen;
    this.rules = rules;
    this.stories = stories;
    this.recent = recent;
    this.clock = clock;
  }

  /** By which rules. */
  public GuardRules rules() {
    return rules.get();
  }

  /**
   * What stands against that draft as the next reply of a ticket, the worst first.
   *
   * @param draft as its author left it
   * @param initials the author's
   */
  public List<Finding> findings(Ticket ticket, String draft, String initials) {
    return findings(ticket, new Draft(draft, ""), initials, ticket.facts().road());
  }

  /** The same, for a reply by that road, with what became of the entry that it was taken from. */
  public List<Finding> findings(Ticket ticket, Draft draft, String initials, Road road) {
    return findings(ticket.facts(), stories.words(ticket.id()), draft, initials, road);
  }

  List<Finding> findings(TicketFacts facts, Words words, Draft draft, String initials, Road road) {
    return Stream.concat(
            still.finding(new Taken(facts, words, draft.faq(), draft.text(), road)).stream(),
            findings(facts, words, draft.text(), initials, road).stream())
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .toList();
  }

  private List<Finding> findings(
      TicketFacts facts, Words words, String draft, String initials, Road road) {
    String signed = Signature.sign(draft, initials);
    if (onlyGreets(facts, words, draft, initials)) {
      return List.of(Guard.NOTHING_WRITTEN);
    }
    return road == Road.PUBLIC && saidLately(facts, words, signed)
        ? List.of(Guard.SAID_BEFORE)
        : read(
            context(
                facts,
                words,
                facts.lastWord().index(),
                signed,
                sent(facts, words, signed),
                clock.instant()),
            road);
  }

  /** X refuses what stands there in the very same words; in private it takes them. */
  private boolean saidLately(TicketFacts facts, Words words, String signed) {
    Instant since = clock.instant().minus(SentMark.REMEMBERED);
    return facts.replies().stream()
        .filter(reply -> reply.road() == Road.PUBLIC && reply.at().isAfter(since))
        .filter(reply -> !isDeleted(reply))
        .anyMatch(reply -> says(words, reply, signed));
  }

  /** What the handle said lately, without those words to this customer where they were deleted. */
  private List<SentMark> sent(TicketFacts facts, Words words, String signed) {
    List<SentMark> sent = SentMark.parse(recent.of(facts.handle()));
    boolean deleted =
        facts.replies().stream().anyMatch(reply -> isDeleted(reply) && says(words, reply, signed));
    SentMark mark = SentMark.of(signed, facts.customer(), clock.instant());
    return deleted ? sent.stream().filter(one -> !one.isSame(mark)).toList() : sent;
  }

  private static boolean isDeleted(TicketFacts.Reply reply) {
    return reply.deletion() != null && reply.deletion().done();
  }

  private static boolean says(Words words, TicketFacts.Reply reply, String signed) {
    return words.text(reply.attempt()).filter(signed::equals).isPresent();
  }

  private List<Finding> read(DraftContext draft, Road road) {
    List<Finding> findings = check(draft, road);
    return findings.stream().anyMatch(Finding::blocks)
        ? findings
        : Stream.concat(screen.findings(draft.text()).stream(), findings.stream()).toList();
  }

  /** All that would be found in a text that answers nobody, said in public as that handle. */
  public List<Finding> tried(String handle, String text) {
    DraftContext draft = DraftContext.alone(text, handle);
    return Stream.concat(check(draft, Road.PUBLIC).stream(), screen.findings(text).stream())
        .toList();
  }

  private List<Finding> check(DraftContext draft, Road road) {
    List<Finding> findings = Guard.check(draft, rules.get());
    return road == Road.PUBLIC
        ? inParts(draft.text(), findings)
        : PrivateGuard.check(draft.text(), findings);
  }

  /** What is written in numbered parts is as long as each of them. */
  private static List<Finding> inParts(String text, List<Finding> findings) {
    return NumberedThread.of(text).filter(NumberedThread::fits).isEmpty()
        ? findings
        : findings.stream().filter(finding -> finding.kind() != Finding.Kind.TOO_LONG).toList();
  }

  /**
   * A draft with what is known of it.
   *
   * @param word index of the customer's word that it answers
   */
  private static DraftContext context(
      TicketFacts facts, Words words, int word, String signed, List<SentMark> sent, Instant now) {
    String tweet =
        facts.said().stream()
            .filter(said -> said.index() == word)
            .findFirst()
            .orElseGet(facts::lastWord)
            .tweet()
            .id();
    Optional<Mention> last = words.mention(tweet);
    String initials = Signature.initials(signed);
    boolean unedited =
        words.suggested(word).stream()
            .anyMatch(answer -> Signature.sign(answer.text(), initials).equals(signed));
    return new DraftContext(
        signed,
        facts.handle(),
        last.map(Mention::text).orElse(""),
        last.map(mention -> AnswerText.fill("{first_name}", mention.author().name(), null).strip())
            .orElse(""),
        unedited,
        facts.customer(),
        sent,
        now);
  }

  /** The editor opens with a greeting: sent as it is, it would say nothing. */
  private boolean onlyGreets(TicketFacts facts, Words words, String draft, String initials) {
    String greeting =
        words
            .mention(facts.lastWord().tweet().id())
            .map(mention -> voices.of(facts.handle()).greets(mention.author().name()))
            .orElse("");
    return Signature.strip(draft, initials).equals(greeting);
  }

  /**
   * What a text holds that may not go out at all, by the rules as they now are. Read once more just
   * before the text is put to X: the rules may have changed since it was approved.
   */
  public List<Finding> forbidden(String handle, String signed, Road road) {
    return forbidden(DraftContext.alone(signed, handle), road);
  }

  /**
   * The same of a reply of a ticket's, with what was known of it when it was approved: the bank's
   * own words are the gatekeeper's still. How often such words were said is asked on approval only,
   * so that what many approve at once is not stopped half-way.
   *
   * @param word index of the customer's word that it answers
   */
  public List<Finding> forbidden(
      TicketFacts facts, Words words, int word, String signed, Road road) {
    return forbidden(context(facts, words, word, signed, List.of(), clock.instant()), road);
  }

  private List<Finding> forbidden(DraftContext draft, Road road) {
    return Stream.concat(
            Finding.blocking(check(draft, road)).stream(), embargoed(draft.text()).stream())
        .toList();
  }

  /** The same of what a picture shows, which X publishes with it, and which may be longer. */
  public List<Finding> forbiddenAlt(String handle, String alt, Road road) {
    return forbidden(handle, alt, road).stream()
        .filter(finding -> finding.kind() != Finding.Kind.TOO_LONG)
        .toList();
  }

  /**
   * What keeps it in that nobody could know before, see {@link Screen#lastLook}: may take a while.
   */
  public List<Finding> lastLook(String signed) {
    return screen.lastLook(signed);
  }

  /** The words of launches to come in a text that leaves the company, by whatever road. */
  List<Finding> embargoed(String text) {
    return screen.findings(text).stream()
        .filter(finding -> finding.kind() == Finding.Kind.EMBARGO)
        .toList();
  }

  /** Remembers that those words went out; without them what follows is only less well warned. */
  public void wentOut(TicketFacts facts, String signed) {
    try {
      String mark = SentMark.of(signed, facts.customer(), clock.instant()).line();
      recent.add(facts.handle(), mark);
    } catch (Unavailable down) {
      log.warn(
          "A reply of @{} was not counted among its recent ones: {}",
          facts.handle(),
          down.getMessage());
    }
  }
}
