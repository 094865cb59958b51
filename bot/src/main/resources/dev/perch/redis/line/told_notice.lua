#!lua
-- A notice was told: it waits no more, and is not kept again.
--
-- KEYS[1] those that wait, KEYS[2] what they say, KEYS[3] those that were told, KEYS[4] those that somebody began to tell
-- ARGV[1] its key, ARGV[2] the millisecond, ARGV[3] the one before which what was told is forgotten
-- Returns 1 if it waited.

redis.call('ZREM', KEYS[1], ARGV[1])
local waited = redis.call('HDEL', KEYS[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[3])
redis.call('ZADD', KEYS[3], ARGV[2], ARGV[1])
redis.call('SREM', KEYS[4], ARGV[1])
return waited
