package dev.perch.sandbox.x;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Everyone who has an account: the brand's handles, which are added, and customers, who come with
 * their first post.
 */
final class Users {
  /** X's own rule of what a username is, from the contract of {@code GET /2/users/by}. */
  static final Pattern USERNAME = Pattern.compile("^[A-Za-z0-9_]{1,15}$");

  private final Map<String, XUser> byName = new ConcurrentHashMap<>();
  private final Map<String, XUser> byId = new ConcurrentHashMap<>();
  private final Map<String, XUser> handles = new ConcurrentHashMap<>();

  /**
   * Adds a brand account.
   *
   * @throws IllegalArgumentException if the name is taken or is no username
   */
  XUser addHandle(String username) {
    if (!USERNAME.matcher(username).matches()) {
      throw new IllegalArgumentException(
          username + " is no username on X: it must match " + USERNAME);
    }
    XUser brand = Profiles.brand(username);
    if (byName.putIfAbsent(brand.key(), brand) != null) {
      throw new IllegalArgumentException("@" + username + " is taken");
    }
    byId.put(brand.id(), brand);
    handles.put(brand.key(), brand);
    return brand;
  }

  /**
   * The customer of this name, who gets an account now if they have none.
   *
   * @throws XProblem 400 if the name is no username, 403 if it is one of the brand's handles
   */
  XUser customer(String username) {
    if (!USERNAME.matcher(username).matches()) {
      throw Problems.invalidParameter("username", username, "does not match " + USERNAME);
    }
    if (handles.containsKey(XUser.keyOf(username))) {
      throw Problems.forbidden(
          "@" + username + " is a brand's account: it posts by API, with its own keys.");
    }
    XUser customer =
        byName.computeIfAbsent(XUser.keyOf(username), key -> Profiles.customer(username));
    byId.putIfAbsent(customer.id(), customer);
    return customer;
  }

  /** The account of this name, a handle's or a customer's, who gets one now if they have none. */
  XUser anybody(String username) {
    return handle(username).orElseGet(() -> customer(username));
  }

  /** Changes an account; returns it as it is now. */
  synchronized XUser change(XUser account, UnaryOperator<XUser> change) {
    XUser changed = change.apply(now(account));
    byName.put(changed.key(), changed);
    byId.put(changed.id(), changed);
    handles.computeIfPresent(changed.key(), (key, old) -> changed);
    return changed;
  }

  /** An account as it is now. */
  XUser now(XUser account) {
    return byId.getOrDefault(account.id(), account);
  }

  Optional<XUser> named(String username) {
    return Optional.ofNullable(byName.get(XUser.keyOf(username)));
  }

  Optional<XUser> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The brand account of this name. */
  Optional<XUser> handle(String username) {
    return Optional.ofNullable(handles.get(XUser.keyOf(username)));
  }
}
