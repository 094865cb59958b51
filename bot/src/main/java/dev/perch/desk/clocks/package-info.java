/**
 * What time does to a ticket: {@link dev.perch.desk.clocks.Clocks} rings what is due, {@link
 * dev.perch.desk.clocks.Reminding} says so once, {@link dev.perch.desk.clocks.WorkOrder} puts what
 * presses most first.
 *
 * <p>A timer may ring twice or late: the story decides what is still true.
 */
@NullMarked
package dev.perch.desk.clocks;

import org.jspecify.annotations.NullMarked;
