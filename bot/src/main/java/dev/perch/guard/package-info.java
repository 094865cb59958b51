/**
 * What may be said in public. Pure functions over a draft: nothing here asks the clock, the network
 * or a store.
 *
 * <p>A draft passes three times: while it is typed, when it is submitted, and again just before it
 * goes out. {@link dev.perch.guard.Guard} asks each rule; what a rule means for the draft, {@link
 * dev.perch.guard.GuardRules} says. A finding is told and never mended: the words are the author's.
 * Lists of words are our own writing, a file of {@code words/} each, and only hashes of what was
 * said before come in ({@link dev.perch.guard.SentMark}). The rooms that may enter are desk and
 * whoever sees desk; {@code guard.privacy} is a room of this one's own.
 */
@NullMarked
package dev.perch.guard;

import org.jspecify.annotations.NullMarked;
