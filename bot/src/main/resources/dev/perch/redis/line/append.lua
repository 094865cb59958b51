#!lua
-- The one gate: appends events to a story, with all that follows from them, or nothing. Knows no event.
--
-- KEYS[1]   the story, a list of events
-- KEYS[2..] the keys that the effects name by number
-- ARGV[1]   length of the story as the caller has read it
-- ARGV[2]   the operation, as it stands in an event: "op":"..."
-- ARGV[3]   how many events; they follow, a line of JSON each
-- then, effect by effect: command, number of its key, how many arguments, the arguments. Two are none but conditions:
-- ABSENT, that its key is not there, and MEMBER, that its argument is in its key, a sorted set
--
-- Returns {'done', new length}, {'told', length} if the operation is among the events that came since,
-- {'overtaken', length}, {'elsewhere', length} if a key is there that must not be, or {'gone', length} if a member is not
-- there that must be. An error leaves everything as it was:
-- all is checked before the first write.

local TYPES = {
  HSET = 'hash', HDEL = 'hash', ZADD = 'zset', ZREM = 'zset', SADD = 'set', SREM = 'set', XADD = 'stream',
  ZREMRANGEBYRANK = 'zset', ZREMRANGEBYSCORE = 'zset', DEL = 'hash'
}

local seen, operation, count = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local length = redis.call('LLEN', KEYS[1])

if length ~= seen then
  for _, line in ipairs(redis.call('LRANGE', KEYS[1], math.min(seen, length), -1)) do
    if string.find(line, operation, 1, true) then
      return {'told', length}
    end
  end
  return {'overtaken', length}
end

local effects = {}
local at = 4 + count
while at <= #ARGV do
  local command, key, size = ARGV[at], KEYS[tonumber(ARGV[at + 1])], tonumber(ARGV[at + 2])
  if command == 'ABSENT' then
    if redis.call('EXISTS', key) == 1 then
      return {'elsewhere', length}
    end
  elseif command == 'MEMBER' then
    if not redis.call('ZSCORE', key, ARGV[at + 3]) then
      return {'gone', length}
    end
  else
    local type = TYPES[command]
    if not type then
      return redis.error_reply('ERR ' .. command .. ' is no effect')
    end
    local is = redis.call('TYPE', key).ok
    if is ~= 'none' and is ~= type then
      return redis.error_reply('WRONGTYPE ' .. key .. ' is a ' .. is .. ' and not a ' .. type)
    end
    local effect = {command, key}
    for i = 1, size do
      effect[i + 2] = ARGV[at + 2 + i]
    end
    effects[#effects + 1] = effect
  end
  at = at + 3 + size
end

for i = 1, count do
  redis.call('RPUSH', KEYS[1], ARGV[3 + i])
end
for _, effect in ipairs(effects) do
  redis.call(unpack(effect))
end
return {'done', length + count}
