package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.desk.DirectReplies;
import dev.perch.desk.PublicReplies.Outcome;
import dev.perch.desk.Unavailable;
import dev.perch.ticket.SendRefusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes by {@code POST /2/dm_conversations/with/:id/messages}, and finds it there. */
final class XDirectReplies implements DirectReplies {
  /** X allows fifteen reads in a quarter of an hour; a page is a hundred messages. */
  private static final int MOST_PAGES = 5;

  private final XApi api;
  private final List<Account> accounts;

  XDirectReplies(XApi api, List<Account> accounts) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
  }

  @Override
  public Outcome write(String handle, String customer, String text, List<String> media) {
    return account(handle)
        .map(account -> ReplyOutcome.ofMessage(api.message(account, customer, text, media)))
        .orElse(new Outcome.Refused(SendRefusal.NOT_AUTHORIZED));
  }

  /** Reads back from the newest to the customer's message that ours follows. */
  @Override
  public Optional<String> find(
      String handle, String customer, String after, String text, Set<String> known) {
    Account account =
        account(handle).orElseThrow(() -> new Unavailable("X: no keys for @" + handle));
    Optional<String> next = Optional.empty();
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      Page page = page(account, customer, next);
      Optional<String> found =
          page.tweets().stream()
              .filter(json -> says(account, json, after, text))
              .map(Page::id)
              .filter(id -> !known.contains(id))
              .findFirst();
      next = page.next();
      if (found.isPresent() || next.isEmpty() || reaches(page, after)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Page page(Account account, String customer, Optional<String> next) {
    return switch (api.conversation(account, customer, next)) {
      case Answer.Ok ok -> Page.of(ok.json());
      case Answer.Failed failed ->
          throw new Unavailable(
              "X: the messages of @%s: %s".formatted(account.handle().name(), failed.code()));
    };
  }

  private static boolean says(Account account, JsonNode json, String after, String text) {
    return MessageMapping.sender(json).equals(account.handle().userId())
        && ReadBack.BY_ID.compare(Page.id(json), after) > 0
        && MessageMapping.text(json).filter(said -> SameText.same(text, said)).isPresent();
  }

  private static boolean reaches(Page page, String message) {
    return page.ids().stream().anyMatch(id -> ReadBack.BY_ID.compare(id, message) < 0);
  }

  private Optional<Account> account(String handle) {
    return accounts.stream()
        .filter(account -> account.handle().name().equalsIgnoreCase(handle))
        .findFirst();
  }
}
