#!lua
-- Removes a packed ticket that the archive holds, with whatever leads to it, unless it is another by now.
--
-- KEYS[1] the story, KEYS[2] the words, KEYS[3] the card's place, KEYS[4] the packed story, KEYS[5] the packed words,
-- KEYS[6] the tickets to archive, KEYS[7] those that are on their way, KEYS[8] the tweets, KEYS[9] the customer,
-- KEYS[10] the cards, KEYS[11] the tweets whose words are kept, KEYS[12] what is not sealed, KEYS[13] the cards that are behind
-- ARGV[1] the ticket, ARGV[2] the packed story, ARGV[3] the packed words or nothing and ARGV[4] the place that stands loose or
-- nothing, as the caller has read them, ARGV[5] the story's name in a seal; then, for each that leads to it: the number of
-- its key, its field (in KEYS[11] its member) and its value
-- Returns 1 if it was removed, 0 if it is another by now. An error leaves everything as it was: all is checked first.

local TYPES = {[6] = 'zset', [7] = 'set', [8] = 'hash', [9] = 'hash', [10] = 'hash', [11] = 'zset'}

for i, type in pairs(TYPES) do
  local is = redis.call('TYPE', KEYS[i]).ok
  if is ~= 'none' and is ~= type then
    return redis.error_reply('WRONGTYPE ' .. KEYS[i] .. ' is a ' .. is .. ' and not a ' .. type)
  end
end
if redis.call('GET', KEYS[4]) ~= ARGV[2]
  or (redis.call('GET', KEYS[5]) or '') ~= ARGV[3]
  or (redis.call('GET', KEYS[3]) or '') ~= ARGV[4]
  or redis.call('EXISTS', KEYS[1], KEYS[2]) > 0
  or redis.call('ZSCORE', KEYS[12], ARGV[5])
  or redis.call('ZSCORE', KEYS[13], ARGV[1]) then
  return 0
end
for i = 6, #ARGV, 3 do
  local number, field, value = tonumber(ARGV[i]), ARGV[i + 1], ARGV[i + 2]
  if number == 11 then
    redis.call('ZREM', KEYS[11], field)
  elseif redis.call('HGET', KEYS[number], field) == value then
    redis.call('HDEL', KEYS[number], field)
  end
end
redis.call('DEL', KEYS[3], KEYS[4], KEYS[5])
redis.call('ZREM', KEYS[6], ARGV[1])
redis.call('SREM', KEYS[7], ARGV[1])
return 1
