package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.Mention;
import dev.perch.desk.TweetCheck;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tweets again by {@code GET /2/tweets}. */
final class XTweetCheck implements TweetCheck {
  private static final int OK = 200;

  private final XApi api;
  private final List<Account> accounts;
  private final MentionMapping mapping;

  XTweetCheck(XApi api, List<Account> accounts, Ours ours) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
    this.mapping = new MentionMapping(ours);
  }

  @Override
  public Map<String, Found> look(String handle, Collection<String> tweets) {
    Map<String, Found> found = new HashMap<>();
    look(account(handle), List.copyOf(tweets), found);
    return found;
  }

  @Override
  public Optional<Mention> read(String handle, String tweet) {
    Account account = account(handle);
    return switch (api.tweets(account, List.of(tweet))) {
      case Answer.Ok ok -> {
        Page page = Page.of(ok.json());
        yield page.tweets().stream()
            .filter(json -> Page.id(json).equals(tweet))
            .findFirst()
            .map(json -> mapping.map(json, page, account.handle(), Instant.MIN).taken());
      }
      case Answer.Problem problem when problem.status() == OK -> Optional.empty();
      case Answer.Failed failed -> throw new Unavailable("X: a tweet to read: " + failed.code());
    };
  }

  private Account account(String handle) {
    return accounts.stream()
        .filter(one -> one.handle().name().equalsIgnoreCase(handle))
        .findFirst()
        .orElseThrow(() -> new Unavailable("X: no keys for @" + handle));
  }

  private void look(Account account, List<String> tweets, Map<String, Found> found) {
    switch (api.standing(account, tweets)) {
      case Answer.Ok ok -> read(account, ok.json(), found);
      case Answer.Problem problem when problem.status() == OK -> {
        if (tweets.size() == 1) {
          gone(problem.type()).ifPresent(why -> found.put(tweets.getFirst(), new Found.Gone(why)));
        } else {
          // None of them can be shown, each for a reason of its own.
          tweets.forEach(tweet -> look(account, List.of(tweet), found));
        }
      }
      case Answer.Failed failed ->
          throw new Unavailable("X: tweets to read again: " + failed.code());
    }
  }

  private void read(Account account, JsonNode json, Map<String, Found> found) {
    Map<String, String> changed = new HashMap<>();
    for (JsonNode tweet : json.path("data")) {
      String id = Page.id(tweet);
      String latest = latest(tweet);
      if (tweet.has("withheld")) {
        found.put(id, new Found.Gone(Withdrawal.WITHHELD));
      } else if (latest.equals(id)) {
        found.put(id, new Found.Present());
      } else {
        changed.put(latest, id);
      }
    }
    for (JsonNode error : json.path("errors")) {
      String id = error.path("resource_id").asText(error.path("value").asText());
      gone(error.path("type").asText()).ifPresent(why -> found.put(id, new Found.Gone(why)));
    }
    if (!changed.isEmpty()) {
      edited(account, changed, found);
    }
  }

  private static String latest(JsonNode tweet) {
    List<String> edits = new ArrayList<>();
    for (String field : List.of("edit_history_tweet_ids", "edit_history_post_ids")) {
      tweet.path(field).forEach(edit -> edits.add(edit.asText()));
    }
    return edits.isEmpty() ? Page.id(tweet) : edits.getLast();
  }

  /** What they say now, whether that names us or not: it is the ticket's tweet. */
  private void edited(Account account, Map<String, String> changed, Map<String, Found> found) {
    if (!(api.tweets(account, List.copyOf(changed.keySet())) instanceof Answer.Ok ok)) {
      throw new Unavailable("X: tweets that were changed could not be read");
    }
    Page page = Page.of(ok.json());
    for (JsonNode tweet : page.tweets()) {
      String before = changed.get(Page.id(tweet));
      if (before != null) {
        Mention now = mapping.map(tweet, page, account.handle(), Instant.MIN);
        found.put(before, new Found.Edited(now.taken()));
      }
    }
  }

  private static Optional<Withdrawal> gone(String type) {
    if (type.endsWith("/resource-not-found")) {
      return Optional.of(Withdrawal.DELETED);
    }
    return type.endsWith("/not-authorized-for-resource")
        ? Optional.of(Withdrawal.PROTECTED)
        : Optional.empty();
  }
}
