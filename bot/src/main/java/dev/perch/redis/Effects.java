package dev.perch.redis;

import dev.perch.campaign.LaunchId;
import dev.perch.campaign.LaunchStories;
import dev.perch.campaign.LaunchStory;
import dev.perch.campaign.crisis.CrisisId;
import dev.perch.campaign.crisis.CrisisStories;
import dev.perch.campaign.post.PostId;
import dev.perch.campaign.storm.FoldId;
import dev.perch.desk.Board.Awaited;
import dev.perch.desk.Consequences;
import dev.perch.desk.FaqUse;
import dev.perch.desk.RecentTickets;
import dev.perch.desk.TimerKind;
import dev.perch.desk.Words;
import dev.perch.desk.intake.Unadvised;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.desk.sending.Removed;
import dev.perch.desk.sending.WrittenTo;
import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.learning.Lesson;
import dev.perch.knowledge.learning.LessonEvent;
import dev.perch.ticket.Team;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what an append does beside the story, in the form that {@code append.lua} reads. */
final class Effects {
  /** A replica that missed more changes than these reads the whole bank. */
  static final long CHANGES = 10_000;

  static final String CHANGES_KEPT = Long.toString(CHANGES);

  /** With what is counted that comes near the company's own words. */
  private static final String WRITTEN = "written";

  private final Keys keys;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<String> args = new ArrayList<>();

  /** Effects of an append to that story, which is the script's first key. */
  Effects(Keys keys, TicketId ticket) {
    this.keys = keys;
    numbers.put(keys.story(ticket), 1);
  }

  /** Effects of an append to an entry's story. */
  Effects(Keys keys, FaqId faq) {
    this.keys = keys;
    numbers.put(keys.faq(faq), 1);
  }

  /** Effects of an append to a fold's story. */
  Effects(Keys keys, FoldId fold) {
    this.keys = keys;
    numbers.put(keys.fold(fold), 1);
  }

  /** Effects of an append to a launch's story. */
  Effects(Keys keys, LaunchId launch) {
    this.keys = keys;
    numbers.put(keys.launch(launch), 1);
  }

  /** Effects of an append to a post's story. */
  Effects(Keys keys, PostId post) {
    this.keys = keys;
    numbers.put(new PostKeys(keys).post(post), 1);
  }

  /** What people wrote of a launch, when it has something to do, and that its brief is behind. */
  Effects launch(LaunchStories.Append append) {
    String id = append.id().slug();
    List<String> fields = LaunchFields.of(append.words());
    if (!fields.isEmpty()) {
      add("HSET", keys.launchWords(append.id()), fields.toArray(String[]::new));
    }
    add("ZADD", keys.launches(), Long.toString(append.goesLive().toEpochMilli()), id);
    LaunchStory seen = append.seen();
    int length = (seen == null ? 0 : seen.length()) + append.events().size();
    add("ZADD", keys.launchLengths(), Integer.toString(length), id);
    Instant next = append.next();
    if (next == null) {
      add("ZREM", keys.launchTimers(), id);
    } else {
      add("ZADD", keys.launchTimers(), Long.toString(next.toEpochMilli()), id);
    }
    String now = Long.toString(append.events().getLast().at().toEpochMilli());
    add("ZADD", keys.briefsBehind(), "NX", now, id);
    return this;
  }

  /** Effects of an append to a crisis's story. */
  Effects(Keys keys, CrisisId crisis) {
    this.keys = keys;
    numbers.put(keys.crisis(crisis), 1);
  }

  /** What people wrote of a crisis, whether it is in force, and that its messages are behind. */
  Effects crisis(CrisisStories.Append append) {
    CrisisStories.Force force = append.force();
    String id = append.id().slug();
    String now = Long.toString(append.at().toEpochMilli());
    String inForce = keys.crisisInForce(force.drill());
    if (force.begins()) {
      add("ABSENT", inForce);
      add("HSET", inForce, "id", id);
    } else if (force.ends()) {
      add("HDEL", inForce, "id");
    }
    List<String> fields = CrisisFields.of(append.words());
    if (!fields.isEmpty()) {
      add("HSET", keys.crisisWords(append.id()), fields.toArray(String[]::new));
    }
    add("ZADD", keys.crises(), now, id);
    add("ZADD", keys.crisesBehind(), "NX", now, id);
    return this;
  }

  /** Effects of an append to the story of what a tweet taught. */
  Effects(Keys keys, String tweet) {
    this.keys = keys;
    numbers.put(keys.lesson(tweet), 1);
  }

  /** The story has that many events now, which no seal names yet. */
  Effects unsealed(int length) {
    String story = numbers.keySet().iterator().next();
    add("ZADD", keys.unsealed(), Integer.toString(length), keys.sealed(story));
    return this;
  }

  /** Every replica hears that the entry has changed. */
  Effects changed(FaqId faq) {
    add("SADD", keys.faqs(), faq.slug());
    return heard(faq);
  }

