package dev.perch.redis.tickets;

import dev.perch.desk.records.Archived;
import dev.perch.desk.sending.KeptTweets;
import dev.perch.redis.line.Keys;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketFacts;
import dev.perch.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What leads to a ticket in Redis beside its own keys, and goes into the archive and comes back
 * with it: its tweets, its customer's list, its cards, and the reading again of its words. Worked
 * out from the story and the names, so that nothing else need be kept.
 */
public final class ArchivedLeads {
  private static final int TWEETS = 8;
  private static final int CUSTOMER = 9;
  private static final int CARDS = 10;
  private static final int KEPT = 11;

  private final Archived archived;
  private final TicketFacts facts;
  private final List<TicketEvent> events;
  private final List<String> args = new ArrayList<>();

  public ArchivedLeads(Archived archived) {
    this.archived = archived;
    Story story = EventCodec.story(archived.ticket(), archived.story());
    this.facts = story.ticket().facts();
    this.events = story.events();
    lead();
  }

  /** The names by which the archive is to find a ticket, but for those that only words tell. */
  public static Stream<String> names(TicketFacts facts, List<TicketEvent> events) {
    return Stream.concat(
        tweets(events).map(Archived::tweet), Stream.of(Archived.customer(facts.customer())));
  }

  private static Stream<String> tweets(List<TicketEvent> events) {
    return events.stream()
        .flatMap(event ->
            switch (event) {
              case TicketEvent.Opened opened -> ids(opened.tweet());
              case TicketEvent.CustomerWrote wrote -> ids(wrote.tweet());
              case TicketEvent.CustomerEdited edited -> Stream.of(edited.latest());
              default -> Stream.<String>empty();
            })
        .distinct();
  }

  private static Stream<String> ids(TicketEvent.Tweeted tweet) {
    return Stream.of(tweet.id(), tweet.latest());
  }

  private void lead() {
    String ticket = archived.ticket().value();
    tweets(events).forEach(tweet -> add(TWEETS, tweet, ticket));
    add(CUSTOMER, "ticket:" + facts.handle() + ":" + ticket, "closed");
    facts.said().stream()
        .map(said -> said.tweet().conversation())
        .distinct()
        .forEach(thread -> add(CUSTOMER, "thread:" + facts.handle() + ":" + thread, ticket));
    archived.names().stream()
        .filter(name -> name.startsWith(Archived.CARD))
        .forEach(name -> add(CARDS, name.substring(Archived.CARD.length()), ticket));
    String due = Long.toString(archived.closed().plus(KeptTweets.EVERY).toEpochMilli());
    facts.said().stream()
        .filter(said -> said.withdrawn() == null)
        .map(said -> said.tweet().id())
        .forEach(tweet -> add(KEPT, RedisKeptTweets.member(ticket, tweet), due));
  }

  private void add(int key, String field, String value) {
    args.addAll(List.of(Integer.toString(key), field, value));
  }

  /** As both scripts want them. */
  public List<String> args() {
    return List.copyOf(args);
  }

  /** The keys as both scripts want them. */
  public List<String> keys(Keys desk) {
    TicketId ticket = archived.ticket();
    ArchiveKeys archive = new ArchiveKeys(desk);
    TicketKeys keys = new TicketKeys(desk);
    return List.of(
        keys.story(ticket),
        keys.words(ticket),
        keys.place(ticket),
        keys.packedStory(ticket),
        keys.packedWords(ticket),
        archive.due(),
        archive.begun(),
        keys.tweets(),
        keys.customer(facts.customer()),
        keys.cards(),
        keys.kept(),
        desk.unsealed(),
        keys.behind());
  }
}
