#!lua flags=allow-oom
-- Clears a timer that has fired, unless it was set anew since.
-- Takes from Redis and adds nothing, so it runs when Redis is full, too.
--
-- KEYS[1] the timers
-- ARGV[1] the timer, ARGV[2] the time, in milliseconds, for which it was set when it fired
-- Returns 1 if it was cleared.

local set = redis.call('ZSCORE', KEYS[1], ARGV[1])
if set and tonumber(set) == tonumber(ARGV[2]) then
  return redis.call('ZREM', KEYS[1], ARGV[1])
end
return 0
