package dev.perch.desk.records;

import dev.perch.desk.Unavailable;
import java.math.BigDecimal;

/** Looks customers up on X, which costs each time. */
public interface Profiles {
  /**
   * Asks X.
   *
   * @param handle of ours, as which it is asked
   * @param customer X's id of them
   * @throws Unavailable if X did not say
   */
  Profile look(String handle, String customer);

  /** What X charges for it, in dollars. */
  BigDecimal price();
}
