package dev.perch.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perch.campaign.listening.ListenStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** X's filtered stream, with the app's bearer token. */
final class XListenStream implements ListenStream {
  /** What X says of a rule that it does not take; it may be one too many. */
  private static final Set<Integer> NOT_TAKEN = Set.of(400, 403, 422);

  private static final int TOO_MANY = 429;
  private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 404);

  private final XApi api;
  private final Optional<Access> app;
  private final OverheardMapping mapping;
  private final StreamTags tags;
  private final InstantSource clock;
  private volatile List<Rule> kept = List.of();

  XListenStream(
      XApi api,
      List<Account> accounts,
      Optional<Access> app,
      StreamTags tags,
      InstantSource clock) {
    this.api = api;
    this.app = app;
    this.mapping = new OverheardMapping(accounts);
    this.tags = tags;
    this.clock = clock;
  }

  @Override
  public boolean available() {
    return app.isPresent();
  }

  /** One that X has already stays as it is: what is taken away and given again may lose posts. */
  @Override
  public Kept keep(List<Rule> rules) {
    return switch (api.rules(access())) {
      case Answer.Ok ok -> keep(rules, ok.json().path("data"));
      case Answer.Failed failed -> failed(failed);
    };
  }

  private Kept keep(List<Rule> rules, JsonNode known) {
    List<String> stale = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (JsonNode one : known) {
      Optional<String> listen = tags.listen(one.path("tag").asText(""));
      boolean wanted =
          rules.stream()
              .anyMatch(rule ->
                  listen.filter(rule.listen()::equals).isPresent()
                      && rule.query().equals(one.path("value").asText("")));
      if (wanted) {
        listen.ifPresent(there::add);
      } else if (listen.isPresent()) {
        stale.add(one.path("id").asText());
      }
    }
    if (!stale.isEmpty() && api.deleteRules(access(), stale) instanceof Answer.Failed failed) {
      return failed(failed);
    }
    Set<String> refused = new HashSet<>();
    for (Rule rule : rules) {
      if (!there.contains(rule.listen())) {
        Answer answer = api.addRule(access(), rule.query(), tags.of(rule.listen()));
        if (answer instanceof Answer.Failed failed && !isRefusal(answer)) {
          return failed(failed);
        }
        if (!isAdded(answer)) {
          refused.add(rule.listen());
        }
      }
    }
    kept = List.copyOf(rules);
    return new Done(refused);
  }

  private static boolean isAdded(Answer answer) {
    return answer instanceof Answer.Ok ok && ok.json().path("data").has(0);
  }

  /** X says what is wrong with a rule under a status that means yes, or under one of its own. */
  private static boolean isRefusal(Answer answer) {
    return answer instanceof Answer.Problem problem
        && (problem.status() < 400 || NOT_TAKEN.contains(problem.status()));
  }

  @Override
  public Opening open() {
    return switch (api.stream(access(), clock)) {
      case Streamed.Comes(LongAnswer lines) ->
          new Open(new StreamFlow(lines, mapping, () -> kept, tags, api::streamed, clock));
      case Streamed.No(Answer.Failed failed) -> failed(failed);
    };
  }

  private static Failed failed(Answer.Failed failed) {
    return switch (failed) {
      case Answer.Problem problem ->
          new Failed(trouble(problem.status()), problem.code(), problem.reset());
      case Answer.NoAnswer no when no.code().startsWith("http-") ->
          new Failed(Trouble.SERVICE, no.code(), Optional.empty());
      case Answer.NoAnswer _, Answer.NotSent _ ->
          new Failed(Trouble.LINE, failed.code(), Optional.empty());
    };
  }

  private static Trouble trouble(int status) {
    if (status == TOO_MANY) {
      return Trouble.TOO_MANY;
    }
    return REFUSALS.contains(status) ? Trouble.REFUSED : Trouble.SERVICE;
  }

  private Access access() {
    return app.orElseThrow(() -> new IllegalStateException("a stream without the app's token"));
  }
}
