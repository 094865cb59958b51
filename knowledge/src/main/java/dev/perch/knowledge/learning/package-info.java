/**
 * What the bank learns by being used: a reply that was sent from an entry confirms the customer's
 * words as a wording of it.
 *
 * <p>What one tweet taught is a story of its own ({@link
 * dev.perch.knowledge.learning.LessonEvent}), so that it is learned once, moves in one step, and
 * stays undone. The events hold ids; the customer's words stand apart ({@link
 * dev.perch.knowledge.learning.Wording}), under the tweet's id, for erasure to find. An entry's
 * version is the company's words alone: what it learns makes none.
 *
 * <p>This room sees {@code java.*} and the bank's own words.
 */
@NullMarked
package dev.perch.knowledge.learning;

import org.jspecify.annotations.NullMarked;
