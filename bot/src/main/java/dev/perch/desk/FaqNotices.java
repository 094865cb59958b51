package dev.perch.desk;

import dev.perch.knowledge.Faq;

/** Tells those who own an entry what needs them. Never waits for the telling. */
public interface FaqNotices {
  /** A link in an entry of theirs is dead. */
  void linkDied(Faq faq, String url, String why);
}
