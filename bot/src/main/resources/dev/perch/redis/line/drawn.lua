#!lua
-- A card is drawn: notes where it stands and whose card that message is, and takes it off the set of those behind,
-- unless the story is longer by now: then it is behind, also if a quicker replica has taken it off for a longer one. What
-- put_place and caught_up do, in one step. If a fold has come to show the ticket
-- while its card was drawn, there are two: it is behind, and first of all, whoever took it off the set meanwhile.
--
-- KEYS[1] the place, KEYS[2] the messages that are cards, KEYS[3] the story, KEYS[4] the cards that are behind, KEYS[5]
-- which fold shows a ticket
-- ARGV[1] the place in JSON, ARGV[2] the ticket, ARGV[3] the message, ARGV[4] how many events the card shows
-- Returns 1 if it has caught up, 0 if it is still behind. The message comes first: of what is written it alone can fail,
-- and then nothing is.

local length = redis.call('LLEN', KEYS[3])
redis.call('HSET', KEYS[2], ARGV[3], ARGV[2])
redis.call('SET', KEYS[1], ARGV[1])
if length > tonumber(ARGV[4]) then
  redis.call('ZADD', KEYS[4], 'NX', 0, ARGV[2])
  return 0
end
if redis.call('HEXISTS', KEYS[5], ARGV[2]) == 1 then
  redis.call('ZADD', KEYS[4], 0, ARGV[2])
  return 0
end
redis.call('ZREM', KEYS[4], ARGV[2])
return 1
