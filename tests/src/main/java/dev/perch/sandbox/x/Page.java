package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list a caller wants: bounds, and a page of it, newest first. The token is the id
 * of the last tweet of the page before, in base 32 hex, so that tweets which arrive meanwhile do
 * not shift the pages. There is no way back: {@code previous_token} is not answered.
 */
record Page(
    int size,
    long after,
    long before,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Long> continued) {

  private static final String TOKEN = "[0-9a-v]{1,13}";

  static Page of(Parameters parameters, int smallest, String... tokenNames) {
    Optional<Long> continued = Optional.empty();
    for (String name : tokenNames) {
      continued = continued.or(() -> token(parameters, name));
    }
    return new Page(
        parameters.number("max_results", smallest, 100, 10),
        parameters.id("since_id").orElse(-1L),
        parameters.id("until_id").orElse(Long.MAX_VALUE),
        parameters.time("start_time"),
        parameters.time("end_time"),
        continued);
  }

  private static Optional<Long> token(Parameters parameters, String name) {
    Optional<String> token = parameters.text(name);
    if (token.isPresent() && !token.get().matches(TOKEN)) {
      parameters.complain(name, token.get(), "is not valid");
      return Optional.empty();
    }
    return token.map(text -> Long.parseLong(text, 32));
  }

  /** This page of a list that is newest first, and what goes into {@code meta} for it. */
  Cut of(List<Tweet> newestFirst) {
    List<Tweet> wanted =
        newestFirst.stream()
            .filter(tweet -> tweet.id() > after && tweet.id() < before)
            .filter(tweet -> from.map(time -> !tweet.createdAt().isBefore(time)).orElse(true))
            .filter(tweet -> until.map(time -> tweet.createdAt().isBefore(time)).orElse(true))
            .filter(tweet -> continued.map(last -> tweet.id() < last).orElse(true))
            .limit(size + 1L)
            .toList();
    List<Tweet> page = wanted.subList(0, Math.min(size, wanted.size()));
    ObjectNode meta = Json.object().put("result_count", page.size());
    if (!page.isEmpty()) {
      meta.put("newest_id", page.getFirst().idText()).put("oldest_id", page.getLast().idText());
    }
    if (wanted.size() > page.size()) {
      meta.put("next_token", Long.toString(page.getLast().id(), 32));
    }
    return new Cut(page, meta);
  }

  record Cut(List<Tweet> tweets, ObjectNode meta) {}
}