  private Effects heard(FaqId faq) {
    add("XADD", keys.faqChanges(), "MAXLEN", "~", CHANGES_KEPT, "*", "faq", faq.slug());
    return this;
  }

  /** The words stand with the entry whose wording they are, or are counted with others. */
  Effects taught(@Nullable Lesson before, Lesson after, LessonEvent event, String text) {
    if (before != null && !before.faq().equals(after.faq())) {
      add("HDEL", keys.learned(before.faq()), after.tweet());
      heard(before.faq());
    }
    if (event instanceof LessonEvent.Folded folded) {
      String into = folded.into() == null ? WRITTEN : folded.into();
      add("ZADD", keys.folded(after.faq()), "INCR", "1", into);
    } else {
      String kept = Json.write(new RedisLessons.Kept(after, text));
      add("HSET", keys.learned(after.faq()), after.tweet(), kept);
    }
    return heard(after.faq());
  }

  List<String> keys() {
    return List.copyOf(numbers.keySet());
  }

  List<String> args() {
    return List.copyOf(args);
  }

  Effects words(TicketId ticket, Words words) {
    List<String> fields = WordFields.of(words);
    if (!fields.isEmpty()) {
      add("HSET", keys.words(ticket), fields.toArray(String[]::new));
    }
    return this;
  }

  /** Words go with the event that tells why. */
  Effects removed(TicketId ticket, Removed removed) {
    if (removed.everything()) {
      add("DEL", keys.words(ticket));
      return this;
    }
    List<String> fields = new ArrayList<>();
    removed.tweets().forEach(tweet -> fields.add("tweet:" + tweet));
    removed.suggestions().forEach(index -> fields.add("suggested:" + index));
    removed.texts().forEach(index -> fields.add("text:" + index));
    if (!fields.isEmpty()) {
      add("HDEL", keys.words(ticket), fields.toArray(String[]::new));
    }
    return this;
  }

  /** Tweets whose words are kept from now on, or no more. */
  Effects kept(Ticket after, List<TicketEvent> events) {
    KeptTweets.Change change = KeptTweets.Change.by(after, events);
    String ticket = after.facts().id().value();
    String due = Long.toString(events.getLast().at().plus(KeptTweets.EVERY).toEpochMilli());
    change
        .kept()
        .forEach(
            tweet -> add("ZADD", keys.kept(), "LT", due, RedisKeptTweets.member(ticket, tweet)));
    change.gone().forEach(tweet -> add("ZREM", keys.kept(), RedisKeptTweets.member(ticket, tweet)));
    return this;
  }

  Effects consequences(Consequences consequences, Instant at) {
    TicketFacts facts = consequences.after().facts();
    String ticket = facts.id().value();
    for (String tweet : consequences.tweets()) {
      add("HSET", keys.tweets(), tweet, ticket);
    }
    String customer = keys.customer(facts.customer());
    for (String conversation : consequences.conversations()) {
      add("HSET", customer, "thread:" + facts.handle() + ":" + conversation, ticket);
    }
    add(
        "HSET",
        customer,
        "ticket:" + facts.handle() + ":" + ticket,
        consequences.after().isOpen() ? "open" : "closed");
    for (TimerKind kind : TimerKind.values()) {
      Instant fires = consequences.timers().get(kind);
      String timer = ticket + "|" + kind;
      if (fires != null) {
        add("ZADD", keys.timers(), Long.toString(fires.toEpochMilli()), timer);
      } else if (!consequences.kept().contains(kind)) {
        add("ZREM", keys.timers(), timer);
      }
    }
    String now = Long.toString(at.toEpochMilli());
    consequences
        .toSend()
        .ifPresent(attempt ->
            add("ZADD", keys.outbox(), goes(consequences.after(), at), ticket + "|" + attempt));
    consequences
        .takenBack()
        .ifPresent(attempt -> {
          add("MEMBER", keys.outbox(), ticket + "|" + attempt);
          add("ZREM", keys.outbox(), ticket + "|" + attempt);
        });
    consequences.toSend().ifPresent(_ -> add("HDEL", keys.words(facts.id()), RedisWritings.DRAFT));
    consequences.used().ifPresent(this::used);
    add("ZADD", keys.behind(), "NX", now, ticket);
    return this;
  }

  /** From when an approved reply may go out. */
  private static String goes(Ticket after, Instant approved) {
    Instant held = after instanceof Ticket.Sending sending ? sending.attempt().held() : null;
    return Long.toString((held == null ? approved : held).toEpochMilli());
  }

  /** Recall finds it, and the bank learns from it. */
  private void used(FaqUse use) {
    String at = Long.toString(use.at().toEpochMilli());
    String member = RedisFaqUses.member(use);
    add("ZADD", keys.uses(use.pin().faq()), at, member);
    add("ZADD", keys.uses(use.pin()), at, member);
    add("ZADD", keys.unlearned(), at, member);
  }

  /** The bank had no good answer to it. */
  Effects unanswered(TicketId ticket, Instant at) {
    add("ZADD", keys.unanswered(), Long.toString(at.toEpochMilli()), ticket.value());
    return this;
  }

