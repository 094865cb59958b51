package dev.perch.x;

import dev.perch.desk.PublicReplies.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An emulated X, and the room that writes to it as one handle, to one customer. */
public final class OneHandle implements AutoCloseable {
  private final XRoom room = new XRoom();
  private final XReplies replies = new XReplies(room.api, List.of(room.care));
  private final XDirectReplies messages = new XDirectReplies(room.api, List.of(room.care));
  private final String question = room.customerPosts("@AcmeCare where is my order?");
  private final String customer;

  /** A customer has asked in public, and in private. */
  public OneHandle() {
    room.x.people().message("customer1", "AcmeCare", "where is my order?", List.of());
    room.mentions(room.care).poll();
    customer = room.taken.getFirst().author().id();
  }

  /** What X makes of a public reply. */
  public Outcome reply(String text) {
    keepUp();
    return replies.post("AcmeCare", question, text, List.of());
  }

  /** What X makes of a direct message. */
  public Outcome write(String text) {
    keepUp();
    return messages.write("AcmeCare", customer, text, List.of());
  }

  /** X's clock is pushed, and X refuses signatures that are five minutes off it. */
  private void keepUp() {
    Duration behind = Duration.between(room.xClock.instant(), Instant.now());
    if (behind.isPositive()) {
      room.xClock.push(behind);
    }
  }

  @Override
  public void close() {
    room.close();
  }
}
