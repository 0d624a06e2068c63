/**
 * The store as two scripts, which Redis runs atomically: one for events, one for objects whose snapshots arrive as events.
 *
 * Every step sends the SHA-1 of its script, and the script itself only to a server that does not know it yet.
 */

/** A script and its SHA-1 in hexadecimal. A test checks that they match. */
export interface Script {
  readonly text: string
  readonly sha: string
}

const START = `
local action, token, lease, retention = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)

-- After a restart, holders of a claim get one more lease: they could not renew or complete it meanwhile.
local function restarted()
  local info = redis.pcall('INFO', 'server')
  local uptime = type(info) == 'string' and string.match(info, 'uptime_in_seconds:(%d+)')
  return uptime and tonumber(uptime) * 1000 < lease
end
local function whole(number) return string.format('%.0f', number) end
`

/**
 * The value of an event's key is `c<end of lease>:<attempt>:<token>` while it is claimed, with 0 as the end once it is released, and
 * `d<token>` when it was handled. The token stays, so that a command that a client repeats after a broken connection changes nothing.
 */
export const EVENT: Script = {
  text: `${START}
local value = redis.call('GET', KEYS[1])
local owner, ends, attempt
if value then
  ends, attempt, owner = string.match(value, '^c(%d+):(%d+):(.*)$')
  owner = owner or string.match(value, '^d(.*)$')
  if not owner then return redis.error_reply('WRONGTYPE not written by giftcard-webhooks: ' .. KEYS[1]) end
end
local done = value and not ends
ends, attempt = tonumber(ends or 0), tonumber(attempt or 0)

local function hold(till, count)
  redis.call('SET', KEYS[1], 'c' .. whole(till) .. ':' .. whole(count) .. ':' .. token, 'PX', whole(lease + retention))
end

if action == 'claim' then
  if done then return 'done' end
  if owner == token and ends > 0 then hold(now + lease, attempt) return 'claimed:' .. whole(attempt) end
  if ends > 0 and (now < ends or restarted()) then return 'in_progress' end
  hold(now + lease, attempt + 1)
  return 'claimed:' .. whole(attempt + 1)
end

if action == 'complete' then
  if value and owner ~= token then return 'no' end
  redis.call('SET', KEYS[1], 'd' .. token, 'PX', whole(retention))
  return 'yes'
end

if not value or done or owner ~= token or ends == 0 then return 'no' end
hold(action == 'renew' and now + lease or 0, attempt)
return 'yes'
`,
  sha: '1bde58ccf0076bb7ff0e27ffd15450888c9d4feb',
}

/**
 * An object's key is a hash: `state` and `version` that were handled last, `next` and `nextversion` that were claimed last, the
 * `token` of that claim, the `ends` of its lease (only while it is held) and its `attempt`.
 */
export const OBJECT: Script = {
  text: `${START}
local state, version = ARGV[5], ARGV[6]
local f = redis.call('HMGET', KEYS[1], 'state', 'version', 'next', 'nextversion', 'token', 'ends', 'attempt')
local last, lastversion, nextstate, nextversion, owner, ends = f[1], f[2] or '', f[3], f[4] or '', f[5], f[6]

local function put(...)
  redis.call('HSET', KEYS[1], ...)
  redis.call('PEXPIRE', KEYS[1], whole(lease + retention))
end

if action == 'claim' then
  if version ~= '' and version < lastversion then return 'stale' end
  if ends and owner ~= token and (now < tonumber(ends) or restarted()) then return 'in_progress' end
  if last == state then
    -- There is nothing to handle, and older versions are stale from now on.
    if version > lastversion then redis.call('HSET', KEYS[1], 'version', version) end
    return 'done'
  end
  local attempt = nextstate == state and tonumber(f[7] or 0) or 0
  if not (ends and owner == token) then attempt = attempt + 1 end
  put('next', state, 'nextversion', version, 'token', token, 'ends', whole(now + lease), 'attempt', whole(attempt))
  return 'claimed:' .. whole(attempt)
end

if owner and owner ~= token then return 'no' end
if action == 'complete' then
  put('state', state, 'version', version > lastversion and version or lastversion, 'token', token, 'attempt', '0')
  redis.call('HDEL', KEYS[1], 'ends')
  return 'yes'
end
if not ends then return 'no' end
if action == 'renew' then put('ends', whole(now + lease)) else redis.call('HDEL', KEYS[1], 'ends') end
return 'yes'
`,
  sha: 'bbba21a73e9c603be59b27f3fa9890408fc8d818',
}
