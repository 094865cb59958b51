package dev.perch.knowledge;

import java.util.List;
import java.util.Set;

/** What a follower of a {@link FaqBank} is told. */
public sealed interface BankChange {

  /** The bank holds exactly these entries: forget whatever was known before. */
  record Everything(List<Faq> faqs) implements BankChange {
    public Everything {
      faqs = List.copyOf(faqs);
    }
  }

  /**
   * Some entries are new or have new words, some are gone, the others stay as they are.
   *
   * @param put entries to add, or to put in place of the one with the same id
   * @param gone entries to forget; none of them is in {@code put}
   */
  record Changed(List<Faq> put, Set<FaqId> gone) implements BankChange {
    public Changed {
      put = List.copyOf(put);
      gone = Set.copyOf(gone);
    }
  }
}
