#!lua
-- Remembers what is told for the first time, and who was told, and forgets what is over. Time comes from the caller; nothing
-- expires by itself. Run again by the same asker, as after a broken connection, it answers as before.
--
-- KEYS[1] what was told, a sorted set by the millisecond until which it is remembered, KEYS[2] a hash of it to who asked
-- ARGV[1] what is told now, ARGV[2] who asks, a name for this once, ARGV[3] now and ARGV[4] until when, both in milliseconds
-- Returns 1 if they are the first.

local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[3], 'LIMIT', 0, 1000)
if #over > 0 then
  redis.call('ZREM', KEYS[1], unpack(over))
  redis.call('HDEL', KEYS[2], unpack(over))
end
if redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2]) == 1 then
  redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
  return 1
end
return redis.call('HGET', KEYS[2], ARGV[1]) == ARGV[2] and 1 or 0
