/**
 * Redis itself, as Perch meets it: where it is ({@link dev.perch.redis.server.RedisUrl}), the one
 * that Perch brings along and keeps alive ({@link dev.perch.redis.server.EmbeddedRedis}), what it
 * must be able to do, and what the doctor looks at. {@link dev.perch.redis.server.RedisConnection}
 * is how anybody gets a line to it; {@link dev.perch.redis.server.DeskPair} sees to it that a desk
 * and its archive belong together.
 */
@NullMarked
package dev.perch.redis.server;

import org.jspecify.annotations.NullMarked;
