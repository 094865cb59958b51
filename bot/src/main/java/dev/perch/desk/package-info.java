/**
 * The words and ports that all use cases on tickets share. The use cases stand in the rooms inside,
 * each named by what it is for: {@code intake}, {@code acts}, {@code sending}, {@code clocks},
 * {@code bank}, {@code money} and {@code records}; the plan of the house had one room for all of
 * them, until nobody found anything in it.
 *
 * <p>A tweet enters by {@link dev.perch.desk.intake.Intake}; what people do enters by {@link
 * dev.perch.desk.acts.Desk}, as an {@link dev.perch.desk.acts.AgentAction}; what an approved reply
 * becomes on X is {@link dev.perch.desk.sending.Replying}; what time does is {@link
 * dev.perch.desk.clocks.Clocks}. All of them change a ticket in one way: {@link
 * dev.perch.desk.Ledger} reads its story, lets the use case decide, and appends.
 *
 * <p>"No" is a value ({@link dev.perch.desk.acts.Pressed}); that a line is down is one exception,
 * {@link dev.perch.desk.Unavailable}. Ports are interfaces here and are implemented by redis, x and
 * slack, which never meet. Rights are proved in this room and in campaign, nowhere else.
 */
@NullMarked
package dev.perch.desk;

import org.jspecify.annotations.NullMarked;
