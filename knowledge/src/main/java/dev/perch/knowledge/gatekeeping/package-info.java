/**
 * How the bank is kept right: anybody proposes, one responsible person publishes.
 *
 * <p>Each entry is a story: the list of what was proposed, published, returned, retired and
 * restored, with every version word for word. {@link dev.perch.knowledge.gatekeeping.Entry} is its
 * replay, {@link dev.perch.knowledge.gatekeeping.FaqStories} the port that keeps it, and {@link
 * dev.perch.knowledge.gatekeeping.Gatekeeping} what people do to it.
 *
 * <p>This room sees {@code java.*} and the bank's own words, and knows nobody: whose right it is to
 * publish has been proved by whoever hands over an {@link dev.perch.knowledge.gatekeeping.Editor}.
 * Unlike a ticket's, an entry's events hold words, since they are the company's own; what customers
 * wrote (learned wordings) stands apart.
 */
@NullMarked
package dev.perch.knowledge.gatekeeping;

import org.jspecify.annotations.NullMarked;
