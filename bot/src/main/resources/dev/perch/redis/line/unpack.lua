#!lua
-- Gives a packed ticket its story, words and card's place back, so that it can go on. What was written beside it meanwhile
-- is younger and stays.
--
-- KEYS[1] the story, KEYS[2] the words, KEYS[3] the card's place, KEYS[4] the packed story, KEYS[5] the packed words,
-- KEYS[6] the closed tickets, KEYS[7] those that the archive takes one day
-- ARGV[1] the ticket, ARGV[2] now, in milliseconds, ARGV[3] the packed story and ARGV[4] the packed words, or nothing, as
-- the caller has read them, ARGV[5] the place or nothing, ARGV[6] how many events; they follow, then field and value of
-- all words
-- Returns 1 if it was unpacked, 0 if what is packed is another by now. An error leaves everything as it was.

local TYPES = {'list', 'hash', 'string', 'string', 'string', 'zset', 'zset'}

for i, type in ipairs(TYPES) do
  local is = redis.call('TYPE', KEYS[i]).ok
  if is ~= 'none' and is ~= type then
    return redis.error_reply('WRONGTYPE ' .. KEYS[i] .. ' is a ' .. is .. ' and not a ' .. type)
  end
end
if redis.call('GET', KEYS[4]) ~= ARGV[3]
  or (redis.call('GET', KEYS[5]) or '') ~= ARGV[4]
  or redis.call('EXISTS', KEYS[1]) > 0 then
  return 0
end
local words = 7 + tonumber(ARGV[6])
for i = 7, words - 1 do
  redis.call('RPUSH', KEYS[1], ARGV[i])
end
for i = words, #ARGV, 2 do
  redis.call('HSETNX', KEYS[2], ARGV[i], ARGV[i + 1])
end
if ARGV[5] ~= '' then
  redis.call('SETNX', KEYS[3], ARGV[5])
end
redis.call('DEL', KEYS[4], KEYS[5])
redis.call('ZREM', KEYS[7], ARGV[1])
redis.call('ZADD', KEYS[6], ARGV[2], ARGV[1])
return 1
