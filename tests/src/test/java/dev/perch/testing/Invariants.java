package dev.perch.testing;

import dev.perch.redis.Records;
import dev.perch.sandbox.World;
import dev.perch.sandbox.slack.workspace.Channel;
import dev.perch.sandbox.slack.workspace.Message;
import dev.perch.sandbox.x.XEmulator.Posted;
import dev.perch.ticket.Replay;
import dev.perch.ticket.Story;
import dev.perch.ticket.Ticket;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must always hold, checked once all is quiet: what the desk has on record, against what the
 * emulated Slack and X saw. Each invariant lists what breaks it, by id; an empty list is well.
 */
public final class Invariants {
  private static final Duration IN_DOUBT = Duration.ofMinutes(10);

  private final World world;
  private final Records records;
  private final Map<TicketId, Story> stories;
  private final List<Posted> tweets;
  private final Set<String> handles;
  private final List<Said> ours;
  private final List<Said> approved;

  /** Looks at everything as it is now. */
  public Invariants(World world, Records records) {
    this.world = world;
    this.records = records;
    this.stories = records.stories();
    this.handles = world.names().collect(Collectors.toSet());
    this.tweets =
        world.names().flatMap(handle -> world.x().timeline(handle).stream()).distinct().toList();
    this.ours = Said.onX(world, tweets);
    this.approved = Said.approved(world, records, stories);
  }

  /** All of them, by name; those that hold are left out. */
  public Map<String, List<String>> broken(Acks acks, Instant now) {
    Map<String, List<String>> broken = new LinkedHashMap<>();
    broken.put("I1 every mention is in one ticket, or counted", mentionsAstray());
    broken.put("I2 an open ticket has one live card", cardsMissingOrDoubled());
    broken.put("I3 no reply is posted twice", repliesTwice());
    broken.put("I4 nobody's words but those approved", repliesNotApproved());
    broken.put("I5 nothing is sent on a claim that has ended", sentWithoutAClaim());
    broken.put("I6 no event was changed", records.brokenLinks());
    broken.put("I7 nothing is in doubt for ten minutes", inDoubt(now));
    broken.put("I8 every press is acknowledged", acks.missed(now));
    broken.put("I9 agents' talk stays in Slack", talkOnX());
    broken.values().removeIf(List::isEmpty);
    return broken;
  }

  /** Tweets to us that no ticket has and nobody counted, or that two tickets have. */
  public List<String> mentionsAstray() {
    Map<String, String> known = records.tweets();
    Map<String, List<TicketId>> owners = new HashMap<>();
    stories.forEach((id, story) ->
        story
            .ticket()
            .facts()
            .said()
            .forEach(
                said -> owners.computeIfAbsent(said.tweet().id(), _ -> new ArrayList<>()).add(id)));
    List<String> astray = new ArrayList<>();
    for (Posted tweet : tweets) {
      if (handles.contains(tweet.as()) || !namesUs(tweet)) {
        continue;
      }
      boolean counted =
          handles.stream().anyMatch(name -> known.containsKey(name + "/" + tweet.id()));
      int tickets = owners.getOrDefault(tweet.versions().getFirst(), List.of()).size();
      if (tickets > 1 || (tickets == 0 && !counted)) {
        astray.add("%s in %d tickets".formatted(tweet.id(), tickets));
      }
    }
    return astray;
  }

  private boolean namesUs(Posted tweet) {
    return handles.stream()
        .anyMatch(name -> tweet.text().matches("(?is).*@" + name + "(?![A-Za-z0-9_]).*"));
  }

  /**
   * Open tickets with another number of live cards than one, and closed ones with two. The live
   * card of a ticket in a fold is the fold's, and then it has none of its own.
   */
  public List<String> cardsMissingOrDoubled() {
    Map<String, Long> own = marked("perch_card", "/event_payload/ticket");
    Map<String, Long> folds = marked("perch_fold", "/event_payload/fold");
    Map<String, String> folded = records.folded();
    List<String> wrong = new ArrayList<>();
    stories.forEach((id, story) -> {
      String fold = folded.get(id.value());
      long live =
          own.getOrDefault(id.value(), 0L) + (fold == null ? 0L : folds.getOrDefault(fold, 0L));
      if (live > 1 || (live == 0 && story.ticket().isOpen())) {
        wrong.add(id + ": " + live + " cards" + (fold == null ? "" : ", in fold " + fold));
      }
    });
    return wrong;
  }

  /** How many messages there are of each thing that such a mark names. */
  private Map<String, Long> marked(String mark, String name) {
    return world.slack().workspace().channels().stream()
        .map(Channel::id)
        .flatMap(id -> world.slack().workspace().channel(id).seenBy(null, null).stream())
        .filter(message -> !message.tombstone())
        .map(Message::metadata)
        .filter(data -> data != null && data.path("event_type").asText().equals(mark))
        .collect(Collectors.groupingBy(data -> data.at(name).asText(), Collectors.counting()));
  }

  /** What we said to the same person or tweet oftener than anybody approved it. */
  public List<String> repliesTwice() {
    Map<Said, Long> allowed =
        approved.stream().collect(Collectors.groupingBy(said -> said, Collectors.counting()));
    return ours.stream()
        .collect(Collectors.groupingBy(said -> said, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(said -> said.getValue() > allowed.getOrDefault(said.getKey(), 0L))
        .map(said -> "%d times: %s".formatted(said.getValue(), said.getKey()))
        .toList();
  }

  /** What we said in words that nobody approved for it. */
  public List<String> repliesNotApproved() {
    return ours.stream().filter(said -> !approved.contains(said)).map(Said::toString).toList();
  }

  /** Approvals by somebody who did not hold the ticket then. */
  public List<String> sentWithoutAClaim() {
    List<String> wrong = new ArrayList<>();
    stories.forEach((id, story) -> {
      for (int i = 1; i < story.length(); i++) {
        if (story.events().get(i) instanceof TicketEvent.SendingStarted sending) {
          Ticket before = Replay.of(story.events().subList(0, i));
          boolean held = before.held().filter(claim -> claim.by().equals(sending.by())).isPresent();
          if (!held && !(before instanceof Ticket.Parked)) {
            wrong.add(id + "[" + i + "]");
          }
        }
      }
    });
    return wrong;
  }

  /** Tickets of which nobody knows for ten minutes whether the reply is out. */
  public List<String> inDoubt(Instant now) {
    return stories.values().stream()
        .map(Story::ticket)
        .filter(ticket ->
            ticket instanceof Ticket.Sending sending
                && sending.attempt().deadline().plus(IN_DOUBT).isBefore(now))
        .map(ticket -> ticket.id().value())
        .toList();
  }

  /** What we said on X that holds what a person said in a thread. */
  public List<String> talkOnX() {
    List<String> talk =
        world.slack().workspace().channels().stream()
            .flatMap(channel ->
                channel.seenBy(null, null).stream()
                    .flatMap(message -> channel.seenBy(null, message.ts()).stream()))
            .filter(message -> message.botId() == null && message.threadTs() != null)
            .map(Message::text)
            .filter(text -> text.length() > 7)
            .toList();
    return ours.stream()
        .filter(said -> talk.stream().anyMatch(said.text()::contains))
        .map(Said::toString)
        .toList();
  }
}
