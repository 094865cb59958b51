/**
 * How Perch keeps what it knows in Redis: {@link dev.perch.redis.RedisModule} is its settings and
 * its front door, and installs the rooms behind it. Nobody else knows Redis.
 *
 * <pre>
 * line       what all of them write with: the line, keys, scripts, chains of events
 * server     Redis itself: embedded or somebody's own, and whether it is fit to be used
 * bank       entries of the FAQ bank, where they were used, what they learned
 * tickets    stories of tickets, and all that finds them; fills the bank's indexes with each append
 * campaign   launches, crises, posts and folds; a fold takes its tickets out of their queue
 * desk       the desk as a whole: its people, notices, whose turn it is, what was spent
 * records    seals, audit, packing, the way into the archive, erasure: over all of those
 * </pre>
 *
 * <p>Each sees {@code line} and, of the others, only those above it that its own line names. All
 * keys of a desk carry the hash tag {@code {desk}}, so that a script finds them on one slot. No
 * expiry carries meaning. What goes wrong on the line is {@link dev.perch.desk.Unavailable}, never
 * a "no".
 */
@NullMarked
package dev.perch.redis;

import org.jspecify.annotations.NullMarked;
