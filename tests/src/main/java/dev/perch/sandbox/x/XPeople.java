package dev.perch.sandbox.x;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people on X do beside tweeting: write direct messages, and change their accounts. */
public final class XPeople {
  private final Stores stores;
  private final Messaging messaging;

  XPeople(Stores stores, Messaging messaging) {
    this.stores = stores;
    this.messaging = messaging;
  }

  /**
   * A customer writes a direct message.
   *
   * @param as any name but a handle's
   * @param pictures none or one
   * @return the message's id
   * @throws XProblem 403 if the recipient does not take it, 404 if there is no such account
   */
  public String message(String as, String to, String text, List<Draft.Picture> pictures) {
    if (pictures.size() > 1) {
      throw Problems.invalidBody("$.pictures: a message has at most one");
    }
    XUser recipient = stores.users().named(to).orElseThrow(Problems::notFound);
    List<Tweet.Photo> photos =
        pictures.stream().map(one -> stores.media().drawn(one.name(), one.alt())).toList();
    return messaging.send(stores.users().customer(as), recipient, text, photos).idText();
  }

  /**
   * What this account wrote and was written, oldest first; {@code with} null for everybody.
   *
   * @throws XProblem 404 if there is no such account
   */
  public List<SeenMessage> messages(String of, @Nullable String with) {
    XUser account = stores.users().named(of).orElseThrow(Problems::notFound);
    return stores.messages().seenBy(account).reversed().stream()
        .filter(message ->
            with == null
                || message.from().key().equals(XUser.keyOf(with))
                || message.to().key().equals(XUser.keyOf(with)))
        .map(SeenMessage::of)
        .toList();
  }

  /** A message, unless its author has deleted it. */
  public Optional<SeenMessage> message(String id) {
    return TweetIds.parse(id)
        .flatMap(stores.messages()::find)
        .filter(message -> !stores.messages().isDeleted(message, message.from()))
        .map(SeenMessage::of);
  }

  /** Called with the id of a message that was written or deleted, on the thread that did it. */
  public void onMessage(Consumer<String> listener) {
    stores.messages().onChange(listener);
  }

  /** What is known of an account; a customer who has none gets one now. */
  public SeenAccount account(String as) {
    XUser user = stores.users().now(stores.users().anybody(as));
    Standing standing = user.standing();
    return new SeenAccount(
        user.username(),
        user.name(),
        standing.guarded(),
        standing.suspended(),
        standing.deactivated(),
        standing.withheld().stream().sorted().toList(),
        standing.openToDms() ? "open" : "closed",
        user.verified(),
        user.followers(),
        standing.blocks().stream()
            .flatMap(id -> stores.users().withId(id).stream())
            .map(XUser::username)
            .sorted()
            .toList());
  }

  /**
   * Changes an account, a customer's or a handle's; its tweets are told of again.
   *
   * @param change names and values as the remote control has them, {@code Map.of("suspended",
   *     true)}
   * @throws XProblem 400 if the account cannot become that
   */
  public SeenAccount change(String as, Object change) {
    AccountChange read = AccountChange.of(change);
    Users users = stores.users();
    XUser changed = users.change(users.anybody(as), user -> read.applied(user, users::anybody));
    stores.tweets().retell(changed);
    return account(as);
  }

  /** A picture by its key. */
  public Optional<MediaFile> picture(String key) {
    return stores.media().file(key);
  }
}
