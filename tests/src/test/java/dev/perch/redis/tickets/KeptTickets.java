package dev.perch.redis.tickets;

import dev.perch.desk.DeskName;
import dev.perch.redis.line.Keys;
import dev.perch.ticket.TicketId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;

/**
 * What a bot's Redis holds of tweets that came, by Redis itself.
 *
 * @param tickets how many of them are tickets of their own
 * @param shown how many of those have a card that is up
 * @param folded how many are shown on a storm's card
 */
public record KeptTickets(long tickets, long shown, long folded) {

  /** Looks for the tickets of these tweets. */
  public static KeptTickets of(Collection<String> tweets, String desk, int port) {
    TicketKeys keys = new TicketKeys(new Keys(new DeskName(desk)));
    long tickets = 0;
    long shown = 0;
    long folded = 0;
    try (Jedis redis = new Jedis("127.0.0.1", port)) {
      for (String tweet : tweets) {
        TicketId ticket = new TicketId(tweet);
        tickets += redis.exists(keys.story(ticket)) ? 1 : 0;
        shown += isUp(redis.get(keys.place(ticket))) ? 1 : 0;
        folded += redis.hexists(keys.foldOf(), tweet) ? 1 : 0;
      }
    }
    return new KeptTickets(tickets, shown, folded);
  }

  private static boolean isUp(@Nullable String place) {
    return place != null && !PlaceJson.read(place).ts().isEmpty();
  }
}
