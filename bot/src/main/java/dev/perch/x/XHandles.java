package dev.perch.x;

import dev.perch.desk.Handle;
import java.util.List;
import java.util.Optional;

/** Asks X on start whether each handle's keys are that handle's. */
public final class XHandles {
  private final XApi api;
  private final List<Account> accounts;

  XHandles(XApi api, List<Account> accounts) {
    this.api = api;
    this.accounts = List.copyOf(accounts);
  }

  /**
   * What is wrong, a sentence or two for each handle; empty if all is well. One request a handle.
   */
  public List<String> check() {
    return accounts.stream().map(this::check).flatMap(Optional::stream).toList();
  }

  private Optional<String> check(Account account) {
    Handle handle = account.handle();
    return switch (api.me(account.access())) {
      case Answer.Ok ok -> {
        String id = ok.json().path("data").path("id").asText();
        String username = ok.json().path("data").path("username").asText();
        if (!username.equalsIgnoreCase(handle.name())) {
          yield Optional.of(
              "The keys of @%s are those of @%s: replies would appear under the wrong name. Please put the right keys under x.handles."
                  .formatted(handle.name(), username));
        }
        yield id.equals(handle.userId())
            ? Optional.empty()
            : Optional.of(
                "@%s has the user id %s on X, not %s: its mentions would not be read. Please correct it under x.handles."
                    .formatted(handle.name(), id, handle.userId()));
      }
      case Answer.Problem problem when problem.status() == 401 ->
          Optional.of(
              "X does not take the keys of @%s (401). Please renew its four keys under x.handles; if they are right, check this machine's clock."
                  .formatted(handle.name()));
      case Answer.Failed failed ->
          Optional.of(
              "Whether the keys of @%s are right could not be asked (%s). Perch goes on and finds out when it reads."
                  .formatted(handle.name(), failed.code()));
    };
  }
}
