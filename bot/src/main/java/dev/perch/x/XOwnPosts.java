package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.OwnPosts;
import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handle's own timeline, page by page. */
final class XOwnPosts implements OwnPosts {
  /** X shows no more than the newest 3,200 posts of an account. */
  private static final int MOST_PAGES = 32;

  private final XApi api;
  private final List<Account> accounts;

  XOwnPosts(XApi api, List<Account> accounts) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
  }

  @Override
  public List<Reply> replies(String handle, Instant from, Instant to) {
    Account account =
        accounts.stream()
            .filter(one -> one.handle().name().equals(handle))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("@" + handle + " is none of ours"));
    List<Reply> replies = new ArrayList<>();
    Optional<String> next = Optional.empty();
    for (int read = 0; read == 0 || (next.isPresent() && read < MOST_PAGES); read++) {
      Page page = page(api.posts(account, from, to, next), handle);
      page.tweets().stream().filter(XOwnPosts::isReply).forEach(tweet -> replies.add(reply(tweet)));
      next = page.next();
    }
    return replies;
  }

  private static Page page(Answer answer, String handle) {
    return switch (answer) {
      case Answer.Ok ok -> Page.of(ok.json());
      case Answer.Failed failed ->
          throw new Unavailable(
              "X did not show what @%s posted: %s.".formatted(handle, failed.code()));
    };
  }

  private static boolean isReply(JsonNode tweet) {
    return tweet
        .path("referenced_tweets")
        .valueStream()
        .anyMatch(reference -> reference.path("type").asText().equals("replied_to"));
  }

  private static Reply reply(JsonNode tweet) {
    return new Reply(
        Page.id(tweet),
        Page.createdAt(tweet)
            .orElseThrow(() -> new Unavailable("X showed a post without its time.")));
  }
}
