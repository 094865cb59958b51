package dev.perch.redis.desk;

import dev.perch.redis.line.Keys;

/** The keys of the stories of which a desk has one. */
record ChronicleKeys(Keys keys) {
  /** List: which gatekeepers went and came back, a line of JSON each, oldest first. */
  String away() {
    return keys.key("away");
  }

  /** List: which links of the bank died and came back, and when they were looked at. */
  String links() {
    return keys.key("links");
  }

  /** List: which owners and spares Perch turned to, a line of JSON each, oldest first. */
  String faqAsks() {
    return keys.key("faq-asks");
  }

  /** List: the receipt of each day, a line of JSON each, oldest first. */
  String receipts() {
    return keys.key("receipts");
  }

  /** List: the digest of each week, a line of JSON each, oldest first. */
  String digests() {
    return keys.key("digests");
  }

  /** List: when the leads were warned of a budget, a line of JSON each, oldest first. */
  String budgets() {
    return keys.key("budgets");
  }

  /** List: which words nobody uses in public, and which may be used again, oldest first. */
  String houseWords() {
    return keys.key("house-words");
  }

  /** List: what Perch listens for on X, a line of JSON each, oldest first. */
  String listens() {
    return keys.key("listens");
  }

  /** List: which tickets were said not to be for us, a line of JSON each, oldest first. */
  String asides() {
    return keys.key("asides");
  }
}
