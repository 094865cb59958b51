package dev.perch.sandbox.x;

import java.time.Duration;
import java.time.Instant;

/**
 * What X lets an app post on the self-serve tiers.
 *
 * <ul>
 *   <li>280 weighted characters.
 *   <li>A reply only under our own posts and under a post whose author named us in it or quoted one
 *       of ours there ("Update to Reply Behavior in X API v2", February 2026).
 *   <li>Nothing under a post of somebody who blocks us.
 *   <li>Whom the first post of the conversation lets reply. Who follows or subscribes is not known
 *       here, so these two settings refuse.
 *   <li>No quotes.
 *   <li>Never the same text twice. X does not say for how long it remembers; here {@link
 *       #REMEMBERED}.
 * </ul>
 */
final class PostingRules {
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private final Users users;
  private final Tweets tweets;
  private final Instant now;

  PostingRules(Stores stores, Instant now) {
    this.users = stores.users();
    this.tweets = stores.tweets();
    this.now = now;
  }

  /**
   * @param tweet what the draft would become
   * @throws XProblem 400 or 403, the first rule that forbids it
   */
  void check(XUser handle, Draft draft, Tweet tweet) {
    if (TextComposer.weightedLength(Participants.counted(draft)) > TextComposer.LIMIT) {
      throw Problems.tooLong();
    }
    if (tweet.quotes() != null) {
      throw Problems.quoteNotAllowed();
    }
    Tweet.Parent parent = tweet.inReplyTo();
    if (parent != null
        && users.withId(parent.userId()).filter(author -> author.blocks(handle)).isPresent()) {
      throw Problems.blocked();
    }
    if (parent != null
        && !tweets.find(parent.tweetId()).filter(p -> mayAnswer(handle, p)).isPresent()) {
      throw Problems.replyNotAllowed();
    }
    if (said(handle, tweet.text().text())) {
      throw Problems.duplicate();
    }
  }

  private boolean mayAnswer(XUser handle, Tweet parent) {
    if (parent.author().id().equals(handle.id())) {
      return true;
    }
    return (parent.mentions(handle) || quotes(parent, handle)) && open(parent, handle);
  }

  private boolean quotes(Tweet tweet, XUser handle) {
    Long quoted = tweet.quotes();
    return quoted != null
        && tweets.find(quoted).filter(ours -> ours.author().id().equals(handle.id())).isPresent();
  }

  private boolean open(Tweet parent, XUser handle) {
    Tweet first = tweets.find(parent.conversationId()).orElse(parent);
    return switch (first.replySettings()) {
      case EVERYONE -> true;
      case MENTIONED_USERS -> first.mentions(handle) || first.author().id().equals(handle.id());
      case VERIFIED -> handle.verified();
      case FOLLOWING, SUBSCRIBERS -> first.author().id().equals(handle.id());
    };
  }

  private boolean said(XUser handle, String text) {
    return tweets.timeline(handle).stream()
        .takeWhile(old -> old.createdAt().isAfter(now.minus(REMEMBERED)))
        .anyMatch(old -> old.text().text().equals(text));
  }
}
