package dev.perch.knowledge;

import java.util.List;

/** Tries what the bank would suggest if an entry were another. */
public interface Trials {

  /**
   * A bank like the one that holds now, with {@code faq} in place of the entry of its name, or
   * beside all others. All that such a bank teaches is learned before the call returns: a second
   * for 1,500 wordings, some ten for 15,000. The bank that holds is not touched.
   */
  Trial with(Faq faq);

  /** One, to be used by one thread. */
  interface Trial extends AutoCloseable {
    /** What is suggested, and what would be; at most so many each, best first. */
    Both suggest(Question question, int most);

    @Override
    void close();
  }

  /**
   * Suggestions for one question.
   *
   * @param now those of the bank that holds
   * @param then those of the bank that is tried
   */
  record Both(List<Suggestion> now, List<Suggestion> then) {
    public Both {
      now = List.copyOf(now);
      then = List.copyOf(then);
    }
  }
}
