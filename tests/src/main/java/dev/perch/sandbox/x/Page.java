package dev.perch.sandbox.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perch.sandbox.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list a caller wants: bounds, and a page of it, newest first. The token is the id
 * of the last one of the page before, in base 32 hex of 16 digits, so that what arrives meanwhile
 * does not shift the pages. There is no way back: {@code previous_token} is not answered.
 */
record Page(
    int size,
    long after,
    long before,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Long> continued) {

  private static final String TOKEN = "[0-9a-v]{16}";

  /** Of direct messages, which have no other bounds. */
  static Page ofMessages(Parameters parameters) {
    Optional<Long> continued = token(parameters, "pagination_token");
    int size = parameters.number("max_results", 1, 100, 100);
    return new Page(size, -1, Long.MAX_VALUE, Optional.empty(), Optional.empty(), continued);
  }

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
    try {
      return token.map(text -> Long.parseLong(text, 32));
    } catch (NumberFormatException tooLarge) {
      parameters.complain(name, token.orElse(""), "is not valid");
      return Optional.empty();
    }
  }

  /** This page of a list that is newest first, and what goes into {@code meta} for it. */
  <T extends Listed> Cut<T> of(List<T> newestFirst) {
    List<T> wanted =
        newestFirst.stream()
            .filter(one -> one.id() > after && one.id() < before)
            .filter(one -> from.map(time -> !one.createdAt().isBefore(time)).orElse(true))
            .filter(one -> until.map(time -> one.createdAt().isBefore(time)).orElse(true))
            .filter(one -> continued.map(last -> one.id() < last).orElse(true))
            .limit(size + 1L)
            .toList();
    List<T> page = wanted.subList(0, Math.min(size, wanted.size()));
    ObjectNode meta = Json.object().put("result_count", page.size());
    if (!page.isEmpty()) {
      meta.put("newest_id", page.getFirst().idText()).put("oldest_id", page.getLast().idText());
    }
    if (wanted.size() > page.size()) {
      String token = "0".repeat(16) + Long.toString(page.getLast().id(), 32);
      meta.put("next_token", token.substring(token.length() - 16));
    }
    return new Cut<>(page, meta);
  }

  record Cut<T>(List<T> list, ObjectNode meta) {}
}
