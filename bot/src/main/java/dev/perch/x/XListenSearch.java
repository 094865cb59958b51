package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.listening.ListenSearch;
import dev.perch.campaign.listening.Overheard;
import dev.perch.desk.Unavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Recent search, and X's count of it, which X gives to the app's own token alone. */
final class XListenSearch implements ListenSearch {
  private static final int UNREADABLE = 400;

  private final XApi api;
  private final List<Account> accounts;
  private final Optional<Access> app;
  private final OverheardMapping mapping;

  XListenSearch(XApi api, List<Account> accounts, Optional<Access> app) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
    this.app = app;
    this.mapping = new OverheardMapping(accounts);
  }

  @Override
  public OptionalLong count(String query) {
    if (app.isEmpty()) {
      return OptionalLong.empty();
    }
    return switch (api.counts(app.get(), query)) {
      case Answer.Ok ok -> total(ok.json().path("meta"));
      case Answer.Failed failed -> throw down(failed);
    };
  }

  /** X says it in tweets or in posts. */
  private static OptionalLong total(JsonNode meta) {
    JsonNode total = meta.path("total_tweet_count");
    JsonNode count = total.isMissingNode() ? meta.path("total_post_count") : total;
    return count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
  }

  @Override
  public Found find(Wanted wanted) {
    Account account = account(wanted.handle());
    Access access = app.orElse(account.access());
    Optional<String> page = Optional.ofNullable(wanted.page());
    return switch (api.search(access, wanted.query(), bounds(wanted), page)) {
      case Answer.Ok ok -> found(Page.of(ok.json()), account, wanted.from());
      case Answer.Problem problem when problem.status() == UNREADABLE -> new Found.NotUnderstood();
      case Answer.Failed failed -> throw down(failed);
    };
  }

  private static Map<String, String> bounds(Wanted wanted) {
    Map<String, String> bounds = new LinkedHashMap<>();
    bounds.put("max_results", Integer.toString(wanted.most()));
    if (wanted.after() != null) {
      bounds.put("since_id", wanted.after());
    } else if (wanted.from() != null) {
      bounds.put("start_time", wanted.from().truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return bounds;
  }

  /** X looks from the beginning of that second on: what is older is paid, and not heard. */
  private Found.Tweets found(Page page, Account account, @Nullable Instant from) {
    String handle = account.handle().name();
    String first = from == null ? "" : TweetIds.firstOf(from);
    List<Overheard> tweets =
        page.tweets().stream()
            .filter(tweet -> ReadBack.BY_ID.compare(Page.id(tweet), first) >= 0)
            .map(tweet -> mapping.of(tweet, page, handle))
            .flatMap(Optional::stream)
            .toList();
    return new Found.Tweets(
        tweets,
        page.tweets().size(),
        page.ids().stream().max(ReadBack.BY_ID).orElse(null),
        page.next().orElse(null));
  }

  private Account account(String handle) {
    return accounts.stream()
        .filter(one -> one.handle().name().equals(handle))
        .findFirst()
        .orElse(accounts.getFirst());
  }

  private static Unavailable down(Answer.Failed failed) {
    return new Unavailable("X did not search: " + failed.code());
  }
}
