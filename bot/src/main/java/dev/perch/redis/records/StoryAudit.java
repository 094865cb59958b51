package dev.perch.redis.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Mention;
import dev.perch.desk.SaltedHash;
import dev.perch.desk.Words;
import dev.perch.desk.records.Archive;
import dev.perch.redis.line.Chain;
import dev.perch.redis.line.Json;
import dev.perch.redis.line.Keys;
import dev.perch.redis.line.Line;
import dev.perch.redis.tickets.EventCodec;
import dev.perch.redis.tickets.RedisStories;
import dev.perch.redis.tickets.StoredTickets;
import dev.perch.ticket.BrokenStory;
import dev.perch.ticket.Story;
import dev.perch.ticket.TicketEvent;
import dev.perch.ticket.TicketId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks over one story: whether its events still follow each other, whether it tells what can have
 * happened, and whether the words beside it are those whose hashes it keeps. Words that were
 * removed are no fault.
 */
final class StoryAudit {
  private static final String TICKET = StoredTickets.SORT;

  private final StoredTickets tickets;
  private final RedisStories stories;

  StoryAudit(Line line, Keys keys, Archive archive) {
    this.tickets = new StoredTickets(line, keys, archive);
    this.stories = new RedisStories(line, keys, archive);
  }

  /** Tells what is amiss; returns how many events there are. */
  int verify(String name, List<String> amiss) {
    List<String> lines;
    try {
      lines = tickets.lines(name);
    } catch (BrokenStory broken) {
      amiss.add("%s: %s.".formatted(name, broken.getMessage()));
      return 0;
    }
    String head = Chain.hash("");
    for (int i = 0; i < lines.size(); i++) {
      JsonNode event = parsed(lines.get(i));
      if (event == null) {
        amiss.add("%s: event %d cannot be read.".formatted(name, i));
      } else if (!event.path("prev").asText().equals(head)) {
        amiss.add(
            "%s: event %d does not follow the one before it: one was changed, left out or put elsewhere."
                .formatted(name, i));
      }
      head = Chain.hash(lines.get(i));
    }
    if (name.startsWith(TICKET) && !lines.isEmpty()) {
      ticket(new TicketId(name.substring(TICKET.length())), lines, amiss);
    }
    return lines.size();
  }

  /** A line as JSON; null if it is none. */
  static @Nullable JsonNode parsed(String text) {
    try {
      JsonNode json = Json.MAPPER.readTree(text);
      return json.isObject() ? json : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void ticket(TicketId id, List<String> lines, List<String> amiss) {
    Story story;
    try {
      story = EventCodec.story(id, lines);
      story.ticket();
    } catch (BrokenStory broken) {
      amiss.add("story:%s tells what cannot have happened: %s".formatted(id, broken.getMessage()));
      return;
    }
    Words words = stories.words(id);
    Map<String, String> tweets = new HashMap<>();
    for (int i = 0; i < story.length(); i++) {
      switch (story.events().get(i)) {
        case TicketEvent.Opened opened -> tweets.put(opened.tweet().id(), opened.tweet().hash());
        case TicketEvent.CustomerWrote wrote ->
            tweets.put(wrote.tweet().id(), wrote.tweet().hash());
        case TicketEvent.CustomerEdited edited -> tweets.put(edited.tweet(), edited.hash());
        case TicketEvent.SendingStarted started -> {
          String text = words.texts().get(i);
          if (text != null && !SaltedHash.of(words.salt(), text).equals(started.hash())) {
            amiss.add(
                "story:%s: the words of the reply at event %d are not those that were approved."
                    .formatted(id, i));
          }
        }
        default -> {
          // The others keep no hash of words.
        }
      }
    }
    tweets.forEach((tweet, hash) -> {
      Mention mention = words.mentions().get(tweet);
      if (mention != null && !SaltedHash.of(words.salt(), mention.text()).equals(hash)) {
        amiss.add("story:%s: the words of tweet %s are not those that came.".formatted(id, tweet));
      }
    });
  }
}
