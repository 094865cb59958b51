#!lua flags=allow-oom
-- A card shows so many events of its story: takes it off the set of those behind, unless the story is longer by now, or
-- a fold shows the ticket though this card does, or no fold does any more.
-- Takes from Redis and adds nothing, so it runs when Redis is full, too.
--
-- KEYS[1] the story, KEYS[2] the cards that are behind, KEYS[3] which fold shows a ticket
-- ARGV[1] the ticket, ARGV[2] how many events the card shows, ARGV[3] 1 if it leaves the ticket to a fold, 0 if not
-- Returns 1 if it has caught up, 0 if it is still behind.

if redis.call('LLEN', KEYS[1]) > tonumber(ARGV[2]) then
  return 0
end
if redis.call('HEXISTS', KEYS[3], ARGV[1]) ~= tonumber(ARGV[3]) then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
return 1
