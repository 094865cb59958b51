package dev.perch.desk;

import dev.perch.testing.PushedClock;
import dev.perch.ticket.Road;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mention in the making: Jane Doe's top-level tweet to AcmeCare, unless told otherwise. */
public final class Tweet {
  public static final Customer JANE = new Customer("c1", "jane_doe", "Jane Doe", 1_234, false);
  public static final Customer PAUL = new Customer("c2", "paul99", "xX_99", 1, true);

  private final String id;
  private String latest;
  private String conversation;
  private @Nullable String repliesTo;
  private Customer author = JANE;
  private String text = "Where is my refund?";
  private List<Picture> pictures = List.of();
  private Instant posted = PushedClock.MONDAY.minusSeconds(60);
  private String handle = "AcmeCare";
  private boolean replyAllowed = true;
  private Mention.@Nullable Skip skip;
  private @Nullable Road road;

  private Tweet(String id) {
    this.id = id;
    this.latest = id;
    this.conversation = id;
  }

  public static Tweet tweet(String id) {
    return new Tweet(id);
  }

  /** Somebody, by their id. */
  public static Customer customer(String id) {
    return new Customer(id, "user_" + id, "User " + id, 10, false);
  }

  /** A direct message, in the one conversation that its author has with the handle. */
  public static Tweet message(String id) {
    Tweet message = new Tweet(id);
    message.road = Road.DIRECT;
    message.conversation = "42-1";
    return message;
  }

  public Tweet by(Customer customer) {
    author = customer;
    return this;
  }

  public Tweet saying(String words) {
    text = words;
    return this;
  }

  /** An answer to that tweet in that conversation. */
  public Tweet answering(String tweet, String inConversation) {
    repliesTo = tweet;
    conversation = inConversation;
    return this;
  }

  /** Now stands under that id. */
  public Tweet edited(String newest) {
    latest = newest;
    return this;
  }

  public Tweet to(String other) {
    handle = other;
    return this;
  }

  public Tweet at(Instant time) {
    posted = time;
    return this;
  }

  public Tweet showing(Picture... shown) {
    pictures = List.of(shown);
    return this;
  }

  public Tweet takingNoReply() {
    replyAllowed = false;
    return this;
  }

  public Tweet skipped(Mention.Skip why) {
    skip = why;
    return this;
  }

  public Mention mention() {
    return new Mention(
        id,
        latest,
        conversation,
        repliesTo,
        author,
        text,
        pictures,
        posted,
        handle,
        replyAllowed,
        skip,
        road);
  }
}
