package dev.perch.x;

import dev.perch.desk.Handle;
import dev.perch.doctor.Finding;
import java.util.List;

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
    return accounts.stream()
        .map(account -> keys(account.handle(), api.me(account.access()).answer()))
        .filter(finding -> finding.state() != Finding.State.OK)
        .map(Finding::words)
        .toList();
  }

  /** Whether the keys that brought this answer are the handle's. */
  static Finding keys(Handle handle, Answer me) {
    String about = "@" + handle.name();
    return switch (me) {
      case Answer.Ok ok -> {
        String id = ok.json().path("data").path("id").asText();
        String username = ok.json().path("data").path("username").asText();
        if (!username.equalsIgnoreCase(handle.name())) {
          yield Finding.failed(
              about,
              "The keys of @%s are those of @%s: replies would appear under the wrong name."
                  .formatted(handle.name(), username),
              "Please put the right keys under x.handles.");
        }
        yield id.equals(handle.userId())
            ? Finding.ok(about, "The keys are @%s's, whose user id is %s.".formatted(username, id))
            : Finding.failed(
                about,
                "@%s has the user id %s on X, not %s: its mentions would not be read."
                    .formatted(handle.name(), id, handle.userId()),
                "Please correct it under x.handles.");
      }
      case Answer.Problem problem when problem.status() == 401 ->
          Finding.failed(
              about,
              "X does not take the keys of @%s (401).".formatted(handle.name()),
              "Please renew its four keys under x.handles; if they are right, check this machine's clock.");
      case Answer.Failed failed ->
          Finding.failed(
              about,
              "Whether the keys of @%s are right could not be asked (%s)."
                  .formatted(handle.name(), failed.code()),
              "Perch goes on and finds out when it reads.");
    };
  }
}
