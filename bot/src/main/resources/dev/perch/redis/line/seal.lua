#!lua
-- Seals the heads of stories: one more line, unless somebody sealed meanwhile. A story that has grown since stays unsealed.
--
-- KEYS[1] the seals, a list; KEYS[2] the stories that are not sealed as they stand, by their length
-- ARGV[1] how many seals the caller has seen, ARGV[2] the line, then story by story: its key's name, its length in the line
-- Returns 1 if it was sealed, 0 if somebody was faster.

if redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[1]) then
  return 0
end
redis.call('RPUSH', KEYS[1], ARGV[2])
for i = 3, #ARGV, 2 do
  if redis.call('ZSCORE', KEYS[2], ARGV[i]) == ARGV[i + 1] then
    redis.call('ZREM', KEYS[2], ARGV[i])
  end
end
return 1
