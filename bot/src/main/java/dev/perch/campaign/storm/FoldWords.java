package dev.perch.campaign.storm;

import dev.perch.ticket.TicketId;
import java.util.Map;
import java.util.Optional;

/**
 * What people wrote in a fold, apart from its story: the replies that were approved, and why some
 * were sent back.
 *
 * @param salt what the story's hashes are salted with; empty where the words were erased
 * @param texts the replies, without signature, by {@link #key}; reasons by {@link #reason}
 */
public record FoldWords(String salt, Map<String, String> texts) {
  public static final FoldWords NONE = new FoldWords("", Map.of());

  public FoldWords {
    texts = Map.copyOf(texts);
  }

  /** Names the reason why the replies were sent back by the event of that index. */
  public static String reason(int returned) {
    return returned + ":reason";
  }

  /** Names the reply to that ticket of that approval. */
  public static String key(int approval, TicketId ticket) {
    return approval + ":" + ticket;
  }

  public Optional<String> text(int approval, TicketId ticket) {
    return Optional.ofNullable(texts.get(key(approval, ticket)));
  }
}
