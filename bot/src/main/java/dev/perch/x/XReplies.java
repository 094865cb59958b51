package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.PublicReplies;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Deletion;
import dev.perch.ticket.SendRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Replies by {@code POST /2/tweets}, and finds them in the handle's own timeline. */
final class XReplies implements PublicReplies {
  /** X shows the newest 3,200 of a timeline. */
  private static final int MOST_PAGES = 32;

  private final XApi api;
  private final List<Account> accounts;

  XReplies(XApi api, List<Account> accounts) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
  }

  @Override
  public Outcome post(String handle, String target, String text, List<String> media) {
    return account(handle)
        .map(account -> ReplyOutcome.of(api.reply(account, target, text, media)))
        .orElse(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
  }

  @Override
  public Optional<Deletion.Outcome> delete(String handle, String tweet) {
    return account(handle)
        .map(account -> ReplyOutcome.ofDeletion(api.delete(account, tweet)))
        .orElse(Optional.of(Deletion.Outcome.NOT_AUTHORIZED));
  }

  /** Reads back from the newest to the target: an answer is always younger than what it answers. */
  @Override
  public Optional<String> find(String handle, String target, String text, Set<String> known) {
    Account account =
        account(handle).orElseThrow(() -> new Unavailable("X: no keys for @" + handle));
    Optional<String> next = Optional.empty();
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Page page = page(account, next);
      Optional<String> found = find(page, target, text, known);
      next = page.next();
      if (found.isPresent() || next.isEmpty() || reaches(page, target)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Page page(Account account, Optional<String> next) {
    return switch (api.timeline(account, next)) {
      case Answer.Ok ok -> Page.of(ok.json());
      case Answer.Failed failed ->
          throw new Unavailable(
              "X: the timeline of @%s: %s".formatted(account.handle().name(), failed.code()));
    };
  }

  private static Optional<String> find(Page page, String target, String text, Set<String> known) {
    return page.tweets().stream()
        .filter(json -> !known.contains(Page.id(json)))
        .filter(json -> says(json, target, text))
        .map(Page::id)
        .findFirst();
  }

  private static boolean says(JsonNode json, String target, String text) {
    Wire.Tweet tweet;
    try {
      tweet = Wire.JSON.treeToValue(json, Wire.Tweet.class);
    } catch (JsonProcessingException unreadable) {
      return false;
    }
    return tweet.referenced("replied_to").filter(target::equals).isPresent()
        && TweetText.of(tweet).filter(said -> SameText.same(text, said)).isPresent();
  }

  private static boolean reaches(Page page, String target) {
    return page.ids().stream().anyMatch(id -> ReadBack.BY_ID.compare(id, target) < 0);
  }

  private Optional<Account> account(String handle) {
    return accounts.stream()
        .filter(account -> account.handle().name().equalsIgnoreCase(handle))
        .findFirst();
  }
}
