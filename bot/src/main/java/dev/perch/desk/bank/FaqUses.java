package dev.perch.desk.bank;

import dev.perch.desk.FaqUse;
import dev.perch.desk.Stories;
import dev.perch.knowledge.FaqId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which public replies were taken from which entry, and which of them the bank has not learned from
 * yet. Filled by {@link Stories#append}.
 */
public interface FaqUses {
  /** Those that the bank has not learned from, oldest first, at most {@code most}. */
  List<FaqUse> unlearned(int most);

  /** The bank has learned from it. */
  void learned(FaqUse use);

  /**
   * Replies taken from an entry, newest first.
   *
   * @param version names the words that they used; null for all
   * @param from how many of the newest to leave out
   */
  Page of(FaqId faq, @Nullable String version, int from, int most);

  /**
   * Some of them.
   *
   * @param all how many there are
   */
  record Page(List<FaqUse> uses, long all) {
    public Page {
      uses = List.copyOf(uses);
    }
  }
}
