#!lua flags=allow-oom
-- A card shows so many events of its story: takes it off the set of those behind, unless the story is longer by now.
-- Takes from Redis and adds nothing, so it runs when Redis is full, too.
--
-- KEYS[1] the story, KEYS[2] the cards that are behind
-- ARGV[1] the ticket, ARGV[2] how many events the card shows
-- Returns 1 if it has caught up, 0 if it is still behind.

if redis.call('LLEN', KEYS[1]) > tonumber(ARGV[2]) then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
return 1
