#!lua
-- Appends an event to each of several stories of FAQ entries, with the news of it, or nothing at all.
--
-- KEYS[1]   the set of all entries' names
-- KEYS[2]   the stream of changes
-- KEYS[3]   the sorted set of stories that no seal names as they stand
-- KEYS[4..] the stories, each a list of events
-- ARGV[1]   the operation, as it stands in an event: "op":"..."
-- ARGV[2]   how many changes the stream keeps, about
-- then four for each story: its length as the caller has read it, the entry's name, the story's name in a seal, the
-- event as a line of JSON
--
-- Returns {'done'}, {'told'} if the operation is in every story that has gone on, or {'overtaken', names...} of the
-- entries whose story has gone on without the caller. An error leaves everything as it was: all is checked before the first write.

local function check(key, type)
  local is = redis.call('TYPE', key).ok
  return is == 'none' or is == type
end

if not check(KEYS[1], 'set') or not check(KEYS[2], 'stream') or not check(KEYS[3], 'zset') then
  return redis.error_reply('WRONGTYPE the names, the changes or the unsealed are of another type')
end

local operation, kept = ARGV[1], ARGV[2]
local overtaken, told = {'overtaken'}, false
for i = 4, #KEYS do
  local at = 3 + (i - 4) * 4
  local seen, name = tonumber(ARGV[at]), ARGV[at + 1]
  if not check(KEYS[i], 'list') then
    return redis.error_reply('WRONGTYPE ' .. KEYS[i] .. ' is no list')
  end
  local length = redis.call('LLEN', KEYS[i])
  if length ~= seen then
    local here = false
    for _, line in ipairs(redis.call('LRANGE', KEYS[i], math.min(seen, length), -1)) do
      here = here or string.find(line, operation, 1, true) ~= nil
    end
    if here then
      told = true
    else
      overtaken[#overtaken + 1] = name
    end
  end
end
if told then
  return {'told'}
end
if #overtaken > 1 then
  return overtaken
end

for i = 4, #KEYS do
  local at = 3 + (i - 4) * 4
  redis.call('RPUSH', KEYS[i], ARGV[at + 3])
  redis.call('ZADD', KEYS[3], tonumber(ARGV[at]) + 1, ARGV[at + 2])
  redis.call('SADD', KEYS[1], ARGV[at + 1])
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', kept, '*', 'faq', ARGV[at + 1])
end
return {'done'}
