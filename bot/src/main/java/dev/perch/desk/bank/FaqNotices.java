package dev.perch.desk.bank;

import dev.perch.knowledge.Faq;
import dev.perch.knowledge.FaqId;

/** Tells those who own an entry what needs them. Never waits for the telling. */
public interface FaqNotices {
  /** A link in an entry of theirs is dead. */
  void linkDied(Faq faq, String url, String why);

  /**
   * A link in an entry of theirs has not answered for some nights.
   *
   * @param how as a sentence about it goes on
   */
  void linkSilent(Faq faq, String url, String how);

  /** A phone number in an entry of theirs cannot be dialled. */
  void undialled(Faq faq, String number);

  /** A customer's words that taught {@code faq} are nearly those of another entry. */
  void disputed(FaqId faq, FaqId other);

  /** What was planned for an entry will not happen; nobody is told of it who did that. */
  void unplanned(Unplanned gone);
}
