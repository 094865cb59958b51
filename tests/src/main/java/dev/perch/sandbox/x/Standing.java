package dev.perch.sandbox.x;

import java.util.Set;

/**
 * What an account lets others do, and what X lets the account do.
 *
 * @param guarded whether its posts are protected: for those only whom it lets follow it; nobody
 *     follows anybody here
 * @param suspended whether X took it down
 * @param deactivated whether its owner took it down
 * @param withheld countries where a law keeps its posts from being shown, by their two letters
 * @param openToDms whether everybody may write it a direct message; otherwise those only whom it
 *     wrote one itself
 * @param blocks ids of the accounts that it blocks
 */
record Standing(
    boolean guarded,
    boolean suspended,
    boolean deactivated,
    Set<String> withheld,
    boolean openToDms,
    Set<String> blocks) {

  /** A customer as X makes one: public, and not open to strangers' direct messages. */
  static final Standing CUSTOMER = new Standing(false, false, false, Set.of(), false, Set.of());

  /** A brand that wants to be written to. */
  static final Standing BRAND = new Standing(false, false, false, Set.of(), true, Set.of());

  /** Whether it is on X at all. */
  boolean isActive() {
    return !suspended && !deactivated;
  }

  Standing guarded(boolean now) {
    return new Standing(now, suspended, deactivated, withheld, openToDms, blocks);
  }

  Standing suspended(boolean now) {
    return new Standing(guarded, now, deactivated, withheld, openToDms, blocks);
  }

  Standing deactivated(boolean now) {
    return new Standing(guarded, suspended, now, withheld, openToDms, blocks);
  }

  Standing withheldIn(Set<String> countries) {
    return new Standing(guarded, suspended, deactivated, Set.copyOf(countries), openToDms, blocks);
  }

  Standing openToDms(boolean now) {
    return new Standing(guarded, suspended, deactivated, withheld, now, blocks);
  }

  Standing blocking(Set<String> userIds) {
    return new Standing(guarded, suspended, deactivated, withheld, openToDms, Set.copyOf(userIds));
  }
}
