package dev.perch.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.post.PublicPosts;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.SendRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Posts by {@code POST /2/tweets}, and finds them in the handle's own timeline. */
final class XPosts implements PublicPosts {
  /** X shows the newest 3,200 of a timeline. */
  private static final int MOST_PAGES = 32;

  private static final int UNAUTHORIZED = 401;

  private final XApi api;
  private final XMedia media;
  private final List<Account> accounts;

  XPosts(XApi api, List<Account> accounts) {
    this.api = api;
    this.media = new XMedia(api);
    this.accounts = List.copyOf(accounts);
  }

  @Override
  public Newest newest(String handle) {
    Optional<Account> account = account(handle);
    if (account.isEmpty()) {
      return new Newest.KeysRefused();
    }
    return switch (api.newest(account.get())) {
      case Answer.Ok ok -> new Newest.Id(newest(Page.of(ok.json())));
      case Answer.Problem problem when problem.status() == UNAUTHORIZED -> new Newest.KeysRefused();
      case Answer.Problem problem when problem.outOfCredits() -> new Newest.OutOfCredits();
      case Answer.Failed failed -> throw unread(handle, failed);
    };
  }

  private static String newest(Page page) {
    return page.ids().stream().max(ReadBack.BY_ID).orElse("0");
  }

  @Override
  public Outcome post(String handle, String text, List<Picture> pictures) {
    Optional<Account> account = account(handle);
    if (account.isEmpty()) {
      return new Outcome.Refused(SendRefusal.NOT_AUTHORIZED);
    }
    List<String> ids = new ArrayList<>();
    for (Picture picture : pictures) {
      switch (media.upload(account.get(), picture.bytes(), picture.alt())) {
        case XMedia.Uploaded.Done done -> ids.add(done.id());
        case XMedia.Uploaded.Not not -> {
          return new Outcome.Refused(withoutPicture(not.why()));
        }
      }
    }
    return ReplyOutcome.of(api.post(account.get(), text, ids));
  }

  /** Whatever became of the picture: nothing was posted. */
  private static SendRefusal withoutPicture(Answer.Failed why) {
    return ReplyOutcome.of(why) instanceof Outcome.Refused(SendRefusal refusal)
        ? refusal
        : SendRefusal.UNREACHABLE;
  }

  @Override
  public Optional<String> find(String handle, String text, String after) {
    Account account =
        account(handle).orElseThrow(() -> new Unavailable("X: no keys for @" + handle));
    Optional<String> next = Optional.empty();
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Page page =
          switch (api.timeline(account, next)) {
            case Answer.Ok ok -> Page.of(ok.json());
            case Answer.Failed failed -> throw unread(handle, failed);
          };
      Optional<String> found = find(page, text, after);
      next = page.next();
      if (found.isPresent() || next.isEmpty() || reaches(page, after)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> find(Page page, String text, String after) {
    return page.tweets().stream()
        .filter(json -> ReadBack.BY_ID.compare(Page.id(json), after) > 0)
        .filter(json -> says(json, text))
        .map(Page::id)
        .findFirst();
  }

  private static boolean says(JsonNode json, String text) {
    try {
      Wire.Tweet tweet = Wire.JSON.treeToValue(json, Wire.Tweet.class);
      return tweet.referenced("replied_to").isEmpty()
          && TweetText.of(tweet).filter(said -> SameText.same(text, said)).isPresent();
    } catch (JsonProcessingException unreadable) {
      return false;
    }
  }

  private static boolean reaches(Page page, String after) {
    return page.ids().stream().anyMatch(id -> ReadBack.BY_ID.compare(id, after) <= 0);
  }

  private static Unavailable unread(String handle, Answer.Failed failed) {
    return new Unavailable("X: the timeline of @%s: %s".formatted(handle, failed.code()));
  }

  private Optional<Account> account(String handle) {
    return accounts.stream()
        .filter(account -> account.handle().name().equalsIgnoreCase(handle))
        .findFirst();
  }
}
