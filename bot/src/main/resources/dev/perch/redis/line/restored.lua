#!lua
-- Gives Redis a ticket back that the archive holds, packed, with whatever leads to it, so that it can go on. What was written
-- meanwhile is younger and stays.
--
-- KEYS as archived.lua has them
-- ARGV[1] the ticket, ARGV[2] when it was closed, in milliseconds, ARGV[3] the packed story, ARGV[4] the packed words or
-- nothing; then, for each that leads to it: the number of its key, its field (in KEYS[11] its member) and its value (there
-- its score)
-- Returns 1 if it was given back, 0 if Redis has it. An error leaves everything as it was.

local TYPES = {[6] = 'zset', [7] = 'set', [8] = 'hash', [9] = 'hash', [10] = 'hash', [11] = 'zset'}

if redis.call('EXISTS', KEYS[1], KEYS[4]) > 0 then
  return 0
end
for i, type in pairs(TYPES) do
  local is = redis.call('TYPE', KEYS[i]).ok
  if is ~= 'none' and is ~= type then
    return redis.error_reply('WRONGTYPE ' .. KEYS[i] .. ' is a ' .. is .. ' and not a ' .. type)
  end
end
redis.call('SET', KEYS[4], ARGV[3])
if ARGV[4] ~= '' then
  redis.call('SET', KEYS[5], ARGV[4])
end
redis.call('ZADD', KEYS[6], ARGV[2], ARGV[1])
redis.call('SADD', KEYS[7], ARGV[1])
for i = 5, #ARGV, 3 do
  local number, field, value = tonumber(ARGV[i]), ARGV[i + 1], ARGV[i + 2]
  if number == 11 then
    redis.call('ZADD', KEYS[11], 'NX', value, field)
  else
    redis.call('HSETNX', KEYS[number], field, value)
  end
end
return 1
