package dev.perch.sandbox.x;

import java.util.Optional;

/**
 * What one caller gets to see of accounts and tweets.
 *
 * <p>Tweets of protected and suspended accounts are "not authorized", those of deactivated accounts
 * and deleted ones "not found". Withheld ones are shown with the countries where they are not. A
 * public post of somebody who blocks us is still shown (X's help, "How to block", November 2024);
 * it can no longer be answered, see {@link PostingRules}.
 */
final class Sight {
  private final Stores stores;
  private final Caller caller;

  Sight(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  /** How something looks to the caller. */
  enum View {
    SHOWN,
    NOT_FOUND,
    NOT_AUTHORIZED
  }

  Stores stores() {
    return stores;
  }

  View of(Tweet tweet) {
    XUser author = now(tweet.author());
    if (author.standing().deactivated()) {
      return View.NOT_FOUND;
    }
    return author.standing().suspended() || isGuarded(author) ? View.NOT_AUTHORIZED : View.SHOWN;
  }

  boolean shows(Tweet tweet) {
    return of(tweet) == View.SHOWN;
  }

  /** The tweet of this id, if the caller may see it. */
  Optional<Tweet> tweet(String id) {
    return TweetIds.parse(id).flatMap(stores.tweets()::find).filter(this::shows);
  }

  /** How the tweet of this id looks, which may have been deleted or never been there. */
  View ofTweet(String id) {
    return TweetIds.parse(id).flatMap(stores.tweets()::find).map(this::of).orElse(View.NOT_FOUND);
  }

  /** Whether the account protects its posts from the caller. */
  boolean isGuarded(XUser account) {
    boolean self = caller instanceof Caller.OfUser(XUser user, _) && user.is(account);
    return now(account).standing().guarded() && !self;
  }

  /** Whether the caller may write this account a direct message. */
  boolean mayWriteTo(XUser account) {
    return caller instanceof Caller.OfUser(XUser user, _)
        && stores.messages().mayWrite(stores.users().now(user), now(account));
  }

  XUser now(XUser account) {
    return stores.users().now(account);
  }
}
