package dev.perch.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The keeper of the entries. Safe for use by many threads. */
public interface FaqBank {

  /** Every entry as the bank stands now, ordered by id; an immutable snapshot. */
  List<Faq> all();

  /** The entry of that name, as it stands now. */
  Optional<Faq> find(FaqId id);

  /** What could not be read, as of the last reading; empty when all is well. */
  List<BankProblem> problems();

  /**
   * Tells {@code follower} of the bank as it stands, before this call returns, and from then on of
   * each change. Calls come one at a time and in order; a follower should be quick, since changes
   * wait for it. One that throws on a change is logged, and neither the bank nor the other
   * followers are the worse for it.
   */
  Subscription follow(Consumer<BankChange> follower);

  /** Ends the following; doing so twice does no harm. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
