#!lua
-- Keeps a notice to be told, once.
--
-- KEYS[1] those that wait, in the order of their telling, KEYS[2] what they say, KEYS[3] those that were told
-- ARGV[1] its key, ARGV[2] what it says, ARGV[3] the millisecond; what comes in the same one is told later
-- Returns 1 if it was kept now.

if redis.call('ZSCORE', KEYS[3], ARGV[1]) or redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2]) == 0 then
  return 0
end
local turn = tonumber(ARGV[3])
local last = redis.call('ZRANGE', KEYS[1], -1, -1, 'WITHSCORES')[2]
if last and tonumber(last) >= turn then
  turn = tonumber(last) + 1
end
redis.call('ZADD', KEYS[1], string.format('%.0f', turn), ARGV[1])
return 1
