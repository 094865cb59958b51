/**
 * The FAQ bank: what a brand answers to what its customers ask, and the ports through which it is
 * kept and asked.
 *
 * <p>An {@link dev.perch.knowledge.Faq} is one entry: a title, the wordings in which customers ask
 * it, and an answer for each {@link dev.perch.knowledge.Place}. A {@link
 * dev.perch.knowledge.FaqBank} keeps entries and tells its followers of every change; {@link
 * dev.perch.knowledge.Answers} finds the entries that answer a {@link dev.perch.knowledge.Question}
 * and keeps silent when it knows none. {@link dev.perch.knowledge.Meaning} is what a sentence model
 * knows of a text.
 *
 * <p>Anyone may enter; this room itself knows nothing but {@code java.*}. Files live next door in
 * {@code knowledge.files}, Lucene in {@code knowledge.lucene}, the sentence model in {@code
 * knowledge.model}, and none knows another: they meet through {@code FaqBank} and {@code Meaning}.
 * The arithmetic of suggestions is in {@code knowledge.score}.
 *
 * <p>Two decisions that may surprise. A follower is told of the bank as it stands before it is told
 * of changes, on one line of calls, so that no index can miss what happened between reading and
 * following. And nothing here counts characters: how long a tweet may be is X's rule (links count
 * 23, an emoji 2, whatever it is made of) and is checked in one place, by the guard, with the names
 * and initials filled in.
 */
@NullMarked
package dev.perch.knowledge;

import org.jspecify.annotations.NullMarked;
