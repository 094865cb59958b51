#!lua
-- Makes a closed ticket small: its story and its card's place become one packed value, its words another, unless
-- anything has changed since the caller read it, it was opened again before that, or its card is behind.
--
-- KEYS[1] the story, KEYS[2] the words, KEYS[3] the card's place, KEYS[4] the packed story, KEYS[5] the packed words,
-- KEYS[6] the closed tickets, KEYS[7] those that the archive takes one day, KEYS[8] the cards that are behind
-- ARGV[1] the ticket, ARGV[2] how many events it has, ARGV[3] the last of them, ARGV[4] the place or nothing,
-- ARGV[5] the packed story, ARGV[6] the packed words or nothing, then field and value of all words
-- Returns 1 if it was packed, 0 if the ticket is another by now.

local closed = redis.call('ZSCORE', KEYS[6], ARGV[1])
if not closed
  or redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[2])
  or redis.call('LINDEX', KEYS[1], -1) ~= ARGV[3]
  or (redis.call('GET', KEYS[3]) or '') ~= ARGV[4]
  or redis.call('HLEN', KEYS[2]) ~= (#ARGV - 6) / 2
  or redis.call('EXISTS', KEYS[4], KEYS[5]) > 0
  or redis.call('ZSCORE', KEYS[8], ARGV[1]) then
  return 0
end
for i = 7, #ARGV, 2 do
  if redis.call('HGET', KEYS[2], ARGV[i]) ~= ARGV[i + 1] then
    return 0
  end
end
redis.call('ZADD', KEYS[7], closed, ARGV[1])
redis.call('ZREM', KEYS[6], ARGV[1])
redis.call('SET', KEYS[4], ARGV[5])
if ARGV[6] ~= '' then
  redis.call('SET', KEYS[5], ARGV[6])
end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
return 1
