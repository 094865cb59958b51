package dev.perch.desk;

import dev.perch.guard.Finding;
import dev.perch.knowledge.Faq;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may not be said yet, because a launch is still to come. Asked for each draft and each tweet,
 * so it answers from memory; what changes on another replica is known here within half a second.
 */
public interface Embargoes {
  /** With this begins the tag of whatever belongs to a launch; its name follows. */
  String TAG = "launch:";

  /** Nothing is to come. */
  Embargoes NONE =
      new Embargoes() {
        @Override
        public Optional<Embargo> of(Faq faq) {
          return Optional.empty();
        }

        @Override
        public List<Finding> findings(String text) {
          return List.of();
        }

        @Override
        public List<String> about(String text, List<String> faqs) {
          return List.of();
        }

        @Override
        public Optional<NotYet> notYet(List<String> launches) {
          return Optional.empty();
        }
      };

  /** The embargo that an entry is under; nothing for one that may be said. */
  Optional<Embargo> of(Faq faq);

  /** Words of launches to come in a text that would leave the company; each blocks it. */
  List<Finding> findings(String text);

  /**
   * The same of what goes out at that moment: a launch whose hour has come by then keeps nothing
   * in.
   */
  default List<Finding> findings(String text, Instant at) {
    return findings(text);
  }

  /** Whether a launch whose words a text has was called off since then. */
  default boolean calledOff(String text, Instant since) {
    return false;
  }

  /**
   * The launches that a tweet is about, by name: those to come, and those that became public lately
   * enough to be reported on.
   *
   * @param faqs the entries that seem to answer it
   */
  List<String> about(String text, List<String> faqs);

  /** What is said of the first of these launches that is to come and has such a line. */
  Optional<NotYet> notYet(List<String> launches);

  /**
   * What may be said of a launch before its hour.
   *
   * @param line approved with the brief; may hold the bank's placeholders
   */
  record NotYet(String launch, String name, Instant until, String line) {
    public Embargo embargo() {
      return new Embargo(launch, until);
    }
  }
}
