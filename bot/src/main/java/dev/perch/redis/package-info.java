/**
 * The only room that knows Redis: every key ({@link dev.perch.redis.Keys}), every script (beside
 * it, in resources), and the ports that store.
 *
 * <p>All keys of a desk carry the hash tag {@code {desk}}, so that a script finds them on one slot.
 * No expiry carries meaning. What goes wrong on the line is {@link dev.perch.desk.Unavailable},
 * never a "no".
 */
@NullMarked
package dev.perch.redis;

import org.jspecify.annotations.NullMarked;
