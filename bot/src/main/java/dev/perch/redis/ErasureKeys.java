package dev.perch.redis;

/** The key of who was erased, beside those of {@link Keys}. */
record ErasureKeys(Keys keys) {
  /**
   * Hash: {@code salt|hash} of each name that somebody went by who was erased, to X's id of them.
   */
  String names() {
    return keys.key("erased-names");
  }
}
