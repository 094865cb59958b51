/**
 * What is kept of the desk as a whole and belongs to no ticket: who is at work and by which
 * initials, notices that somebody is owed, whose turn a piece of work is, what was told before,
 * what X charged, and the stories of which a desk has one ({@link
 * dev.perch.redis.desk.ChronicleModule}).
 */
@NullMarked
package dev.perch.redis.desk;

import org.jspecify.annotations.NullMarked;
