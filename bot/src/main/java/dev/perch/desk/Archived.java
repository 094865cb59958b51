package dev.perch.desk;

import dev.perch.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A ticket as the archive has it: all that Redis had, as the store wrote it there.
 *
 * @param closed when the last thing happened to it
 * @param names by which it is found beside its own: {@code tweet:1234}, {@code customer:99}, {@code
 *     name:jane} in lower case, {@code card:C1/171.1}
 * @param place where its card stands, as the store writes it; empty if it has none
 * @param story its events, a line each, oldest first
 * @param words what people wrote, by the name of the field, and the salt; empty once they are
 *     removed
 */
public record Archived(
    TicketId ticket,
    Instant closed,
    List<String> names,
    String place,
    List<String> story,
    Map<String, String> words) {
  /** With what the name of a card begins. */
  public static final String CARD = "card:";

  public Archived {
    names = List.copyOf(names);
    story = List.copyOf(story);
    words = Map.copyOf(words);
  }

  /** The name of a tweet of the customer's in it. */
  public static String tweet(String id) {
    return "tweet:" + id;
  }

  /** The name of a customer, by X's id of them. */
  public static String customer(String id) {
    return "customer:" + id;
  }

  /** The name of a customer, by their name on X without {@code @}. */
  public static String username(String name) {
    return "name:" + name.toLowerCase(Locale.ROOT);
  }

  /** The name of a message that is or was its card. */
  public static String card(String channel, String ts) {
    return CARD + channel + "/" + ts;
  }
}
