package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.perch.doctor.Check;
import dev.perch.doctor.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks one handle over: its keys, what they allow, and what its account keeps from customers.
 * Posts nothing. X charges one or two reads of a user for it.
 *
 * @param witness another handle of ours, with whose eyes its direct messages are looked at: X tells
 *     nobody that setting of their own
 * @param number its place under {@code x.handles}, from 0
 * @param inPrivate whether its direct messages are to be read
 * @param whose what X says of whose an account's keys are; asked once for each account
 */
record HandleCheck(
    XApi api,
    Account account,
    int number,
    Optional<Account> witness,
    boolean inPrivate,
    Function<Account, Seen> whose)
    implements Check {
  @Override
  public String about() {
    return "@" + account.handle().name();
  }

  @Override
  public List<Finding> look() {
    Seen me = whose.apply(account);
    Finding keys = XHandles.keys(account.handle(), number, me.answer());
    if (keys.failed() || !(me.answer() instanceof Answer.Ok ok)) {
      return List.of(keys);
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(keys);
    findings.add(permission(me.header("x-access-level")));
    if (inPrivate) {
      findings.add(mayReadMessages(me.header("x-access-level")));
    }
    findings.add(visible(ok.json().path("data").path("protected")));
    findings.add(messages());
    return findings;
  }

  /** A token keeps the permission that its app had when the token was made. */
  private Finding permission(Optional<String> level) {
    String about = about() + " may post";
    if (level.isEmpty()) {
      return Finding.warning(
          about,
          "X did not say what the keys allow.",
          "See in X's developer console that the app's permissions are Read and write.");
    }
    return level.get().startsWith("read-write")
        ? Finding.ok(about, "Its app may read and write.")
        : Finding.failed(
            about,
            "Its app may only read: no reply would go out.",
            "Set the app's permissions to Read and write in X's developer console, then make a new access token and secret: the old ones stay as they are.");
  }

  private Finding mayReadMessages(Optional<String> level) {
    String about = about() + " may read messages";
    return level.orElse("").endsWith("directmessages")
        ? Finding.ok(about, "Its app may read and write direct messages.")
        : Finding.warning(
            about,
            "Its app may not read direct messages, or X did not say: customers who write there get no ticket.",
            "Set the app's permissions to Read and write and Direct message in X's developer console, then make a new access token and secret; or set dms: false for it under x.handles.");
  }

  private Finding visible(JsonNode isProtected) {
    String about = about() + " is public";
    return isProtected.asBoolean()
        ? Finding.failed(
            about,
            "Its posts are protected: customers who do not follow it would not see a reply.",
            "Turn off Protect your posts in its account's settings, under Privacy and safety.")
        : Finding.ok(about, "Everybody sees its posts.");
  }

  private Finding messages() {
    String about = about() + " direct messages";
    String remedy =
        "In its account's settings, under Privacy and safety, Direct Messages, allow message requests from everyone.";
    if (witness.isEmpty()) {
      return Finding.ok(
          about,
          "Not looked at: X tells an account's own app nothing about who may write to it. See for yourself: in its account's settings, under Privacy and safety, Direct Messages, message requests are to be allowed from everyone.");
    }
    String other = witness.get().handle().name();
    if (!isItself(witness.get())) {
      return Finding.warning(
          about,
          "Not looked at: that takes the keys of @%s, with which something is wrong."
              .formatted(other),
          "Put that right first.");
    }
    Answer seen = api.user(witness.get().access(), account.handle().userId());
    JsonNode open =
        seen instanceof Answer.Ok ok
            ? ok.json().path("data").path("receives_your_dm")
            : MissingNode.getInstance();
    if (!open.isBoolean()) {
      return Finding.warning(
          about,
          "X did not say who may write to it, asked with the keys of @%s.".formatted(other),
          "Look again in a while, or see for yourself. " + remedy);
    }
    return open.asBoolean()
        ? Finding.ok(about, "Open to others, as @%s sees it.".formatted(other))
        : Finding.warning(
            about, "Customers who are asked to write a direct message could not.", remedy);
  }

  /** An account sees of itself that it takes no messages, so it is no witness of its own. */
  private boolean isItself(Account other) {
    return whose.apply(other).answer() instanceof Answer.Ok ok
        && ok.json().path("data").path("username").asText().equalsIgnoreCase(other.handle().name());
  }
}
