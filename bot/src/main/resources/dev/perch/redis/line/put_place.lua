#!lua
-- Notes where a ticket's card stands and, once it is a message, whose card that message is.
--
-- KEYS[1] the place, KEYS[2] the messages that are cards
-- ARGV[1] the place in JSON, ARGV[2] the ticket, ARGV[3] the message, or nothing while it is being posted
-- The message comes first: it alone can fail, and then nothing is written.

if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[2], ARGV[3], ARGV[2])
end
redis.call('SET', KEYS[1], ARGV[1])
return 1
