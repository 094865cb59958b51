#!lua
-- Keeps what somebody is writing beside a ticket's words, while these stand: after an erasure nothing is written there.
--
-- KEYS[1] the words, a hash
-- ARGV[1] the field that the words' salt has, ARGV[2] the field of the writing, ARGV[3] the writing in JSON
-- Returns 1, or 0 where the words were erased.

if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
return 1
