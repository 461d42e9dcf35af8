/**
 * Keeps an answer, unless something was purged since it was looked for. KEYS: the time of the last purge, the answer, the sets
 * of answers that depend on each of its keys. ARGV: that time as it was, the answer, milliseconds.
 */
export const KEEP = `
if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
for i = 3, #KEYS do
  redis.call('SADD', KEYS[i], KEYS[2])
  redis.call('PEXPIRE', KEYS[i], ARGV[3], 'NX')
  redis.call('PEXPIRE', KEYS[i], ARGV[3], 'GT')
end
return 1`;

/**
 * Forgets what depends on keys, or everything. KEYS: the time of the last purge, the sets of answers that depend on
 * each of the keys. ARGV: empty, or a pattern of the names of everything.
 */
export const PURGE = `
local time = redis.call('TIME')
redis.call('SET', KEYS[1], time[1] .. '.' .. time[2])
for i = 2, #KEYS do
  for _, name in ipairs(redis.call('SMEMBERS', KEYS[i])) do redis.call('UNLINK', name) end
  redis.call('UNLINK', KEYS[i])
end
if ARGV[1] ~= '' then
  local cursor = '0'
  repeat
    local page = redis.call('SCAN', cursor, 'MATCH', ARGV[1], 'COUNT', 1000)
    cursor = page[1]
    for _, name in ipairs(page[2]) do
      if name ~= KEYS[1] then redis.call('UNLINK', name) end
    end
  until cursor == '0'
end
return 1`;
