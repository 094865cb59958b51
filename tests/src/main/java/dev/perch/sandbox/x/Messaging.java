package dev.perch.sandbox.x;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The one way a direct message is written or deleted. */
final class Messaging {
  /** Characters of the longest message (guide "Direct Messages"). */
  static final int LONGEST = 10_000;

  private final DirectMessages messages;
  private final InstantSource clock;
  private final Snowflakes ids;
  private final TextComposer composer;

  Messaging(Stores stores, Snowflakes ids, InstantSource clock) {
    this.messages = stores.messages();
    this.clock = clock;
    this.ids = ids;
    this.composer = new TextComposer(stores.users()::named);
  }

  /**
   * Writes.
   *
   * @param photos none or one
   * @throws XProblem 400 if there is nothing in it or too much, 403 if the recipient does not take
   *     messages from this account
   */
  synchronized DirectMessage send(XUser from, XUser to, String text, List<Tweet.Photo> photos) {
    String typed = TextComposer.readable(text);
    if (typed.isBlank() && photos.isEmpty()) {
      throw Problems.invalidBody("$.text: must not be empty when the message has nothing else");
    }
    if (typed.codePointCount(0, typed.length()) > LONGEST) {
      throw Problems.invalidBody("$.text: must be at most " + LONGEST + " characters long");
    }
    if (!from.standing().isActive()) {
      throw Problems.accountSuspended();
    }
    if (!messages.mayWrite(from, to)) {
      throw Problems.mayNotMessage();
    }
    Instant now = clock.instant();
    long id = ids.next(now);
    String picture = "https://x.com/messages/media/" + id;
    DirectMessage message =
        new DirectMessage(id, from, to, now, typed, composer.whole(typed, photos, picture), photos);
    messages.add(message);
    return message;
  }

  /**
   * Takes a message from its author's view.
   *
   * @throws XProblem 403 if somebody else wrote it
   */
  synchronized void delete(XUser by, DirectMessage message) {
    if (!message.from().is(by)) {
      throw Problems.forbidden("You are not authorized to delete this Direct Message.");
    }
    messages.delete(message, by);
  }
}
