package dev.perch.redis.line;

import dev.perch.desk.DeskName;

/**
 * How every key of a desk begins, and those that all stories share; each room has its own beside
 * it, such as {@code TicketKeys}.
 */
public record Keys(DeskName desk) {
  /** String: the desk's random id, which stands in its archive's folder as well. */
  public String id() {
    return key("id");
  }

  /** List: the seals, a line of JSON each, oldest first. */
  public String seals() {
    return key("seals");
  }

  /** Sorted set: the stories that no seal names as they stand, by their length. */
  public String unsealed() {
    return key("unsealed");
  }

  /** The name that a seal has for the story of that key. */
  public String sealed(String key) {
    return key.substring(key("").length());
  }

  /** Also what the keys of a sort of story begin with: {@code story:}, {@code faq:}. */
  public String key(String rest) {
    return "{" + desk.value() + "}:" + rest;
  }
}
