package dev.perch.desk.acts;

import dev.perch.desk.HoldingStatement;
import java.util.Optional;

/**
 * What holds for tickets while a crisis lasts. Asked when a tweet comes in and when a reply is
 * approved, each time anew: what is decided is decided by what holds then.
 */
public interface Holding {
  /** No crisis, ever. */
  Holding NONE = Optional::empty;

  /** What holds now; nothing in calm times. */
  Optional<HoldingStatement> now();
}
