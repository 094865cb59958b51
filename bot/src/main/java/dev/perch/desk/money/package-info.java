/**
 * What X costs: {@link dev.perch.desk.money.Prices} of each act, what was spent in a month ({@link
 * dev.perch.desk.money.Spending}), and the {@link dev.perch.desk.money.Budget} that warns, slows
 * reading and stops it.
 */
@NullMarked
package dev.perch.desk.money;

import org.jspecify.annotations.NullMarked;
