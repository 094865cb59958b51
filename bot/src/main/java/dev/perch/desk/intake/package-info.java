/**
 * From a tweet to a ticket: {@link dev.perch.desk.intake.Intake} finds or opens it, {@link
 * dev.perch.desk.intake.Sieve} counts what is none, {@link dev.perch.desk.intake.Triage} says whose
 * it is and what may answer it, {@link dev.perch.desk.intake.Advising} suggests later what a rush
 * left out.
 *
 * <p>It may see the desk's words and ports, and what agents may do, since a new word of a customer
 * voids a sign-off.
 */
@NullMarked
package dev.perch.desk.intake;

import org.jspecify.annotations.NullMarked;
