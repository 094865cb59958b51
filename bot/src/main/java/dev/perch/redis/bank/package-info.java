/**
 * The FAQ bank in Redis: stories of entries, where each was used, how replies were changed, and
 * what customers' words taught it. It is below {@code redis.tickets}, whose appends fill its
 * indexes through {@link dev.perch.redis.bank.RedisFaqUses#follow} and {@link
 * dev.perch.redis.bank.RedisUnanswered#follow}; its keys are nobody else's.
 */
@NullMarked
package dev.perch.redis.bank;

import org.jspecify.annotations.NullMarked;
