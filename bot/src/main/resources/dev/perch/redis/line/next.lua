#!lua
-- Whose turn it is in one queue or several.
--
-- KEYS      sorted sets: tickets by the millisecond of their turn
-- ARGV[1]   how many at most
--
-- Returns tickets, whose turn comes first before the others.

local most = tonumber(ARGV[1])
local all = {}
for _, queue in ipairs(KEYS) do
  local first = redis.call('ZRANGE', queue, 0, most - 1, 'WITHSCORES')
  for i = 1, #first, 2 do
    all[#all + 1] = {first[i], tonumber(first[i + 1])}
  end
end
table.sort(all, function(one, other)
  if one[2] == other[2] then
    return one[1] < other[1]
  end
  return one[2] < other[2]
end)
local next = {}
for i = 1, math.min(most, #all) do
  next[i] = all[i][1]
end
return next
