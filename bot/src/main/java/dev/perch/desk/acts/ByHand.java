package dev.perch.desk.acts;

import dev.perch.desk.Ledger.Decision;
import dev.perch.desk.Mention;
import dev.perch.desk.Stories;
import dev.perch.desk.Threading;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.Unavailable;
import dev.perch.desk.Words;
import dev.perch.desk.acts.Pressed.NotThatPost;
import dev.perch.desk.acts.Pressed.NotThatPost.Flaw;
import dev.perch.ticket.Attempt;
import dev.perch.ticket.Road;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.Ticket.Parked;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Replies that a person posted on X itself, or found there: each is looked at before it counts. */
public final class ByHand {
  private static final Logger log = LoggerFactory.getLogger(ByHand.class);

  private static final Pattern POST =
      Pattern.compile(
          "https://(?:www\\.)?(?:x|twitter)\\.com/([A-Za-z0-9_]{1,15})/status/([0-9]{1,19})(?:[/?#].*)?");

  private final Stories stories;
  private final Desk desk;
  private final TweetCheck x;

  public ByHand(Stories stories, Desk desk, TweetCheck x) {
    this.stories = stories;
    this.desk = desk;
    this.x = x;
  }

  /**
   * Looks at the post that somebody names, and takes it for the answer if it is one of that
   * handle's in that conversation. It takes as long as X does: nobody is kept waiting for it. Where
   * X cannot be asked they are believed, and it is told that nobody looked.
   *
   * @throws Unavailable if it is not known whether it was recorded; it may be told again
   */
  public Pressed told(Press press, String link) {
    Optional<Story> story = stories.read(press.ticket());
    if (story.isEmpty()) {
      return new Pressed.Missing();
    }
    Ticket ticket = story.get().ticket();
    Optional<Pressed> no = desk.refusal(press.workspace(), press.user(), ticket);
    if (no.isPresent()) {
      return no.get();
    }
    Optional<String> tweet = tweet(ticket.facts(), link);
    if (tweet.isEmpty()) {
      return new Pressed.NoSuchPost();
    }
    Boolean checked = null;
    try {
      Optional<Flaw> wrong = wrong(story.get(), tweet.get());
      if (wrong.isPresent()) {
        return new NotThatPost(wrong.get());
      }
    } catch (Unavailable down) {
      log.warn("Ticket {}: a post was not looked at: {}", ticket.id(), down.getMessage());
      checked = false;
    }
    return desk.act(press, new AgentAction.RepliedByHand(link, checked));
  }

  /** Whether that is the address of a post, whoever's it is. */
  public static boolean isLink(String text) {
    return POST.matcher(text.strip()).matches();
  }

  /** The post that a link to one of the handle's leads to. */
  private static Optional<String> tweet(TicketFacts facts, String link) {
    Matcher post = POST.matcher(link.strip());
    return post.matches() && post.group(1).equalsIgnoreCase(facts.handle())
        ? Optional.of(post.group(2))
        : Optional.empty();
  }

  private Optional<Flaw> wrong(Story story, String tweet) {
    TicketFacts facts = story.ticket().facts();
    if (facts.replies().stream().anyMatch(reply -> reply.tweets().contains(tweet))) {
      return Optional.of(Flaw.KNOWN);
    }
    Optional<Mention> post = x.read(facts.handle(), tweet);
    if (post.isEmpty()) {
      return Optional.of(Flaw.GONE);
    }
    if (!post.get().author().username().equalsIgnoreCase(facts.handle())) {
      return Optional.of(Flaw.ANOTHERS);
    }
    return answers(story.ticket(), post.get()) ? Optional.empty() : Optional.of(Flaw.ELSEWHERE);
  }

  /** In a conversation of the ticket's, or below one of its tweets. */
  private static boolean answers(Ticket ticket, Mention post) {
    List<String> parts = ticket instanceof Parked parked ? parked.attempt().parts() : List.of();
    Stream<String> tweets =
        Stream.concat(
            ticket.facts().said().stream()
                .flatMap(said -> Stream.of(said.tweet().id(), said.latest())),
            parts.stream());
    return ticket.facts().said().stream()
            .anyMatch(said -> said.tweet().conversation().equals(post.conversation()))
        || tweets.anyMatch(id -> id.equals(post.repliesTo()));
  }

  /** The person posted on X itself, or found there what we were unsure of. */
  static Decision<Pressed> replied(Act act, Words words, AgentAction.RepliedByHand told) {
    Optional<String> tweet = tweet(act.ticket().facts(), told.link());
    if (tweet.isEmpty()) {
      return act.no(new Pressed.NoSuchPost());
    }
    if (act.ticket() instanceof Parked parked) {
      if (parked.attempt().road() == Road.DIRECT) {
        return act.no(new Pressed.NoSuchPost());
      }
      return Decision.event(found(act, words, parked.attempt(), tweet.get(), told.checked()));
    }
    return act.owning(
        true,
        owned ->
            owned.and(
                owned
                    .claimed()
                    .repliedByHand(tweet.get(), act.press().word(), told.checked(), act.now())));
  }

  /** Of a thread it is the part in doubt that is there; those that are left go out after it. */
  private static TicketEvent found(
      Act act, Words words, Attempt attempt, String tweet, @Nullable Boolean checked) {
    TicketEvent posted =
        Threading.next(attempt, words.text(attempt.number()).orElse("")).posted(tweet, act.now());
    return posted instanceof TicketEvent.Replied replied
        ? new TicketEvent.Replied(replied.at(), replied.attempt(), tweet, checked)
        : posted;
  }

  /** A message has no address to look at: whoever saw it there is believed, and once. */
  static Decision<Pressed> seen(Act act, AgentAction.MessageSeen seen) {
    if (!(act.ticket() instanceof Parked parked)
        || parked.attempt().road() != Road.DIRECT
        || parked.attempt().number() != seen.attempt()) {
      return act.no(act.stale());
    }
    Boolean found = seen.message().isEmpty() ? Boolean.FALSE : null;
    return Decision.event(
        new TicketEvent.Replied(act.now(), seen.attempt(), seen.message(), found));
  }

  /**
   * What is in doubt counts no more, though it may stand on X; whoever decides so has the ticket.
   * It needs no words: a ticket that was erased is closed this way.
   */
  static Decision<Pressed> drop(Act act) {
    return act.ticket() instanceof Parked parked && !act.claimHasEnded()
        ? Decision.event(parked.drop(act.by(), act.now()))
        : act.no(act.stale());
  }
}
