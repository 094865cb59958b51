/**
 * What people do to a ticket. A press enters by {@link dev.perch.desk.acts.Desk} as an {@link
 * dev.perch.desk.acts.AgentAction}; each kind of act is a class named by what it does, and the
 * answer is a value, {@link dev.perch.desk.acts.Pressed}. {@link dev.perch.desk.acts.Rights} proves
 * who may.
 *
 * <p>Nothing is sent from here: an approved reply becomes {@code SendingStarted}, and the sending
 * room goes on from there.
 */
@NullMarked
package dev.perch.desk.acts;

import org.jspecify.annotations.NullMarked;
