package dev.perch.x;

import dev.perch.desk.Handle;
import dev.perch.doctor.Check;
import dev.perch.doctor.Checks;
import dev.perch.doctor.Finding;
import dev.perch.doctor.ServiceClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the doctor looks at on X. Nothing is ever posted there. */
record XChecks(
    XApi api,
    String address,
    List<Account> accounts,
    List<Account> readInPrivate,
    Optional<Access> bearer,
    InstantSource clock) {

  Checks all() {
    List<Check> then = new ArrayList<>();
    then.add(Check.of("clock", this::time));
    Map<Account, Seen> seen = new ConcurrentHashMap<>();
    Function<Account, Seen> whose =
        account -> seen.computeIfAbsent(account, it -> api.me(it.access()));
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      Optional<Account> other = accounts.stream().filter(it -> !it.equals(account)).findFirst();
      then.add(new HandleCheck(api, account, i, other, isReadInPrivate(account), whose));
    }
    then.add(Check.of("x.bearer-token", () -> List.of(bearerToken())));
    then.add(new StreamCheck(api, bearer));
    return new Checks("X", List.of(Check.of("x.api-url", this::reachable)), then);
  }

  private boolean isReadInPrivate(Account account) {
    return readInPrivate.stream().anyMatch(it -> it.handle().equals(account.handle()));
  }

  private List<Finding> reachable() {
    String about = "x.api-url";
    return List.of(
        api.knock().answer() instanceof Answer.Problem problem && problem.status() == 401
            ? Finding.ok(about, "X answers at %s.".formatted(address))
            : Finding.failed(
                about,
                "X could not be reached at %s, or it is not X that answers there."
                    .formatted(address),
                "Is the address right, and may this machine reach it?"));
  }

  private List<Finding> time() {
    return List.of(ServiceClock.compare("X", clock, () -> api.knock().header("date")));
  }

  private Finding bearerToken() {
    String about = "x.bearer-token";
    if (bearer.isEmpty()) {
      return Finding.ok(about, "Not set; gaps are searched for with a handle's keys.");
    }
    Handle handle = accounts.getFirst().handle();
    return switch (api.user(bearer.get(), handle.userId())) {
      case Answer.Ok _ -> Finding.ok(about, "X takes it.");
      // It looked, and found nobody of that id: the check of the handle says so.
      case Answer.Problem problem when problem.status() == 200 -> Finding.ok(about, "X takes it.");
      case Answer.Problem problem when problem.status() == 401 ->
          Finding.failed(
              about,
              "X does not take it (401).",
              "Make a new one in X's developer console, under the app's keys and tokens, or leave"
                  + " it out.");
      case Answer.Problem problem ->
          Finding.warning(
              about,
              "X did not say whether it takes it (%s).".formatted(problem.words()),
              "Try again later; without it gaps are searched for with a handle's keys.");
      case Answer.Failed failed ->
          Finding.failed(
              about,
              "X could not be asked (%s).".formatted(failed.code()),
              "Try again; may this machine reach X?");
    };
  }
}
