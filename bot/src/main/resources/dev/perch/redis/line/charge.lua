#!lua
-- Adds to a month's sums what X charged; of things that are charged once a day, what was not yet.
--
-- KEYS[1] the month's hash, KEYS[2] the day's set
-- ARGV[1] the kind, ARGV[2] the price of one in millionths of a dollar, ARGV[3..] the things; without any it is
-- charged once in any case
-- Returns how many were charged.

local times = 1
if #ARGV > 2 then
  times = 0
  for i = 3, #ARGV do
    times = times + redis.call('SADD', KEYS[2], ARGV[i])
  end
  -- After its day the set says nothing to anybody, so how long it lies there has no meaning.
  redis.call('EXPIRE', KEYS[2], 259200)
end
if times > 0 then
  redis.call('HINCRBY', KEYS[1], ARGV[1], string.format('%.0f', times * tonumber(ARGV[2])))
  redis.call('HINCRBY', KEYS[1], ARGV[1] .. '#', times)
end
return times
