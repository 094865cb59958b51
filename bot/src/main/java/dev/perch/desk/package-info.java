/**
 * Use cases on tickets, and the ports they need.
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
