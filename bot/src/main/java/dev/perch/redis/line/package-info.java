/**
 * What all that is kept in Redis is written with: the {@link dev.perch.redis.line.Line} to it, how
 * {@link dev.perch.redis.line.Keys} begin, every {@link dev.perch.redis.line.Script}, the {@link
 * dev.perch.redis.line.Chain} that a story is, and the {@link dev.perch.redis.line.Effects} of an
 * append. It knows no sort of story and sees no other room of Redis.
 *
 * <p>Every {@code .lua} stands beside it, in resources, under a header that names its keys, its
 * arguments and what it returns: one place to look through, since one script serves many rooms.
 */
@NullMarked
package dev.perch.redis.line;

import org.jspecify.annotations.NullMarked;
