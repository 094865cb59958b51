package dev.perch.redis.records;

import dev.perch.redis.line.Keys;

/** The keys of customers: what is known of one, and who was erased. */
record CustomerKeys(Keys keys) {
  /** Hash: how X showed a customer last, and what agents noted; JSON. Words: erasure deletes it. */
  String about(String customer) {
    return keys.key("about:" + customer);
  }

  /**
   * Hash: {@code salt|hash} of each name that somebody went by who was erased, to X's id of them.
   */
  String names() {
    return keys.key("erased-names");
  }
}
