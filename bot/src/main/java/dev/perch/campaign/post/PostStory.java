package dev.perch.campaign.post;

import java.util.List;

/**
 * A post's story as it was read.
 *
 * @param events oldest first; never empty
 * @param operations the operation that appended each event, index by index
 * @param head SHA-256 (lower-case hex) of the last event as it is kept: the next one carries it
 */
public record PostStory(PostId id, List<PostEvent> events, List<String> operations, String head) {
  public PostStory {
    events = List.copyOf(events);
    operations = List.copyOf(operations);
  }

  public Post post() {
    return Post.replay(events);
  }

  public int length() {
    return events.size();
  }

  /** Whether this operation has been recorded: told again, it is answered as before. */
  public boolean has(String operation) {
    return operations.contains(operation);
  }
}
