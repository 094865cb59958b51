/**
 * What {@code mvn -Pbench} runs: the work that Perch promises to do fast, measured on processes as
 * in production (bot, Redis with {@code appendfsync always}, and the emulators with this harness),
 * and beside each figure the same work done barely in the same run, so that a slow machine slows
 * both.
 *
 * <p>Work arrives by the clock, whether what came before is done or not, and is timed from when it
 * was due: a stall counts for all that waited behind it.
 */
@NullMarked
package dev.perch.bench;

import org.jspecify.annotations.NullMarked;
