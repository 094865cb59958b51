/**
 * From an approved reply to X, never twice: {@link dev.perch.desk.sending.Replying} begins it,
 * {@link dev.perch.desk.sending.Roads} knows by which road, {@link
 * dev.perch.desk.sending.Threading} sends the parts of a long one; {@link
 * dev.perch.desk.sending.Rereading} looks at the tweet right before, and {@link
 * dev.perch.desk.sending.Removing} clears what its author took back.
 */
@NullMarked
package dev.perch.desk.sending;

import org.jspecify.annotations.NullMarked;
