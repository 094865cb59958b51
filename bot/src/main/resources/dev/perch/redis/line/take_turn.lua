#!lua
-- Takes or keeps a turn. Time comes from the caller; nothing expires by itself.
--
-- KEYS[1] the turn, a hash of holder and until
-- ARGV[1] who asks, ARGV[2] now and ARGV[3] until when, both in milliseconds
-- Returns 1 if the turn is theirs.

local holder, ends = unpack(redis.call('HMGET', KEYS[1], 'holder', 'until'))
if holder and holder ~= ARGV[1] and tonumber(ends) > tonumber(ARGV[2]) then
  return 0
end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'until', ARGV[3])
return 1