  /** It is about these launches. */
  Effects about(TicketId ticket, Set<LaunchId> launches, Instant at) {
    for (LaunchId launch : launches) {
      String when = Long.toString(at.toEpochMilli());
      add("ZADD", keys.launchTickets(launch), "NX", when, ticket.value());
    }
    return this;
  }

  /** It is the newest ticket; of old ones that many stay known as such. */
  Effects opened(TicketId ticket, Instant at) {
    add("ZADD", keys.recent(), Long.toString(at.toEpochMilli()), ticket.value());
    add("ZREMRANGEBYRANK", keys.recent(), "0", Integer.toString(-1 - RecentTickets.KEPT));
    return this;
  }

  /** We write to its customer, or have written. */
  Effects writtenTo(TicketId ticket, List<TicketEvent> events) {
    events.stream()
        .filter(event ->
            event instanceof TicketEvent.SendingStarted
                || event instanceof TicketEvent.RepliedByHand)
        .map(TicketEvent::at)
        .findFirst()
        .ifPresent(at -> {
          add("ZADD", keys.writtenTo(), Long.toString(at.toEpochMilli()), ticket.value());
          String old = Long.toString(at.minus(WrittenTo.KEPT).toEpochMilli());
          add("ZREMRANGEBYSCORE", keys.writtenTo(), "-inf", old);
        });
    return this;
  }

  /** Which team's open tickets it is among. */
  Effects openAt(@Nullable Ticket before, Ticket after) {
    String ticket = after.facts().id().value();
    Team team = after.facts().team();
    if (before != null
        && before.isOpen()
        && !(after.isOpen() && team.equals(before.facts().team()))) {
      add("SREM", keys.open(before.facts().team()), ticket);
    }
    if (after.isOpen()) {
      add("SADD", keys.open(team), ticket);
    }
    return this;
  }

  /** Where in which team's queue it stands. */
  Effects queued(@Nullable Ticket before, Consequences consequences) {
    String ticket = consequences.after().facts().id().value();
    Team team = consequences.after().facts().team();
    if (before != null
        && !(consequences.turn().isPresent() && team.equals(before.facts().team()))) {
      add("ZREM", keys.queue(before.facts().team()), ticket);
    }
    consequences
        .turn()
        .ifPresent(
            turn -> add("ZADD", keys.queue(team), Long.toString(turn.toEpochMilli()), ticket));
    return this;
  }

  /** The story may only go on where it is not packed. */
  Effects unpacked(TicketId ticket) {
    add("ABSENT", keys.packedStory(ticket));
    return this;
  }

  /** Closed for a while, it is packed. */
  Effects closed(@Nullable Ticket before, Ticket after, Instant at) {
    String ticket = after.facts().id().value();
    if (!after.isOpen()) {
      add("ZADD", keys.closed(), Long.toString(at.toEpochMilli()), ticket);
    } else if (before != null && !before.isOpen()) {
      add("ZREM", keys.closed(), ticket);
    }
    return this;
  }

  /** Whether it waits for the suggestions that it came without. */
  Effects unadvised(@Nullable Ticket before, Ticket after, Instant at) {
    String ticket = after.facts().id().value();
    if (Unadvised.holds(after)) {
      add("ZADD", keys.unadvised(), "NX", Long.toString(at.toEpochMilli()), ticket);
    } else if (Unadvised.holds(before)) {
      add("ZREM", keys.unadvised(), ticket);
    }
    return this;
  }

  /** In whose hands it is. */
  Effects heldBy(@Nullable Ticket before, Ticket after) {
    Optional<String> was = before == null ? Optional.empty() : holder(before);
    Optional<String> is = holder(after);
    String ticket = after.facts().id().value();
    if (is.isPresent() && !is.equals(was)) {
      add("HSET", keys.held(), ticket, is.get());
    } else if (is.isEmpty() && was.isPresent()) {
      add("HDEL", keys.held(), ticket);
    }
    return this;
  }

  /** Whose decision it waits for. */
  Effects awaited(@Nullable Ticket before, Ticket after) {
    Optional<Awaited> was = Optional.ofNullable(before).flatMap(Awaited::of);
    Optional<Awaited> is = Awaited.of(after);
    String ticket = after.facts().id().value();
    if (is.isPresent() && !is.equals(was)) {
      add("HSET", keys.awaited(), ticket, is.get().decision() + "|" + is.get().role());
    } else if (is.isEmpty() && was.isPresent()) {
      add("HDEL", keys.awaited(), ticket);
    }
    return this;
  }

  private static Optional<String> holder(Ticket ticket) {
    return ticket
        .held()
        .map(claim -> claim.by() + "|" + claim.number() + "|" + ticket.facts().team());
  }

  void add(String command, String key, String... arguments) {
    int number = numbers.computeIfAbsent(key, _ -> numbers.size() + 1);
    args.add(command);
    args.add(Integer.toString(number));
    args.add(Integer.toString(arguments.length));
    args.addAll(List.of(arguments));
  }
}
