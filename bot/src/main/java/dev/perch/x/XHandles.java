package dev.perch.x;

import dev.perch.desk.Alarms.Alarm;
import dev.perch.desk.Handle;
import dev.perch.doctor.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
  public List<Alarm> check() {
    return IntStream.range(0, accounts.size())
        .mapToObj(i -> check(accounts.get(i), i))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Alarm> check(Account account, int number) {
    Answer me = me(account);
    Finding found = keys(account.handle(), number, me);
    return found.state() == Finding.State.OK
        ? Optional.empty()
        : Optional.of(new Alarm(about(account.handle(), me), found.words()));
  }

  /** What the reader of the mentions meets as well is about the same: the leads hear of it once. */
  private static String about(Handle handle, Answer me) {
    return me instanceof Answer.Problem problem && problem.isForGood()
        ? MentionReader.refusal(handle.name())
        : "handles:" + handle.name();
  }

  private Answer me(Account account) {
    return api.me(account.access()).answer();
  }

  /**
   * Whether the keys that brought this answer are the handle's.
   *
   * @param number the handle's place under {@code x.handles}, from 0
   */
  static Finding keys(Handle handle, int number, Answer me) {
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
              "Please put the right keys into %s.".formatted(variables(number)));
        }
        yield id.equals(handle.userId())
            ? Finding.ok(about, "The keys are @%s's, whose user id is %s.".formatted(username, id))
            : Finding.failed(
                about,
                "@%s has the user id %s on X, not %s: its mentions would not be read."
                    .formatted(handle.name(), id, handle.userId()),
                "Please correct it: x.handles[%d].user-id.".formatted(number));
      }
      case Answer.Problem problem when problem.status() == 401 ->
          Finding.failed(
              about,
              "X does not take the keys of @%s (401).".formatted(handle.name()),
              "Please renew its four keys, %s; if they are right, check this machine's clock."
                  .formatted(variables(number)));
      case Answer.Problem problem when problem.outOfCredits() ->
          Finding.failed(
              about,
              "X answers nothing for @%s (%s): its app has no credits, or its cap for this month is reached."
                  .formatted(handle.name(), problem.words()),
              "Whoever owns the app buys credits, or raises the cap, at https://console.x.com; its keys stay as they are.");
      case Answer.Problem problem when problem.kind().equals("client-forbidden") ->
          Finding.failed(
              about,
              "X does not let the app of @%s use this API (%s): it is attached to no project."
                  .formatted(handle.name(), problem.words()),
              "At https://console.x.com move the app into a project that pays for use; its keys stay as they are. If it is in one, make a new app there and take its four keys.");
      case Answer.Problem problem when problem.status() == 403 ->
          Finding.failed(
              about,
              "X lets @%s do nothing (%s): the account or its app may be suspended."
                  .formatted(handle.name(), problem.words()),
              "Log in as the account, at https://x.com and at https://console.x.com, and see what X says there.");
      case Answer.Problem problem when problem.status() == 429 ->
          Finding.failed(
              about,
              "X asks for a pause, so whether the keys of @%s are right is not known."
                  .formatted(handle.name()),
              "Look again in a quarter of an hour; Perch goes on by itself.");
      case Answer.Failed failed ->
          Finding.failed(
              about,
              "Whether the keys of @%s are right could not be asked (%s)."
                  .formatted(handle.name(), failed.code()),
              "Perch goes on and finds out when it reads.");
    };
  }

  /** Where a handle's keys are given: never in the settings file. */
  private static String variables(int number) {
    String prefix = "PERCH_X_HANDLES_%d_".formatted(number);
    return "%1$sCONSUMER_KEY, %1$sCONSUMER_SECRET, %1$sACCESS_TOKEN and %1$sACCESS_TOKEN_SECRET (in .env, where you keep them there)"
        .formatted(prefix);
  }
}
