/**
 * Launches, crises, scheduled posts and folds in Redis, with their words, timers and cards, and the
 * numbers that tell of a crisis. It sees {@code redis.tickets} for one reason: a fold takes its
 * tickets out of their team's queue, and lets them go, in the same append.
 */
@NullMarked
package dev.perch.redis.campaign;

import org.jspecify.annotations.NullMarked;
