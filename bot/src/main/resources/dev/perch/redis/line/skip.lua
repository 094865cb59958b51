#!lua
-- Counts a mention that becomes no ticket, once.
--
-- KEYS[1] the tweets that are known, KEYS[2] the counts by reason
-- ARGV[1] handle and tweet, ARGV[2] the reason
-- Returns 1 if it was counted now.

if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 1 then
  redis.call('HINCRBY', KEYS[2], ARGV[2], 1)
  return 1
end
return 0
