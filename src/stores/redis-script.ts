/**
 * The whole store as one script, which Redis runs without a break: nothing can come between a look and a change.
 *
 * The value under a key is `claimed:<end of lease>:<token>` or `done:<token>`. The token stays with the mark, so that a command that a
 * client sends twice, because its connection broke, does the same as once. A claim whose lease ran out stays until the retention
 * is over, and is there for the next to take.
 */
export const SCRIPT = `
local action, token, lease, retention = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

local value = redis.call('GET', KEYS[1])
local owner, ends
if value then
  ends, owner = string.match(value, '^claimed:(%d+):(.*)$')
  owner = owner or string.match(value, '^done:(.*)$')
  if not owner then return redis.error_reply('ERR not written by giftcard-webhooks: ' .. KEYS[1]) end
end
local done = value and not ends

-- After a restart, whoever had a claim could not renew or complete it meanwhile, so it has one more lease to do so.
local function restarted()
  local info = redis.pcall('INFO', 'server')
  local uptime = type(info) == 'string' and string.match(info, 'uptime_in_seconds:(%d+)')
  return uptime and tonumber(uptime) * 1000 < lease
end

local function whole(number) return string.format('%.0f', number) end
local function hold()
  redis.call('SET', KEYS[1], 'claimed:' .. whole(now + lease) .. ':' .. token, 'PX', whole(lease + retention))
end

if action == 'claim' then
  if done then return 'done' end
  if value and owner ~= token and (now < tonumber(ends) or restarted()) then return 'in_progress' end
  hold()
  return 'claimed'
end

if action == 'complete' then
  if value and owner ~= token then return 'no' end
  redis.call('SET', KEYS[1], 'done:' .. token, 'PX', whole(retention))
  return 'yes'
end

if not value or done or owner ~= token then return 'no' end
if action == 'release' then
  redis.call('DEL', KEYS[1])
else
  hold()
end
return 'yes'
`
