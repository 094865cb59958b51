#!lua flags=allow-oom
-- Gives a turn back, if it is still the caller's.
-- Takes from Redis and adds nothing, so it runs when Redis is full, too.
--
-- KEYS[1] the turn
-- ARGV[1] who gives it back
-- Returns 1 if it was theirs.

if redis.call('HGET', KEYS[1], 'holder') == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
