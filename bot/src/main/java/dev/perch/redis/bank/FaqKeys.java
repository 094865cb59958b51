package dev.perch.redis.bank;

import dev.perch.knowledge.FaqId;
import dev.perch.knowledge.Pin;
import dev.perch.redis.line.Keys;

/** The keys of the bank: entries, where they were used, and what they learned. */
record FaqKeys(Keys keys) {
  /** List: an entry's events, a line of JSON each, oldest first. */
  String faq(FaqId id) {
    return keys.key("faq:" + id);
  }

  /** Set: the names of all entries. */
  String faqs() {
    return keys.key("faqs");
  }

  /** Stream: the name of an entry ({@code faq}) for each change of one. */
  String faqChanges() {
    return keys.key("faq-changes");
  }

  /** Hash: where the message of each proposal stands, JSON by {@code id|number}. */
  String proposals() {
    return keys.key("proposals");
  }

  /** Sorted set: {@code ticket|attempt|id@version} of replies taken from an entry, by when. */
  String uses(FaqId id) {
    return keys.key("uses:" + id);
  }

  /** Sorted set: the same of a version. */
  String uses(Pin pin) {
    return keys.key("uses:" + pin);
  }

  /** Sorted set: the same of those that the bank has not learned from yet. */
  String unlearned() {
    return keys.key("unlearned");
  }

  /** Hash: how replies taken from a version were changed, JSON by use. Erasure deletes fields. */
  String edits(Pin pin) {
    return keys.key("edits:" + pin);
  }

  /** List: what happened to what a tweet taught, a line of JSON each, oldest first. */
  String lesson(String tweet) {
    return keys.key("lesson:" + tweet);
  }

  /** Hash: customers' words for an entry, JSON by tweet. Erasure deletes the field. */
  String learned(FaqId id) {
    return keys.key("learned:" + id);
  }

  /** Sorted set: how many said nearly the same, by the tweet that they are counted with. */
  String folded(FaqId id) {
    return keys.key("folded:" + id);
  }

  /** Sorted set: tickets that opened without a good suggestion, by the millisecond. */
  String unanswered() {
    return keys.key("unanswered");
  }
}
