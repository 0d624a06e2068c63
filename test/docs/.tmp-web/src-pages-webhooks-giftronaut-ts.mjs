// dist/chunk-AO32FSD5.js
var STATUS = {
  invalid_encoding: 400,
  invalid_json: 400,
  missing_event_type: 400,
  client_disconnected: 400,
  missing_signature: 401,
  malformed_signature: 401,
  signature_mismatch: 401,
  timestamp_out_of_tolerance: 401,
  untrusted_source: 401,
  method_not_allowed: 405,
  in_progress: 409,
  body_too_large: 413,
  invalid_payload: 422,
  configuration: 500,
  body_unavailable: 500,
  handler_failed: 500,
  store_unavailable: 503,
  handler_timeout: 503,
}
function limitStack(frames) {
  try {
    Error.stackTraceLimit = frames
  } catch {}
}
var BRAND = /* @__PURE__ */ Symbol.for('giftcard-webhooks.WebhookError')
var WebhookError = class _WebhookError extends Error {
  static {
    const name = { value: 'WebhookError', writable: true, configurable: true }
    Object.defineProperties(_WebhookError.prototype, { name, [BRAND]: { value: true } })
    Object.defineProperty(_WebhookError, 'name', { value: 'WebhookError', configurable: true })
  }
  /** What went wrong, as a stable word. */
  code
  /** The HTTP status that tells the provider the right thing. */
  status
  /** The provider whose delivery it was. */
  provider
  /** What to change. */
  hint
  /** With `invalid_payload`: where the body differs from the documented shape. */
  issues
  constructor(code, message, details = {}) {
    const limit = Error.stackTraceLimit
    const withoutStack = STATUS[code] < 500 && typeof limit === 'number'
    if (withoutStack) limitStack(0)
    try {
      super(message, 'cause' in details ? details : void 0)
    } finally {
      if (withoutStack) limitStack(limit)
    }
    this.code = code
    this.status = STATUS[code]
    this.provider = details.provider
    this.hint = details.hint
    this.issues = details.issues
  }
  /** The error as plain data for a log: everything but the stack and the cause. */
  toJSON() {
    const { name, code, status, provider, message, hint, issues } = this
    return { name, code, status, provider, message, hint, issues }
  }
}
function webhookError(code, message, hint, more) {
  return new WebhookError(code, message, more ? { hint, ...more } : { hint })
}
function nameProvider(error, provider, hints) {
  if (isWebhookError(error) && error.provider === void 0) {
    Object.defineProperty(error, 'provider', { value: provider, enumerable: true, configurable: true })
    const more = hints?.[error.code]
    if (more !== void 0)
      Object.defineProperty(error, 'hint', { value: `${error.hint} ${more}`, enumerable: true, configurable: true })
  }
  return error
}
function isWebhookError(error) {
  return typeof error === 'object' && error !== null && BRAND in error
}
var encoder
function utf8(text) {
  encoder ??= new TextEncoder()
  return encoder.encode(text)
}
function bodyBytes(body) {
  if (typeof body === 'string') return utf8(body)
  if (body instanceof Uint8Array) return body
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  if (Object.prototype.toString.call(body) === '[object ArrayBuffer]') return new Uint8Array(body)
  return void 0
}
var NO_BYTES = [
  'The body is neither bytes nor text: it was parsed, or never read.',
  'Pass { headers, body } with the raw body, from before any JSON parser.',
]
function append(bytes, size, piece) {
  if (size === 0) return piece
  let room = bytes
  if (size + piece.length > bytes.length) {
    room = new Uint8Array(2 * (size + piece.length))
    room.set(bytes)
  }
  room.set(piece, size)
  return room
}
function equalText(a, b) {
  if (a.length !== b.length) return false
  let difference = 0
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  return difference === 0
}
function notDigit(character, value) {
  const isLetter = (9 - value) >> 31
  return (character | (isLetter & 32)) ^ (value + 48 + (isLetter & 39))
}
function equalHex(bytes, hex, start) {
  if (hex.length - start !== bytes.length * 2) return false
  let difference = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i)
    const at = start + 2 * i
    difference |= notDigit(hex.charCodeAt(at), byte >> 4) | notDigit(hex.charCodeAt(at + 1), byte & 15)
  }
  return difference === 0
}
function toHex(bytes) {
  let text = ''
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16)
  return text
}

// dist/chunk-ZR56TBRJ.js
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
var decoder
function decode(bytes) {
  decoder ??= new TextDecoder('utf-8', { fatal: true })
  return decoder.decode(bytes)
}
function deliveryBytes({ headers, body }) {
  const bytes = bodyBytes(body)
  if (bytes !== void 0 && typeof headers === 'object' && headers !== null) return bytes
  throw webhookError('body_unavailable', bytes ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
}
function parseJson(delivery) {
  const { body } = delivery
  let text
  if (typeof body === 'string') {
    text = body.charCodeAt(0) === 65279 ? body.slice(1) : body
  } else {
    const bytes = deliveryBytes(delivery)
    try {
      text = decode(bytes)
    } catch {
      throw webhookError('invalid_encoding', 'The body is not UTF-8.', 'Find what converts charsets on the way here.')
    }
  }
  try {
    const value = JSON.parse(text)
    return text.includes('__proto__') || text.includes('\\u005') ? withoutProto(value) : value
  } catch {
    throw webhookError(
      'invalid_json',
      text === '' ? 'The body is empty.' : 'The body is not JSON.',
      text === '' && typeof body !== 'string'
        ? 'If the provider sent one, something read the body before this route.'
        : 'Find what cuts, wraps or re-encodes bodies on the way here.',
    )
  }
}
var PROTO = '__proto__'
function withoutProto(value) {
  const open = [value]
  for (let at = open.pop(); at !== void 0 || open.length > 0; at = open.pop()) {
    if (typeof at !== 'object' || at === null) continue
    if (Object.hasOwn(at, PROTO)) delete at[PROTO]
    for (const member of Object.values(at)) if (typeof member === 'object') open.push(member)
  }
  return value
}
function compactJson(bytes) {
  const compact = new Uint8Array(bytes.length)
  let size = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString && byte === 92) compact[size++] = bytes[at++]
    else if (byte === 34) inString = !inString
    else if (!inString && (byte === 32 || byte === 10 || byte === 13 || byte === 9)) continue
    if (at < bytes.length) compact[size++] = bytes[at]
  }
  return size === bytes.length ? void 0 : compact.subarray(0, size)
}

// dist/chunk-ZIC5I66R.js
function keyBlocks(secret, sha256) {
  const key = secret.length > 64 ? sha256(secret) : secret
  const block = (pad) => Uint8Array.from({ length: 64 }, (_, at) => pad ^ (key[at] ?? 0))
  return [block(54), block(92)]
}
var ONE_SHOT_BYTES = 16384
var KEPT_VIEWS = 2048
function findNativeEngine() {
  try {
    const load = globalThis.process.getBuiltinModule
    const engine2 = nativeEngine(load('node:crypto'), load('node:buffer').Buffer)
    return engine2.sha256(new Uint8Array())[0] === 227 && engine2.hmacKey(new Uint8Array(1)) ? engine2 : void 0
  } catch {
    return void 0
  }
}
function nativeEngine(crypto, Buffer) {
  const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest()
  const oneShot = typeof crypto.hash === 'function' ? crypto.hash : void 0
  const shared = Buffer.allocUnsafeSlow(ONE_SHOT_BYTES)
  const views = new Array(KEPT_VIEWS)
  const viewOf = (size) =>
    size < KEPT_VIEWS
      ? // biome-ignore lint/suspicious/noAssignInExpressions: one lookup on the hot path
        (views[size] ??= new Uint8Array(shared.buffer, 0, size))
      : new Uint8Array(shared.buffer, 0, size)
  return {
    name: 'native',
    sha256,
    hmacKey(secret) {
      const [inner, outer] = keyBlocks(secret, sha256)
      const outerMessage = Buffer.concat([outer, new Uint8Array(32)])
      return {
        sign(before, body, after, encoding) {
          if (oneShot === void 0 || 64 + 3 * (before.length + after.length) + body.length > ONE_SHOT_BYTES) {
            const innerHash = crypto.createHash('sha256').update(inner).update(before).update(body).update(after)
            return crypto.createHash('sha256').update(outer).update(innerHash.digest()).digest(encoding)
          }
          shared.set(inner)
          let size = before === '' ? 64 : 64 + shared.write(before, 64)
          shared.set(body, size)
          size += body.length
          if (after !== '') size += shared.write(after, size)
          const digest = oneShot('sha256', viewOf(size), 'binary')
          for (let i = 0; i < 32; i++) outerMessage[64 + i] = digest.charCodeAt(i)
          return oneShot('sha256', outerMessage, encoding)
        },
      }
    },
  }
}
function nobleEngine(sha256) {
  const encoder2 = new TextEncoder()
  return {
    name: 'noble',
    sha256,
    hmacKey(secret) {
      const [innerBlock, outerBlock] = keyBlocks(secret, sha256)
      const inner = sha256.create().update(innerBlock)
      const outer = sha256.create().update(outerBlock)
      return {
        sign(before, body, after, encoding) {
          const hash = inner.clone()
          if (before !== '') hash.update(encoder2.encode(before))
          hash.update(body)
          if (after !== '') hash.update(encoder2.encode(after))
          const binary = String.fromCharCode(...outer.clone().update(hash.digest()).digest())
          return encoding === 'binary' ? binary : btoa(binary)
        },
      }
    },
  }
}

// dist/hash/node.js
import { createRequire } from 'node:module'

function createEngine() {
  return findNativeEngine() ?? nobleEngine(createRequire(import.meta.url)('@noble/hashes/sha2.js').sha256)
}

// dist/chunk-G3IZ3UMW.js
var chosen
function engine() {
  chosen ??= createEngine()
  return chosen
}
function sha256Hex(bytes) {
  return toHex(engine().sha256(bytes))
}
function textHash(text) {
  return sha256Hex(utf8(JSON.stringify(text)))
}
var CACHE_SIZE = 256
var byteKeys = /* @__PURE__ */ new Map()
function hmacKey(secret, decode2, textKeys) {
  const isText = typeof secret === 'string'
  const keys = isText ? textKeys : byteKeys
  const id2 = isText ? secret : sha256Hex(secret)
  let key = keys.get(id2)
  if (key === void 0) {
    key = engine().hmacKey(isText ? decode2(secret) : secret)
    if (keys.size >= CACHE_SIZE) keys.clear()
    keys.set(id2, key)
  }
  return key
}

// dist/chunk-46VSLBB3.js
function readHeader(headers, name) {
  if (isGetter(headers)) return headers.get(name) ?? void 0
  if (Symbol.iterator in headers) return readPairs(headers, name)
  const record = headers
  let found
  for (const key in record) {
    if (isSame(key, name)) found = join(found, record[key])
  }
  return found
}
function readPairs(pairs, name) {
  let found
  let rawName
  for (const entry of pairs) {
    if (typeof entry !== 'string') {
      if (isSame(entry[0], name)) found = join(found, entry[1])
    } else if (rawName === void 0) {
      rawName = entry
    } else {
      if (isSame(rawName, name)) found = join(found, entry)
      rawName = void 0
    }
  }
  return found
}
function isSame(given, name) {
  return given.length === name.length && (given === name || given.toLowerCase() === name)
}
function join(found, value) {
  if (value === void 0 || value === null) return found
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return found === void 0 ? text : `${found}, ${text}`
}
function isGetter(headers) {
  return typeof headers.get === 'function' && Object.prototype.toString.call(headers) !== '[object Map]'
}
function headerNames(headers) {
  if (!(Symbol.iterator in headers))
    return isGetter(headers) ? [] : Object.keys(headers).map((name) => name.toLowerCase())
  const names = []
  let isName = true
  for (const entry of headers) {
    if (typeof entry !== 'string') names.push(entry[0].toLowerCase())
    else if (isName) names.push(entry.toLowerCase())
    if (typeof entry === 'string') isName = !isName
  }
  return names
}
function secretEntries(secrets, option) {
  if (typeof secrets === 'string' && !UNSET.test(secrets)) return [{ keyId: void 0, value: secrets }]
  const list = Array.isArray(secrets) ? Array.from(secrets) : [secrets]
  if (list.length === 0) throw noSecret(option)
  return list.map((entry) => {
    const bytes = typeof entry === 'string' ? void 0 : bodyBytes(entry)
    const isNamed = bytes === void 0 && typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'value')
    const { id: id2, value } = isNamed ? entry : { id: void 0, value: bytes ?? entry }
    const secret = typeof value === 'string' ? value : bodyBytes(value)
    if (secret === void 0 || secret.length === 0) throw noSecret(option)
    if (typeof secret === 'string' && UNSET.test(secret)) {
      throw webhookError(
        'configuration',
        `${option} is blank or the text 'undefined'.`,
        'Check the variable that it comes from: it is probably not set.',
      )
    }
    return { keyId: id2, value: secret }
  })
}
var UNSET = /^(\s*|undefined|null)$/
function noSecret(option) {
  return webhookError(
    'configuration',
    `${option} is missing or empty.`,
    `Pass { ${option} }. If it comes from a variable, the variable is not set.`,
  )
}
function own(value, key) {
  return value != null && Object.hasOwn(value, key) ? value[key] : void 0
}
var METHODS = ['hmac-sha256', 'url-token', 'custom', 'none']
function verifyWith(provider, signature2, delivery, options, hints) {
  return named(
    provider,
    () => {
      const result = signature2.verify(delivery, options)
      return result instanceof Promise
        ? result.then(
            (settled) => named(provider, () => requireVerification(settled, provider)),
            (error) => Promise.reject(nameProvider(error, provider, hints)),
          )
        : requireVerification(result, provider)
    },
    hints,
  )
}
function named(provider, work, hints) {
  try {
    return work()
  } catch (error) {
    throw nameProvider(error, provider, hints)
  }
}
function requireVerification(result, provider) {
  const method = isObject(result) && own(result, 'method')
  if (typeof method === 'string' && METHODS.includes(method)) return result
  throw webhookError(
    'configuration',
    `The signature of ${provider} returned no Verification, so nothing was verified.`,
    "Return { method: 'custom' } from verify for a delivery that is authentic, and throw for any other.",
  )
}
function env(name) {
  return globalThis.process?.env?.[name] || void 0
}
function isDevelopment() {
  const variables = globalThis.process?.env
  return variables !== void 0 && variables.NODE_ENV !== 'production'
}
var HANDSHAKE_BYTES = 8192
function answerHandshake(handshake2, { headers, url, method, body }) {
  const bytes = bodyBytes(body)
  const isSmall = bytes !== void 0 && bytes.length <= HANDSHAKE_BYTES
  const reply = handshake2({
    headers,
    url,
    method,
    includes: (text) => isSmall && includes(bytes, text),
    json() {
      if (!isSmall || bytes.length === 0) return void 0
      try {
        return parseJson({ headers: {}, body: bytes })
      } catch {
        return void 0
      }
    },
  })
  return reply && { status: reply.status ?? 200, body: reply.body ?? {} }
}
function includes(bytes, text) {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let matched = 1
    while (matched < text.length && bytes[at + matched] === text.charCodeAt(matched)) matched++
    if (matched === text.length) return true
  }
  return false
}
var NO_EXTRA = /* @__PURE__ */ Object.freeze({})
var PLAIN = /^~?[\w.-]{1,100}$/
var declarations = /* @__PURE__ */ new WeakMap()
// @__NO_SIDE_EFFECTS__
function createProvider(declaration) {
  const {
    name,
    signature: signature2,
    envelope,
    handshake: handshake2,
    snapshotOf: snapshotOf2,
    version,
    attempt,
    hints,
  } = declaration
  const checks = new Map(Object.entries(declaration.events))
  const placed = /* @__PURE__ */ new Set()
  const read = (source) => readerOf(source, placed)
  const typeOf = envelope.eventType === 'route' ? void 0 : read(envelope.eventType)
  const idOf = idReader(envelope.eventId, read)
  const timeOf = read(envelope.createdAt)
  const dataOf = envelope.data === void 0 ? void 0 : read(envelope.data)
  const fields = Object.entries(envelope.fields ?? {}).map(([field, source]) => [field, read(source)])
  const signsType = typeof envelope.eventType !== 'object' || !('header' in envelope.eventType)
  const isSigned = signature2.scheme?.type !== 'url-token'
  const hasTypeInKey = signsType && typeof envelope.eventType !== 'function' && isSigned
  const inAnyCase = new Map(signsType ? [] : [...checks.keys()].map((type) => [type.toLowerCase(), type]))
  const variables = Object.fromEntries(
    (signature2.environment ?? []).map((option) => [option, declaration.env?.[option] ?? variableName(name, option)]),
  )
  function eventIdOf(value, type, delivery, body) {
    if (typeof value === 'string' && value !== '') return value
    if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return String(value)
    const scope = isSigned ? [] : fields.map(([, readField]) => readField(body, delivery.headers) ?? null)
    const hash = sha256Hex(bodyBytes(delivery.body))
    return `~${hashOf([type, hash, ...scope])}`
  }
  function readEvent(delivery, givenType) {
    const value = parseJson(delivery)
    const { headers } = delivery
    const sentType = typeOf ? typeOf(value, headers) : givenType
    if (typeof sentType !== 'string' || sentType === '') throw missingType(name, envelope)
    const type = signsType ? sentType : (inAnyCase.get(sentType.trim().toLowerCase()) ?? sentType)
    const id2 = signature2.readId ? signature2.readId(delivery) : idOf(value, headers)
    const createdAt = timeOf(value, headers)
    const data = dataOf ? dataOf(value, headers) : value
    const isKnown = checks.has(type)
    const eventId = eventIdOf(id2, type, delivery, value)
    const dedupeKey = dedupeKeyOf(name, hasTypeInKey || eventId.startsWith('~') ? type : void 0, eventId)
    const eventType = isKnown ? type : 'unknown'
    const extra = dataOf ? extraOf(value) : NO_EXTRA
    const event =
      typeof createdAt === 'string'
        ? { provider: name, eventType, eventId, createdAt, dedupeKey, extra, data }
        : { provider: name, eventType, eventId, dedupeKey, extra, data }
    if (!isKnown) event.receivedType = type
    for (const [field, readField] of fields) {
      const text = readField(value, headers)
      if (typeof text === 'string' && text !== '') event[field] = text
    }
    if (snapshotOf2 !== void 0) addSnapshot(event, data, type)
    return event
  }
  const texts = /* @__PURE__ */ new Set([envelope.createdAt, ...Object.values(envelope.fields ?? {})])
  function extraOf(value) {
    let extra
    for (const key in value) {
      const member = value[key]
      const isUnusable = texts.has(key) && member != null && typeof member !== 'string'
      if (placed.has(key) && !isUnusable) continue
      extra ??= {}
      extra[key] = member
    }
    return extra ?? NO_EXTRA
  }
  const hasEventId = envelope.eventId !== void 0 || signature2.readId !== void 0
  function addSnapshot(event, data, type) {
    const id2 = isObject(data) ? data[snapshotOf2] : void 0
    const hasId = (typeof id2 === 'string' && id2 !== '') || typeof id2 === 'number'
    if (!hasId && hasEventId) return
    const scope = fields.map(([field]) => event[field] ?? null)
    event.snapshotOf = `${name}.~${hashOf([...scope, ...(hasId ? [String(id2)] : [null, type])])}`
    const at = version === void 0 ? void 0 : data[version]
    if (typeof at === 'string' && at !== '') event.version = at
  }
  function validate(event) {
    const issues = []
    const changed = checks.get(event.eventType)?.(event.data, issues)
    if (issues.length > 0) return { ...event, eventType: 'invalid', receivedType: event.eventType, issues }
    return changed ? { ...event, data: changed.data } : event
  }
  function parse2(delivery, options) {
    const event = readEvent(delivery, options?.eventType)
    if (options?.validate === false) return event
    const result = validate(event)
    if (result.issues !== void 0) throw invalidPayload(event.eventType, result.issues)
    return result
  }
  function checkOptions(given) {
    if (typeof given !== 'object' || given === null) {
      throw webhookError('configuration', 'The options are not an object.', 'Pass an object, such as {}.')
    }
    signature2.checkOptions?.(given)
    if (!typeOf && !checks.has(String(given.eventType))) {
      const types = [...checks.keys()].join(', ')
      throw webhookError(
        'configuration',
        `${name} does not say in a delivery which event it is, and the option eventType is ${given.eventType === void 0 ? 'missing' : 'none of its events'}.`,
        `Register a route for each event, and pass { eventType }: one of ${types}.`,
      )
    }
  }
  function resolveOptions(given = {}) {
    let options = given
    for (const option in variables) {
      if (own(given, option) !== void 0) continue
      if (option === 'urlToken' && own(given, 'allowUnsigned') === true) continue
      const value = env(variables[option])
      if (value === void 0) continue
      if (options === given) options = { ...given }
      options[option] = value
    }
    if (options !== given) checkOptions(options)
    const missing2 = signature2.missing?.(options) ?? []
    if (missing2.length > 0) throw missingOptions(missing2, variables)
    if (!typeOf) checkOptions(options)
    return options
  }
  const knownHeaders = [
    envelope.eventType,
    envelope.eventId,
    envelope.createdAt,
    ...Object.values(envelope.fields ?? {}),
  ]
    .filter((source) => typeof source === 'object' && 'header' in source)
    .map(({ header }) => header.toLowerCase())
  const naming =
    (work) =>
    (...args) =>
      named(name, () => work(...args), hints)
  const provider = {
    name,
    eventTypes: [...checks.keys()],
    verify: (delivery, options) => verifyWith(name, signature2, delivery, options, hints),
    parse: naming(parse2),
    validate: naming(validate),
    checkHeaders: naming((head, options) => signature2.checkHeaders?.(head, options)),
    checkOptions: naming(checkOptions),
    resolveOptions: naming(resolveOptions),
    handshake: handshake2 && ((request) => answerHandshake(handshake2, request)),
    attempt: ({ headers }) => {
      const number2 = attempt && readHeader(headers, attempt.header)
      return number2 !== void 0 && /^\d{1,4}$/.test(number2) ? Number(number2) : void 0
    },
    newHeaders: ({ headers }) => {
      const { headerPrefix } = declaration
      if (headerPrefix === void 0) return []
      return headerNames(headers).filter((header) => header.startsWith(headerPrefix) && !knownHeaders.includes(header))
    },
    facts: { scheme: signature2.scheme, envelope, variables, show: declaration.show ?? {}, snapshotOf: snapshotOf2 },
  }
  declarations.set(provider, declaration)
  return provider
}
function variableName(name, option) {
  return `${name}_WEBHOOK_${option}`
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase()
}
var hashOf = (values) => sha256Hex(utf8(JSON.stringify(values)))
function dedupeKeyOf(name, type, eventId) {
  if (PLAIN.test(eventId) && (type === void 0 || PLAIN.test(type))) {
    return `${name}.${type === void 0 ? '' : `${type}~`}${eventId}`
  }
  return `${name}.~${hashOf([type ?? null, eventId])}`
}
function readerOf(source, placed) {
  if (source === void 0) return () => void 0
  if (typeof source === 'function') return source
  if (typeof source === 'string') {
    const [first = '', ...rest] = source.split('.')
    placed.add(first)
    if (rest.length === 0) return (body) => ownMember(body, first)
    return (body) => rest.reduce(ownMember, ownMember(body, first))
  }
  if ('header' in source) {
    const header = source.header.toLowerCase()
    return (_, headers) => {
      const value = readHeader(headers, header)
      return value?.includes(',') ? void 0 : value
    }
  }
  const readers = source.join.map((path) => readerOf(path, placed))
  return (body, headers) => {
    const values = readers.map((reader) => reader(body, headers))
    const isText = (value) => (typeof value === 'string' && value !== '') || Number.isSafeInteger(value)
    return values.every(isText) ? values.join('.') : void 0
  }
}
function idReader(source, read) {
  const reader = read(source)
  if (typeof source !== 'object' || 'header' in source) return reader
  return (body, headers) => {
    const id2 = reader(body, headers)
    return typeof id2 === 'string' ? `~${textHash(id2)}` : void 0
  }
}
var ownMember = (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0)
function missingType(name, { eventType }) {
  const place =
    eventType === 'route'
      ? 'No eventType was passed: the delivery does not say which event it is.'
      : typeof eventType === 'string'
        ? `The body has no ${eventType}, so it is not an event of ${name}.`
        : typeof eventType === 'object' && 'header' in eventType
          ? `The ${eventType.header} header is missing or doubled: the body alone does not say which event it is.`
          : `The delivery does not say which event of ${name} it is.`
  return webhookError(
    'missing_event_type',
    place,
    `Check that only ${name} sends to this route, and that no proxy drops or doubles headers.`,
  )
}
function missingOptions(missing2, variables) {
  const names = missing2.map((option) => variables[option] ?? option)
  const consent = missing2.includes('urlToken')
    ? ' Or pass { allowUnsigned: true }: no signature of this provider is documented.'
    : ''
  return webhookError(
    'configuration',
    `${missing2.join(' and ')} ${missing2.length === 1 ? 'is' : 'are'} missing.`,
    `Pass { ${missing2.join(', ')} }, or set the environment variable${missing2.length === 1 ? '' : 's'} ${names.join(' and ')}.${consent}`,
  )
}
function invalidPayload(type, issues) {
  const [{ path, expected, received }] = issues
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : ''
  return webhookError(
    'invalid_payload',
    `${type} is not as documented: expected ${expected} at ${path}, received ${received}${more}.`,
    'To receive it all the same, add a handler named invalid, or pass { validate: false }. Then update this library, or report the difference.',
    { issues },
  )
}
var MAX_BODY_BYTES = 1048576
function headOf(request) {
  const source = request
  if (typeof source?.headers !== 'object' || source.headers === null) {
    throw webhookError(
      'body_unavailable',
      'Expected a Request, a Node request, or { headers, body }.',
      'Pass the request itself.',
    )
  }
  return { method: source.method, url: source.originalUrl ?? source.url, headers: source.headers }
}
async function readBody(request, limit = MAX_BODY_BYTES, rawBodyHint) {
  checkLimit(limit)
  return typeof request.arrayBuffer === 'function'
    ? readFetchBody(request, limit, rawBodyHint)
    : readOtherBody(request, limit, rawBodyHint)
}
function checkLimit(limit) {
  if (Number.isFinite(limit) && limit >= 0) return
  throw webhookError('configuration', 'maxBodyBytes is not a number of bytes.', 'Leave it out, or set a whole number.')
}
async function readFetchBody(
  request,
  limit,
  hint = 'Take out the earlier request.json() or .text(), or call it on request.clone().',
) {
  const stream = request.body
  if (request.bodyUsed || stream?.locked) throw unavailable('The body was read before.', hint)
  assertReadable(request.headers, limit)
  let bytes = new Uint8Array()
  let size = 0
  try {
    const isBounded = request.headers.get('content-length') && !request.headers.get('transfer-encoding')
    if (isBounded || typeof stream?.getReader !== 'function') {
      bytes = new Uint8Array(await request.arrayBuffer())
      size = bytes.length
    } else {
      const reader = stream.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) break
        const chunk = typeof value === 'string' ? utf8(value) : value
        size += chunk.length
        if (size > limit) {
          reader.cancel().catch(() => {})
          break
        }
        bytes = append(bytes, size - chunk.length, chunk)
      }
    }
  } catch (cause) {
    throw broken(cause)
  }
  if (size > limit) throw tooLarge(limit)
  return bytes.subarray(0, size)
}
async function readOtherBody(request, limit, hint) {
  const { rawBody, body, readableEnded, complete: complete2, readableFlowing } = request
  const kept = bodyBytes(rawBody) ?? bodyBytes(body)
  if (kept !== void 0 && readableEnded === false && (complete2 === false || readableFlowing === true)) {
    throw unavailable(
      'The body is still being collected: something set rawBody before the request ended.',
      'Let that middleware call next() after the end of the request, or register this route above it.',
    )
  }
  if (kept === void 0) return readNodeBody(request, limit, hint)
  if (kept[0] === 31 && kept[1] === 139) throw compressed()
  if (kept.length > limit) throw tooLarge(limit)
  return kept
}
var EXPRESS_HINT =
  'Express: register this route above app.use(express.json()), or keep the bytes with express.json({ verify: (req, res, buf) => { Object.assign(req, { rawBody: buf }) } }).'
function readNodeBody(stream, limit, hint) {
  if (typeof stream.on !== 'function' || typeof stream.resume !== 'function') {
    throw unavailable(NO_BYTES[0], hint ?? NO_BYTES[1])
  }
  if (stream.readableEnded || stream.readableDidRead || stream.destroyed) {
    const wasParsed = stream.body !== void 0
    throw unavailable(
      wasParsed ? 'The body was parsed before, so its exact bytes are gone.' : 'The body was read before.',
      hint ?? EXPRESS_HINT,
    )
  }
  if (stream.readableEncoding && !/^utf-?8$/i.test(stream.readableEncoding)) {
    throw unavailable('The stream decodes its body, so the exact bytes are gone.', 'Take out the setEncoding() call.')
  }
  assertReadable(stream.headers, limit)
  return readStream(stream, limit)
}
function readStream(stream, limit) {
  return new Promise((resolve, reject) => {
    let bytes = new Uint8Array()
    let size = 0
    let settled = false
    const onData = (chunk) => {
      const piece = typeof chunk === 'string' ? utf8(chunk) : chunk
      if (size + piece.length > limit) return fail(tooLarge(limit))
      bytes = append(bytes, size, piece)
      size += piece.length
    }
    const fail = (error) => {
      if (settled) return
      settled = true
      stream.removeListener('data', onData)
      stream.pause()
      reject(error)
    }
    const onClose = () => fail(disconnected())
    stream.on('data', onData)
    stream.on('end', () => {
      if (stream.aborted) onClose()
      settled = true
      resolve(bytes.subarray(0, size))
    })
    stream.on('error', (cause) => fail(broken(cause)))
    stream.on('close', onClose)
    stream.resume()
  })
}
var UNCOMPRESSED = /^\s*(identity|none|utf-?8|aws-chunked)?\s*$/i
function assertReadable(headers, limit) {
  const encoding = readHeader(headers, 'content-encoding')
  if (encoding?.split(',').some((coding) => !UNCOMPRESSED.test(coding))) throw compressed()
  if (Number(readHeader(headers, 'content-length')) > limit) throw tooLarge(limit)
}
function tooLarge(limit) {
  return webhookError(
    'body_too_large',
    `The body is larger than ${limit} bytes.`,
    'No documented event comes near. If yours do, raise maxBodyBytes.',
  )
}
function compressed() {
  return webhookError(
    'invalid_encoding',
    'The body is compressed, which no provider does.',
    'Find what compresses bodies on the way here, or decompress them first.',
  )
}
function disconnected() {
  return webhookError(
    'client_disconnected',
    'The client disconnected before the body ended.',
    "If it happens often, check the proxy's time-outs.",
  )
}
var DISCONNECTS = ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_SOCKET']
function broken(cause) {
  const { code, name, message } = cause ?? {}
  if (DISCONNECTS.includes(String(code)) || name === 'AbortError' || message === 'aborted') return disconnected()
  return webhookError(
    'body_unavailable',
    'The body could not be read: its stream failed.',
    'See `cause`. Something before this route closed or broke the stream.',
    { cause },
  )
}
function unavailable(message, hint) {
  return webhookError('body_unavailable', message, hint)
}

// dist/chunk-HXSKU4OK.js
function printable(text) {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?')
}
function logError(error, findings = [], canDiagnose = true) {
  if (error.code === 'method_not_allowed') return
  const { provider, code, message, hint = '' } = error
  const lines = [`giftcard-webhooks: ${provider}: ${code}: ${message} ${hint}`]
  if ('cause' in error) lines.push(...describeCause(error.cause))
  lines.push(...findings.map(({ certainty, message: message2, fix }) => `  ${certainty}: ${message2} ${fix}`))
  if (error.status === 401 && !canDiagnose && isDevelopment()) {
    lines.push("  To see why, set the option diagnose to the function of that name from 'giftcard-webhooks/diagnose'.")
  }
  console.error(lines.join('\n'))
}
function describeCause(cause) {
  const showsMessage = isDevelopment()
  const lines = []
  let isHidden = false
  for (let at = cause, depth = 0; at !== void 0 && depth < 5; at = at?.cause, depth++) {
    const { name, code, message } = at ?? {}
    const isError = typeof at === 'object' && at !== null
    const kind = isError
      ? printable(String(name ?? 'an object'))
      : at === null
        ? 'null'
        : `a ${typeof at}, not an Error`
    const codeText = typeof code === 'string' || typeof code === 'number' ? ` ${printable(String(code))}` : ''
    const text = isError ? message : typeof at === 'string' ? at : void 0
    const isShown = showsMessage && typeof text === 'string' && text !== ''
    isHidden ||= !showsMessage && typeof text === 'string'
    lines.push(
      `  ${depth === 0 ? 'cause' : 'caused by'}: ${kind}${codeText}${isShown ? `: ${text.slice(0, 500)}` : ''}`,
    )
    if (at instanceof Error && at.stack) {
      const frames = at.stack.slice(at.stack.indexOf(at.message) + at.message.length)
      lines.push(...(frames.match(/^ +at .*$/gm) ?? []).slice(0, 5))
    }
  }
  if (isHidden)
    lines.push(
      '  Its message is held back, because it may contain customer data: log error.cause in onError to see it.',
    )
  return lines
}
var WORDS = {
  400: 'bad_request',
  401: 'unauthorized',
  500: 'internal_error',
  503: 'unavailable',
}
var HEADERS = {
  405: { allow: 'POST' },
  409: { 'retry-after': '10' },
  503: { 'retry-after': '30' },
}
var ACCEPTED = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"received":true}',
}
function errorResponse({ status, code }) {
  return jsonResponse(status, { error: WORDS[status] ?? code }, HEADERS[status])
}
function jsonResponse(status, body, headers) {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}
function sendResponse(req, res, response) {
  if (res.headersSent) return
  res.statusCode = response.status
  for (const [name, value] of Object.entries(response.headers)) res.setHeader(name, value)
  if (isUnread(req)) res.setHeader('connection', 'close')
  res.end(response.body)
}
function isUnread(req) {
  return req.complete === false && req.httpVersionMajor === 1
}
function toResponse({ status, headers, body }) {
  return new Response(body, { status, headers })
}
function wrongAdapter(hint) {
  const error = webhookError('configuration', 'The route is made with the adapter of another framework.', hint)
  logError(error)
  return errorResponse(error)
}
function answersNodeRequest(request, res) {
  const isNode = typeof request?.on === 'function'
  if (!isNode || typeof res?.end !== 'function') return false
  const response = wrongAdapter(
    "This is a Node request. Import webhook from 'giftcard-webhooks/express' or 'giftcard-webhooks/node'; in Next.js's Pages Router, use pagesWebhook.",
  )
  sendResponse(request, res, response)
  return true
}

// dist/chunk-W4VVM4VD.js
var UNREACHABLE = ['cannot be reached', 'Check that it is running and reachable from this process.']
var CUT = ['cut the connection', 'Nothing to change if this is rare: a restart or a failover does it.']
var PASSWORD = ['rejected the user name or password', 'Check the credentials in its URL.']
var READ_ONLY = ['is read-only', 'Connect to the primary, not to a replica. After a failover, this passes by itself.']
var CLOSED = [
  'has no open connection',
  'Call `await client.connect()` when your application starts, and do not close the client while it receives webhooks.',
]
var CONFLICT = ['gave up the transaction because of a concurrent one', 'Nothing to change if this is rare.']
var CAUSES = {
  // PostgreSQL: https://www.postgresql.org/docs/current/errcodes-appendix.html
  '42P01': [
    'has no table for events',
    'Run `await store.migrate()` when you deploy, or put `postgresSchema()` into your migrations.',
  ],
  '3F000': ['has no such schema', 'Create the schema that the `table` option names, then run `await store.migrate()`.'],
  42703: [
    'has a table of that name with other columns',
    'Give the store a table of its own with the `table` option, or drop the old one, and run `await store.migrate()`.',
  ],
  42804: [
    'has a table of that name with other columns',
    'Give the store a table of its own with the `table` option, or drop the old one, and run `await store.migrate()`.',
  ],
  42501: [
    'does not permit this role to use the table',
    'Grant SELECT, INSERT, UPDATE and DELETE on the table. Only `migrate()` needs CREATE: run it with the role that deploys.',
  ],
  25006: READ_ONLY,
  '3D000': ['has no database of that name', 'Check the database name in the connection string.'],
  '28P01': PASSWORD,
  28000: PASSWORD,
  53300: ['has no connection left', 'Lower `max` of the pools, or raise max_connections.'],
  '57P01': CUT,
  '57P02': CUT,
  '57P03': ['is starting up', 'Nothing to change if this is rare.'],
  '55P03': ['waited too long for a lock', 'Look for a long transaction or a migration that locks the table.'],
  57014: ['cancelled a statement that took too long', 'Look for locks on the table, or raise statement_timeout.'],
  '25P02': [
    'has given up the transaction because an earlier statement in it failed',
    'Let the handler throw when a statement of `context.transaction` fails, or use a savepoint.',
  ],
  '25P03': [
    'ended the transaction because the handler kept it idle for too long',
    'Do slow work before the first write, or hand it to a queue.',
  ],
  40001: CONFLICT,
  '40P01': CONFLICT,
  26000: [
    'does not know a prepared statement',
    'Leave out `preparedStatements`: a pooler in transaction mode breaks them.',
  ],
  '42P05': [
    'has a prepared statement of that name already',
    'Leave out `preparedStatements`: a pooler in transaction mode breaks them.',
  ],
  // Redis, whose errors begin with their code.
  NOAUTH: ['wants a password', 'Put the credentials into its URL.'],
  WRONGPASS: PASSWORD,
  NOPERM: ['does not permit this user to run scripts', 'Grant EVAL, EVALSHA and the commands that the script uses.'],
  OOM: ['is out of memory', 'Raise maxmemory. Keep `maxmemory-policy noeviction`: evicted events are handled again.'],
  READONLY: READ_ONLY,
  LOADING: ['is starting up', 'Nothing to change if this is rare.'],
  MASTERDOWN: CUT,
  CLUSTERDOWN: ['cluster is down', 'Check the state of its nodes.'],
  MOVED: ['is a cluster, and this client is connected to one node', 'Use the cluster client of your Redis library.'],
  WRONGTYPE: ['holds something else under the same key', 'Give the store a prefix of its own with `keyPrefix`.'],
  // Clients and the system.
  ClientClosedError: CLOSED,
  ClientOfflineError: CLOSED,
  CONNECTION_ENDED: CLOSED,
  CONNECTION_CLOSED: CUT,
  CONNECTION_DESTROYED: CUT,
  CONNECT_TIMEOUT: UNREACHABLE,
  MaxRetriesPerRequestError: UNREACHABLE,
  ConnectionTimeoutError: UNREACHABLE,
  ECONNREFUSED: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  ECONNRESET: CUT,
  EPIPE: CUT,
  SQLITE_BUSY: ['was locked by another process for too long', 'Keep write transactions on the file short.'],
  SQLITE_READONLY: ['is read-only', 'Open the file for writing.'],
  SQLITE_FULL: ['has no space left', 'Free disk space.'],
}
function storeFailure(error) {
  let first
  let layer = error
  for (let depth = 0; depth < 5 && typeof layer === 'object' && layer !== null; depth++) {
    for (const code of codesOf(layer)) {
      const known = Object.hasOwn(CAUSES, code) ? CAUSES[code] : void 0
      if (known) return { code, reason: known[0], hint: known[1] }
      if (/^08[0-9A-Z]{3}$/.test(code)) return { code, reason: CUT[0], hint: CUT[1] }
      first ??= code
    }
    layer = layer.cause ?? layer.driverError ?? layer.original
  }
  return first === void 0 ? void 0 : { code: first }
}
function* codesOf({ code, name, message, constructor: type }) {
  if (typeof code === 'string' && /^\w{3,40}$/.test(code)) yield code
  for (const word of [name, type?.name]) {
    if (typeof word === 'string' && Object.hasOwn(CAUSES, word)) yield word
  }
  const prefix = typeof message === 'string' ? /^(?:[\w ]+: )?([A-Z]{3,15}) /.exec(message)?.[1] : void 0
  if (prefix !== void 0 && prefix !== 'ERR' && Object.hasOwn(CAUSES, prefix)) yield prefix
}
function storeFailed(_work, cause) {
  const failure = storeFailure(cause)
  const what = failure?.reason ? `${failure.reason} (${failure.code})` : failure ? `failed (${failure.code})` : 'failed'
  return webhookError(
    'store_unavailable',
    `The store ${what}, so the event was not recorded as handled.`,
    `${failure?.hint ?? 'See `cause`.'} The provider sends the event again.`,
    { cause },
  )
}
function storeUnavailable(_work, what, hint) {
  return webhookError(
    'store_unavailable',
    `The store ${what}, so the event was not recorded as handled.`,
    `${hint} The provider sends the event again.`,
  )
}

// dist/chunk-COUBO3LM.js
function createHandlerLookup(provider, handlers) {
  if (typeof handlers === 'function') return (type) => (type === 'invalid' ? void 0 : handlers)
  if (typeof handlers !== 'object' || handlers === null) {
    throw webhookError(
      'configuration',
      'The handlers are missing: every event would be answered 200 and dropped.',
      'Pass a function, or a map by event type, as the third argument of webhook().',
    )
  }
  const map = new Map(Object.entries(handlers))
  const names = [...provider.eventTypes, 'unknown', 'invalid', '*']
  for (const [name, handler] of map) {
    if (!names.includes(name)) {
      throw webhookError(
        'configuration',
        `There is a handler for '${name}', which is not an event type that this route knows.`,
        `Correct the name (${names.join(', ')}). For a type that ${provider.name} sends and this library does not type, use extend(${provider.name}, { '${name}': schema }), or a handler named unknown and event.receivedType.`,
      )
    }
    if (handler !== void 0 && typeof handler !== 'function') {
      throw webhookError('configuration', `The handler for '${name}' is not a function.`, 'Pass (event) => \u2026')
    }
  }
  if (![...map.values()].some(Boolean)) {
    throw webhookError(
      'configuration',
      'The map of handlers is empty: every event would be answered 200 and dropped.',
      `Add a handler for an event type, such as '${provider.eventTypes[0]}', or '*' for all.`,
    )
  }
  return (type) => map.get(type) ?? (type === 'invalid' ? void 0 : map.get('*'))
}
var LONGEST_HOLD_MS = 9e5
var LONGEST_COMPLETING_MS = 9e5
var ATTEMPT_MS = 5e3
var LONGEST_PAUSE_MS = 1e3
var FIRST_POLL_MS = 10
var LONGEST_POLL_MS = 100
var MAX_TIMEOUT_MS = 2 ** 31 - 1
async function handleOnce(store, work) {
  const timing = { waitedMs: 0, storeMs: 0 }
  const ending =
    store === void 0
      ? await handleWithoutStore(work)
      : store.transact
        ? await handleInTransaction(store, work, timing)
        : await handleWithLease(store, work, timing)
  return { duplicate: false, stale: false, deadLetter: false, ...ending, ...timing }
}
async function handleWithoutStore(work) {
  const running = work.run(void 0).catch((cause) => {
    throw handlerFailed(work, cause)
  })
  await beforeDeadline(running, work, () => handlerTimeout(work))
  return {}
}
async function handleWithLease(store, work, timing) {
  const { key, snapshot } = work
  const claim = await whenFree(work, timing, () => claimBeforeDeadline(store, work, timing))
  if (claim.status === 'done') return { duplicate: true }
  if (claim.status !== 'claimed') return { stale: true }
  const { token } = claim
  let late = () => handlerTimeout(work)
  async function handle() {
    const stopRenewing = keepRenewing(store, work, claim)
    let deadLetter = false
    try {
      await runUnlessUsedUp(work, claim)
    } catch (cause) {
      const failure = handlerFailed(work, cause)
      late = () => failure
      deadLetter = await buried(work, claim, failure)
      if (!deadLetter) {
        await timed(timing, () => store.release(key, token, snapshot), work).catch(work.onLateError)
        throw failure
      }
    } finally {
      stopRenewing()
    }
    late = () => noAnswer(work)
    await complete(store, token, work, timing, (failure) => {
      late = () => failure
    })
    return { deadLetter }
  }
  return beforeDeadline(handle(), work, () => late())
}
async function claimBeforeDeadline(store, work, timing) {
  const { key, snapshot } = work
  const claiming = timed(timing, () => store.claim(key, snapshot), work)
  try {
    const claim = await work.deadline.race(claiming, () => noAnswer(work))
    if (isClaimed(claim) || ['done', 'in_progress', 'stale'].includes(claim?.status)) return claim
  } catch (error) {
    claiming.then((claim) => isClaimed(claim) && store.release(key, claim.token, snapshot)).catch(() => {})
    throw error
  }
  throw invalidAnswer(work, 'claim()')
}
function isClaimed(claim) {
  return claim?.status === 'claimed' && typeof claim.token === 'string' && claim.token !== ''
}
function keepRenewing(store, work, { token, leaseMs }) {
  if (!store.renew || !leaseMs || leaseMs < 0) return () => {}
  const end = performance.now() + LONGEST_HOLD_MS
  const timer = setInterval(
    async () => {
      const held =
        performance.now() < end &&
        (await guarded(async () => store.renew?.(work.key, token, work.snapshot), work).catch(() => true))
      if (!held) clearInterval(timer)
    },
    Math.min(leaseMs / 3, MAX_TIMEOUT_MS),
  )
  return () => clearInterval(timer)
}
async function complete(store, token, work, timing, onFailure) {
  const end = performance.now() + LONGEST_COMPLETING_MS
  for (let pause = 50; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const answer = await timed(
      timing,
      () => within(ATTEMPT_MS, store.complete(work.key, token, work.snapshot)),
      work,
    ).catch((error) => error)
    if (answer === true) return
    if (answer === false) throw leaseLost(work)
    const failure = isWebhookError(answer) ? answer : invalidAnswer(work, 'complete()')
    if (performance.now() > end) throw failure
    onFailure(failure)
    await sleep(pause)
  }
}
async function handleInTransaction(store, work, timing) {
  const { deadline } = work
  let started = false
  let waiting = false
  let failure
  async function handle(transaction) {
    if (deadline.passed) throw noAnswer(work)
    started = true
    const start = performance.now()
    try {
      await withGrace(work, work.run(transaction))
    } catch (cause) {
      failure = { cause }
      throw cause
    } finally {
      timing.storeMs -= performance.now() - start
    }
  }
  async function transact() {
    const transacting = async () => {
      waiting = false
      const status = await timed(timing, () => store.transact(work.key, handle, work.snapshot), work)
      waiting = status === 'in_progress'
      return { status }
    }
    let result
    try {
      result = await whenFree(work, timing, transacting)
    } catch (error) {
      if (!failure) throw error
    }
    if (failure) {
      const error = handlerFailed(work, failure.cause)
      if (await buriedAfterRollback(store, work, timing, error)) return { deadLetter: true }
      throw error
    }
    if (result?.status === 'done') return { duplicate: true }
    if (result?.status === 'stale') return { stale: true }
    if (result?.status === 'handled' && started) return {}
    throw invalidAnswer(work, 'transact()')
  }
  return beforeDeadline(transact(), work, () => {
    if (started) return handlerTimeout(work)
    return waiting ? inProgress(work) : noAnswer(work)
  })
}
async function withGrace(work, running) {
  let timer
  const abandoned = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(transactionAbandoned(work)),
      Math.min(2 * work.deadline.milliseconds, MAX_TIMEOUT_MS),
    )
  })
  try {
    await Promise.race([running, abandoned])
  } finally {
    clearTimeout(timer)
  }
}
async function whenFree(work, timing, claim) {
  for (let pause = FIRST_POLL_MS; ; pause = Math.min(2 * pause, LONGEST_POLL_MS)) {
    const answer = await claim()
    if (answer.status !== 'in_progress') return answer
    const start = performance.now()
    await work.deadline.race(sleep(pause * (0.5 + Math.random() / 2)), () => inProgress(work))
    timing.waitedMs += performance.now() - start
  }
}
async function runUnlessUsedUp(work, { attempt }) {
  const { maxAttempts, onDeadLetter } = work
  if (maxAttempts !== void 0 && onDeadLetter && attempt === void 0) {
    throw webhookError(
      'configuration',
      'maxAttempts is set, and the store does not count attempts.',
      'Leave out maxAttempts, or let claim() of your store return `attempt`.',
    )
  }
  if (maxAttempts !== void 0 && onDeadLetter && attempt > maxAttempts) {
    throw new Error('The process died, or lost its lease, in every attempt.')
  }
  await work.run(void 0)
}
async function buried(work, { attempt = 0 }, failure) {
  const { maxAttempts, onDeadLetter } = work
  if (maxAttempts === void 0 || !onDeadLetter || attempt < maxAttempts) return false
  try {
    await onDeadLetter(failure)
    return true
  } catch (cause) {
    work.onLateError(
      webhookError(
        'handler_failed',
        `onDeadLetter threw for a ${work.eventType} event.`,
        'See `cause`. The provider sends the event again.',
        { cause },
      ),
    )
    return false
  }
}
async function buriedAfterRollback(store, work, timing, failure) {
  const { key, snapshot } = work
  if (work.maxAttempts === void 0 || !work.onDeadLetter) return false
  const claim = await timed(timing, () => store.claim(key, snapshot), work).catch(() => void 0)
  if (!isClaimed(claim)) return false
  if (await buried(work, claim, failure)) {
    await complete(store, claim.token, work, timing, () => {})
    return true
  }
  await timed(timing, () => store.release(key, claim.token, snapshot), work).catch(work.onLateError)
  return false
}
async function beforeDeadline(running, work, late) {
  let told
  running.catch((error) => {
    if (told !== void 0 && told !== error && isWebhookError(error)) work.onLateError(error)
  })
  return work.deadline.race(running, () => {
    told = late()
    return told
  })
}
async function timed(timing, action, work) {
  const start = performance.now()
  try {
    return await guarded(action, work)
  } finally {
    timing.storeMs += performance.now() - start
  }
}
async function guarded(action, work) {
  try {
    return await action()
  } catch (cause) {
    throw isWebhookError(cause) ? cause : storeFailed(work, cause)
  }
}
function noAnswer(work) {
  return storeUnavailable(work, 'did not answer in time', 'Check that it is reachable, and its pool of connections.')
}
function invalidAnswer(work, method) {
  return storeUnavailable(work, `gave no valid answer to ${method}`, 'Run `testStore` on it.')
}
function inProgress({ eventType }) {
  return webhookError(
    'in_progress',
    `Another delivery of this ${eventType} event, or of the same object, is being handled.`,
    'Nothing to change. The provider sends the event again.',
  )
}
function leaseLost({ eventType }) {
  return webhookError(
    'in_progress',
    `The lease on this ${eventType} event expired, and another delivery took over: it may be handled twice.`,
    'This process was frozen, or could not reach the store, for longer than leaseMs. Raise leaseMs, or use `mode: transaction` of postgresStore.',
  )
}
function handlerFailed({ eventType }, cause) {
  if (isWebhookError(cause) && ['configuration', 'handler_timeout'].includes(cause.code)) return cause
  return webhookError(
    'handler_failed',
    `The handler for ${eventType} threw.`,
    'See `cause`. The provider sends the event again.',
    { cause },
  )
}
function handlerTimeout({ eventType }) {
  return webhookError(
    'handler_timeout',
    `The handler for ${eventType} took longer than handlerTimeoutMs.`,
    'Hand slow work to a queue, or raise handlerTimeoutMs. Square waits 10 seconds.',
  )
}
function transactionAbandoned({ eventType }) {
  return webhookError(
    'handler_timeout',
    `The handler for ${eventType} was still running after twice handlerTimeoutMs, so its transaction was rolled back.`,
    'Pass `context.signal` to what the handler waits for. The provider sends the event again.',
  )
}
function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
async function within(milliseconds, promise) {
  let timer
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${milliseconds} ms.`)), milliseconds)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
function startDeadline(milliseconds) {
  let controller
  let passed = false
  const waiting = /* @__PURE__ */ new Set()
  const timer = setTimeout(() => {
    passed = true
    controller?.abort()
    for (const expire of waiting) expire()
  }, milliseconds)
  return {
    milliseconds,
    get passed() {
      return passed
    },
    get signal() {
      if (controller === void 0) {
        controller = new AbortController()
        if (passed) controller.abort()
      }
      return controller.signal
    },
    race(work, late) {
      return new Promise((resolve, reject) => {
        const expire = () => reject(late())
        if (passed) {
          work.catch(() => {})
          return expire()
        }
        waiting.add(expire)
        work.then(resolve, reject).finally(() => waiting.delete(expire))
      })
    },
    clear: () => clearTimeout(timer),
  }
}
var HANDLER_TIMEOUT_MS = 9e3
var HOOK_TIMEOUT_MS = 1e3
var MAX_NOTICED = 10
var DIAGNOSE_INTERVAL_MS = 1e3
var DIAGNOSE_BYTES = 65536
function createRoute(provider, options, handlers, { native: nativeName, rawBodyHint, waitUntil }) {
  assertProvider(provider)
  let findHandler
  try {
    findHandler = createHandlerLookup(provider, handlers)
    if (typeof options !== 'function') checkGiven(provider, options)
  } catch (error) {
    throw nameProvider(error, provider.name)
  }
  let lastDiagnosis = Number.NEGATIVE_INFINITY
  const noticed = /* @__PURE__ */ new Set()
  function notice(found, { onOutcome }) {
    const fresh = found
      ?.map(printable)
      .filter((header) => noticed.size < MAX_NOTICED && !noticed.has(header) && noticed.add(header))
    if (!fresh || fresh.length === 0) return void 0
    if (!onOutcome) {
      console.warn(
        `giftcard-webhooks: ${provider.name}: headers that this version does not know: ${fresh.join(', ')}. If one is a signature, it is not checked: look into the provider's documentation, and for a newer version.`,
      )
    }
    return fresh
  }
  async function run(request, native, given, trace) {
    const head = headOf(request)
    const handshake2 = given.handshake === false ? void 0 : provider.handshake
    if ((head.method ?? 'POST') !== 'POST') {
      const reply2 = handshake2?.({ ...head, body: '' })
      if (reply2) return jsonResponse(reply2.status, reply2.body)
      throw webhookError('method_not_allowed', 'Expected a POST.', 'Most likely a browser or a health check.')
    }
    let resolved
    let rejection
    try {
      resolved = provider.resolveOptions(given)
      trace.options = resolved
      provider.checkHeaders(head, resolved)
    } catch (error) {
      if (!handshake2) throw error
      rejection = error
    }
    const { maxBodyBytes: limit = MAX_BODY_BYTES, handlerTimeoutMs = HANDLER_TIMEOUT_MS } = given
    const body = await readBody(request, rejection ? Math.min(limit, HANDSHAKE_BYTES) : limit, rawBodyHint).catch(
      (error) => {
        throw rejection && isWebhookError(error) && error.code === 'body_too_large' ? rejection : error
      },
    )
    const delivery = { ...head, body }
    trace.delivery = delivery
    const reply = handshake2?.(delivery)
    if (reply) {
      if (isWebhookError(rejection) && rejection.code === 'configuration') {
        console.warn(
          `giftcard-webhooks: ${provider.name}: a challenge was answered, but no event can be verified: ${rejection.message} ${rejection.hint}`,
        )
      }
      return jsonResponse(reply.status, reply.body)
    }
    if (rejection) throw rejection
    const verification = await provider.verify(delivery, resolved)
    trace.verification = verification
    trace.newHeaders = notice(provider.newHeaders?.(head), given)
    const parsed = provider.parse(delivery, { validate: false, eventType: given.eventType })
    const receivedType = parsed.receivedType ?? parsed.eventType
    trace.eventType = printable(receivedType)
    if (!findHandler(parsed.eventType)) return ACCEPTED
    const event = given.validate === false ? parsed : provider.validate(parsed)
    const handler = findHandler(event.eventType)
    if (!handler) throw invalidPayload(trace.eventType, event.issues)
    const { onDeadLetter } = given
    const deadline = startDeadline(handlerTimeoutMs)
    try {
      trace.once = await handleOnce(given.store, {
        key: keyOf(given.name, event.dedupeKey),
        snapshot: snapshotOf(event, given),
        provider: provider.name,
        eventType: trace.eventType,
        deadline,
        maxAttempts: given.maxAttempts,
        onDeadLetter: onDeadLetter && ((error) => onDeadLetter(event, nameProvider(error, provider.name))),
        async run(transaction) {
          const context = {
            delivery,
            verification,
            attempt: provider.attempt(head),
            get signal() {
              return deadline.signal
            },
            transaction,
            [nativeName]: native,
          }
          await handler(event, context)
        },
        onLateError: (error) => void report2(error, given, native, trace),
      })
      return ACCEPTED
    } finally {
      deadline.clear()
    }
  }
  const call = (hook, given, native) => callHook(hook, given.hookTimeoutMs, given.waitUntil ?? waitUntil?.(native))
  async function report2(error, given, native, trace) {
    nameProvider(error, provider.name)
    const { delivery, eventType } = trace
    const findings = delivery && error.status === 401 ? findingsOf(delivery, given, trace) : void 0
    const context = { provider: provider.name, eventType, findings }
    Object.defineProperty(context, 'delivery', { value: delivery, enumerable: false })
    const { onError } = given
    if (onError) await call(() => onError(error, context), given, native)
    else logError(error, findings, given.diagnose !== void 0)
  }
  function findingsOf(delivery, { diagnose }, { options: options2 }) {
    const now = performance.now()
    if (!diagnose || !isDevelopment() || delivery.body.length > DIAGNOSE_BYTES || options2 === void 0) return void 0
    if (now - lastDiagnosis < DIAGNOSE_INTERVAL_MS) return void 0
    try {
      return diagnose(provider, delivery, options2).findings
    } catch {
      return void 0
    } finally {
      lastDiagnosis = performance.now()
    }
  }
  function check(...natives) {
    if (natives.length > 0) return checkFor(natives[0])
    if (typeof options === 'function') {
      const error = webhookError(
        'configuration',
        'The options are a function, so check() has nothing to check.',
        `Pass what the function needs, check(${nativeName}), and await it; or pass the options as an object.`,
      )
      throw nameProvider(error, provider.name)
    }
    provider.resolveOptions(options)
  }
  async function checkFor(native) {
    const given = typeof options === 'function' ? await options(native) : options
    try {
      checkGiven(provider, given)
      provider.resolveOptions(given)
    } catch (error) {
      throw nameProvider(error, provider.name)
    }
  }
  return {
    async handle(request, native) {
      const start = performance.now()
      let given = {}
      const trace = {}
      let code
      let response
      try {
        if (typeof options === 'function') {
          const returned = await options(native)
          if (returned) given = returned
          checkGiven(provider, returned)
        } else {
          given = options
        }
        response = await run(request, native, given, trace)
      } catch (thrown) {
        const error = isWebhookError(thrown) ? thrown : unexpected(thrown)
        code = error.code
        response = errorResponse(error)
        await report2(error, given, native, trace)
      }
      const { onOutcome } = given
      if (onOutcome) {
        const outcome = {
          provider: provider.name,
          eventType: trace.eventType,
          status: response.status,
          code,
          keyId: trace.verification?.keyId,
          duplicate: trace.once?.duplicate ?? false,
          stale: trace.once?.stale ?? false,
          deadLetter: trace.once?.deadLetter ?? false,
          waitedMs: trace.once?.waitedMs ?? 0,
          storeMs: trace.once?.storeMs ?? 0,
          ...(trace.newHeaders && { newHeaders: trace.newHeaders }),
          durationMs: performance.now() - start,
        }
        await call(() => onOutcome(outcome), given, native)
      }
      return response
    },
    check,
  }
}
function assertProvider(provider) {
  const { verify: verify2, parse: parse2, resolveOptions } = provider ?? {}
  if ([verify2, parse2, resolveOptions].every((member) => typeof member === 'function')) return
  throw webhookError(
    'configuration',
    typeof provider === 'string'
      ? `The provider is given by its name, '${printable(provider)}'.`
      : 'The first argument of webhook() is not a provider.',
    "Import the provider itself, such as: import { square } from 'giftcard-webhooks/square'",
  )
}
function snapshotOf(event, { name, order }) {
  const own2 = event
  const given = order ? order(event) : own2.snapshotOf && { object: own2.snapshotOf, version: own2.version }
  if (!given) return void 0
  const object2 = order ? `${event.provider}.~${given.object}` : given.object
  return { object: keyOf(name, object2), state: event.dedupeKey, version: given.version }
}
var keyOf = (name, key) => (name === void 0 ? key : `${name}~${key}`)
function checkGiven(provider, given) {
  provider.checkOptions(given)
  const fail = (message, hint) => webhookError('configuration', message, hint)
  if (given.maxBodyBytes !== void 0) checkLimit(given.maxBodyBytes)
  for (const option of ['handlerTimeoutMs', 'hookTimeoutMs']) {
    const value = given[option]
    if (value !== void 0 && !(typeof value === 'number' && value > 0 && value <= MAX_TIMEOUT_MS)) {
      throw fail(`${option} is not between 1 and ${MAX_TIMEOUT_MS} ms.`, 'Leave it out, or set a whole number.')
    }
  }
  for (const option of ['onError', 'onOutcome', 'onDeadLetter', 'order', 'waitUntil', 'diagnose']) {
    if (given[option] !== void 0 && typeof given[option] !== 'function') {
      throw fail(
        `${option} is not a function.`,
        option === 'diagnose'
          ? "Pass the function: import { diagnose } from 'giftcard-webhooks/diagnose'"
          : 'Pass a function, or leave it out.',
      )
    }
  }
  const { store, name } = given
  if (typeof store === 'function')
    throw fail('The store was not called.', 'Pass its result, such as: store: memoryStore()')
  if (store !== void 0 && (typeof store !== 'object' || store === null || typeof store.claim !== 'function')) {
    throw fail(
      'The store has no claim function.',
      'Pass memoryStore(), redisStore(client), postgresStore(pool), or one that passes testStore.',
    )
  }
  if (name !== void 0 && (typeof name !== 'string' || name === ''))
    throw fail('name is not text.', 'Leave it out, or pass a short name such as ledger.')
  if ((given.maxAttempts === void 0) !== (given.onDeadLetter === void 0)) {
    throw fail('maxAttempts and onDeadLetter need each other.', 'Pass both, or neither.')
  }
  const misplaced = Object.keys(given).find((option) => provider.eventTypes.includes(option))
  if (misplaced !== void 0) {
    throw fail(
      `The handler for '${misplaced}' is among the options.`,
      'Pass the handlers as the third argument of webhook().',
    )
  }
}
function unexpected(cause) {
  return webhookError(
    'handler_failed',
    'Code outside of the handlers threw.',
    'See `cause`. The provider is told to send the event again.',
    { cause },
  )
}
async function callHook(hook, timeoutMs = HOOK_TIMEOUT_MS, waitUntil) {
  try {
    const running = hook()
    if (typeof running?.then !== 'function') return
    const settled = Promise.resolve(running).catch(() => {})
    if (waitUntil) return waitUntil(settled)
    let timer
    const timeout = new Promise((resolve) => {
      timer = setTimeout(resolve, timeoutMs)
    })
    await Promise.race([settled, timeout])
    clearTimeout(timer)
  } catch {}
}
// @__NO_SIDE_EFFECTS__
function createWebhook(framework, wrap) {
  const webhook2 = (provider, options, handlers) => {
    const route = createRoute(provider, options, handlers, framework)
    return Object.assign(wrap(route), { check: route.check })
  }
  return webhook2
}

// dist/fetch.js
var webhook = /* @__PURE__ */ createWebhook({ native: 'request' }, (route) => async (request, ...rest) => {
  if (answersNodeRequest(request, rest[0])) return void 0
  return toResponse(await route.handle(request, request))
})

// dist/chunk-7U22OKJ6.js
var required = (check) => (value, issues) => {
  object(value, 'data', '', issues, check)
  return void 0
}
var optional = (check) => (value, issues) => {
  if (value != null) object(value, 'data', '', issues, check)
  return void 0
}
function object(value, path, key, issues, check) {
  if (isObject(value)) check(value, path + key, issues)
  else report(value, path, key, 'object', issues)
}
function string(value, path, key, issues) {
  if (typeof value !== 'string') report(value, path, key, 'string', issues)
}
function id(value, path, key, issues) {
  if (typeof value !== 'string' || value === '') report(value, path, key, 'non-empty string', issues)
}
function number(value, path, key, issues) {
  if (typeof value !== 'number' || !isExact(value)) report(value, path, key, 'number', issues)
}
function integer(value, path, key, issues) {
  if (!Number.isSafeInteger(value)) report(value, path, key, 'integer', issues)
}
function isExact(value) {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER
}
var MAX_ISSUES = 20
function report(value, path, key, expected, issues) {
  if (issues.length < MAX_ISSUES) {
    issues.push({ path: (path + key).replace(/^\./, ''), expected, received: kindOf(value) })
  }
}
function kindOf(value) {
  if (value === void 0) return 'missing'
  if (value === null) return 'null'
  if (value === '') return 'empty string'
  if (Array.isArray(value)) return 'array'
  if (typeof value !== 'number') return typeof value
  if (!isExact(value)) return 'number beyond the safe integer range'
  return Number.isInteger(value) ? 'integer' : 'number with a fraction'
}

// dist/chunk-IJ2W5LN6.js
var checkBalanceAchApprovedData = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.approvedBy != null) string(value.approvedBy, at, '.approvedBy', issues)
}
var checkBalanceAchRejectedData = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}
var checkBalanceLowBalanceData = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  number(value.currentBalance, at, '.currentBalance', issues)
  if (value.threshold != null) number(value.threshold, at, '.threshold', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}
var checkBalanceDepletedData = (value, at, issues) => {
  id(value.organizationId, at, '.organizationId', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}
var checkOrderTotalCost = (value, at, issues) => {
  number(value.amount, at, '.amount', issues)
  if (value.currency != null) string(value.currency, at, '.currency', issues)
}
var checkOrderCreatedData = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  if (value.quantity != null) integer(value.quantity, at, '.quantity', issues)
  if (value.totalCost != null) object(value.totalCost, at, '.totalCost', issues, checkOrderTotalCost)
}
var checkOrderDeliveryCompleteData = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.cardType != null) string(value.cardType, at, '.cardType', issues)
  if (value.recipientCount != null) integer(value.recipientCount, at, '.recipientCount', issues)
  if (value.sentCount != null) integer(value.sentCount, at, '.sentCount', issues)
}
var checkOrderDeliveryPartialData = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.recipientCount != null) integer(value.recipientCount, at, '.recipientCount', issues)
  if (value.sentCount != null) integer(value.sentCount, at, '.sentCount', issues)
  if (value.bouncedCount != null) integer(value.bouncedCount, at, '.bouncedCount', issues)
}
var checkOrderBouncedData = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  id(value.recipientEmail, at, '.recipientEmail', issues)
  if (value.reason != null) string(value.reason, at, '.reason', issues)
}
var checkOrderCanceledData = (value, at, issues) => {
  id(value.orderId, at, '.orderId', issues)
  if (value.orderType != null) string(value.orderType, at, '.orderType', issues)
  if (value.canceledAt != null) string(value.canceledAt, at, '.canceledAt', issues)
}
var checkTestPingData = (value, at, issues) => {
  if (value.message != null) string(value.message, at, '.message', issues)
  if (value.endpointId != null) integer(value.endpointId, at, '.endpointId', issues)
}
var events = {
  'balance.ach_approved': /* @__PURE__ */ required(checkBalanceAchApprovedData),
  'balance.ach_rejected': /* @__PURE__ */ required(checkBalanceAchRejectedData),
  'balance.low_balance': /* @__PURE__ */ required(checkBalanceLowBalanceData),
  'balance.depleted': /* @__PURE__ */ required(checkBalanceDepletedData),
  'order.created': /* @__PURE__ */ required(checkOrderCreatedData),
  'order.delivery_complete': /* @__PURE__ */ required(checkOrderDeliveryCompleteData),
  'order.delivery_partial': /* @__PURE__ */ required(checkOrderDeliveryPartialData),
  'order.bounced': /* @__PURE__ */ required(checkOrderBouncedData),
  'order.canceled': /* @__PURE__ */ required(checkOrderCanceledData),
  'test.ping': /* @__PURE__ */ optional(checkTestPingData),
}

// dist/chunk-PTSZ6X2U.js
var DAY_SECONDS = 86400
// @__NO_SIDE_EFFECTS__
function hmacSha256(declaration) {
  return /* @__PURE__ */ compileHmac(declaration)
}
// @__NO_SIDE_EFFECTS__
function compileHmac(declaration, isVersioned = false) {
  const scheme = schemeOf(declaration)
  const { header, format, separator, timestamp, id: id2, secretOption, toleranceSeconds } = scheme
  const [, prefix = '', encoding] = /^([^{}]*)\{(hex|base64)\}$/.exec(format) ?? []
  if (encoding === void 0) throw mistake(`format '${format}' does not end in {hex} or {base64}`)
  const isHex = encoding === 'hex'
  const size = prefix.length + (isHex ? 64 : 44)
  const form = new RegExp(
    // 32 bytes in base64: the last digit before the padding holds four bits, so only some digits can be there.
    `^${prefix.replace(/[^\w ]/g, '\\$&')}(${isHex ? '[0-9A-Fa-f]{64}' : '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]='})$`,
  )
  const [head, tail] = templatesOf(scheme.message)
  const parts = [...head, ...tail]
  const signsUrl = parts.includes('{url}')
  if (parts.includes('{timestamp}') !== (timestamp !== void 0)) {
    throw mistake(`message '${scheme.message}' and timestamp contradict each other: one has a time, the other has none`)
  }
  if (parts.includes('{id}') !== (id2 !== void 0)) {
    throw mistake(`message '${scheme.message}' and id contradict each other: one has an id, the other has none`)
  }
  if (timestamp && 'entry' in timestamp && (!timestamp.entry.endsWith('{timestamp}') || separator === void 0)) {
    throw mistake(`timestamp.entry '${timestamp.entry}' needs a separator, and must end in {timestamp}`)
  }
  const timeEntry = timestamp && 'entry' in timestamp ? timestamp.entry.slice(0, -'{timestamp}'.length) : void 0
  const timeHeader = timestamp && 'header' in timestamp ? timestamp.header.toLowerCase() : void 0
  const unit = timestamp?.unit === 'ms' ? 1 : 1e3
  const decode2 = decoderOf(scheme.secretEncoding, secretOption)
  const keys = /* @__PURE__ */ new Map()
  const keyOf2 = (secret) => hmacKey(secret, decode2, keys)
  function candidatesOf(value) {
    if (separator === void 0) return [value]
    return entriesOf(value, separator).filter((entry) => entry.length === size && entry.startsWith(prefix))
  }
  function readHead({ headers }, given) {
    const value = readHeader(headers, header)
    if (!value) throw missing(header, id2?.header, timeHeader)
    const signedId = id2 === void 0 ? '' : (readHeader(headers, id2.header) ?? '')
    if (id2 !== void 0 && signedId === '') throw missing(id2.header)
    let time = ''
    if (timestamp !== void 0) {
      if (timeHeader !== void 0) {
        time = readHeader(headers, timeHeader) ?? ''
        if (time === '') throw missing(timeHeader)
      } else {
        const found = entriesOf(value, separator).filter((entry) => isTimeEntry(entry))
        time = found.length === 1 ? found[0].slice(timeEntry.length) : ''
      }
      if (!TIME.test(time))
        throw malformed(`The signed time in ${timeHeader ?? header} is missing, doubled or not a whole number.`)
    }
    if (id2 !== void 0 && !/^[\x21-\x7e]{1,256}$/.test(signedId))
      throw malformed(`The ${id2.header} header is not an id.`)
    if (time !== '') checkAge(time, given)
    return { candidates: candidatesOf(value), timestamp: time, id: signedId }
  }
  function isTimeEntry(entry) {
    const prefix2 = timeEntry
    return prefix2 === '' ? /^\d+$/.test(entry) && entry.length < 64 : entry.startsWith(prefix2)
  }
  function checkAge(time, given) {
    const tolerance = own(given, 'toleranceSeconds') ?? toleranceSeconds
    const now = Math.floor((own(given, 'now') ?? Date.now)() / unit)
    const age = now - Number(time)
    if (Math.abs(age) <= (tolerance * 1e3) / unit) return
    const seconds = Math.round(Math.abs(age) * (unit / 1e3))
    throw webhookError(
      'timestamp_out_of_tolerance',
      `The signed time is ${seconds > 10 * DAY_SECONDS ? 'more than ten days' : `${seconds} s`} ${age > 0 ? 'old' : 'ahead of this clock'}.`,
      'Check the clock of this machine. To verify a stored delivery, pass toleranceSeconds: Infinity.',
    )
  }
  function checkForm(value) {
    const entries = separator === void 0 ? [value] : entriesOf(value, separator)
    if (entries.some((entry) => form.test(entry) || (isVersioned && /^[^,]+,./.test(entry)))) return
    throw malformed(`The ${header} header does not hold a signature of the form ${format}.`)
  }
  function triesOf(given, requestUrl) {
    const subscriptions = signsUrl ? own(given, 'subscriptions') : void 0
    if (subscriptions !== void 0) {
      const pairs = subscriptionsOf(subscriptions, secretOption, requestUrl)
      return pairs.map(({ keyId, value, url }) => ({ keyId, key: keyOf2(value), urls: [url] }))
    }
    const urls = signsUrl ? notificationUrls(own(given, 'notificationUrl')) : NO_URL
    const entries = secretEntries(own(given, secretOption), secretOption)
    return entries.map(({ keyId, value }) => ({ keyId, key: keyOf2(value), urls }))
  }
  function isSame2(computed, candidate) {
    if (candidate.length !== size || !candidate.startsWith(prefix)) return false
    if (isHex) return equalHex(computed, candidate, prefix.length)
    return equalText(computed, prefix === '' ? candidate : candidate.slice(prefix.length))
  }
  function verify2(delivery, given) {
    const body = bodyBytes(delivery?.body)
    if (body === void 0 || typeof delivery.headers !== 'object' || delivery.headers === null) {
      throw webhookError('body_unavailable', body ? 'A delivery needs its headers.' : NO_BYTES[0], NO_BYTES[1])
    }
    const tries = triesOf(given, delivery.url)
    const { candidates, timestamp: timestamp2, id: id22 } = readHead(delivery, given)
    const matches = (bytes, { key, urls }) =>
      urls.some((url) => {
        const before = fill(head, timestamp2, id22, url)
        const after = fill(tail, timestamp2, id22, url)
        const computed = key.sign(before, bytes, after, isHex ? 'binary' : 'base64')
        return candidates.some((candidate) => isSame2(computed, candidate))
      })
    const find = (bytes) => tries.find((one) => matches(bytes, one))
    const compact = scheme.compactJson ? compactJson(body) : void 0
    const match = find(body) ?? (compact && find(compact))
    if (match) return { method: 'hmac-sha256', keyId: match.keyId }
    checkForm(readHeader(delivery.headers, header))
    throw mismatch(signsUrl, secretOption)
  }
  return {
    scheme,
    signsId: id2 !== void 0,
    environment: signsUrl ? [secretOption, 'notificationUrl'] : [secretOption],
    missing(given) {
      if (signsUrl && own(given, 'subscriptions') !== void 0) return []
      return [secretOption, ...(signsUrl ? ['notificationUrl'] : [])].filter((name) => own(given, name) === void 0)
    },
    checkOptions(given) {
      const secrets = own(given, secretOption)
      if (secrets !== void 0) {
        for (const { value } of secretEntries(secrets, secretOption)) if (typeof value === 'string') decode2(value)
      }
      if (signsUrl && own(given, 'notificationUrl') !== void 0) notificationUrls(given.notificationUrl)
      if (signsUrl && own(given, 'subscriptions') !== void 0) subscriptionsOf(given.subscriptions, secretOption)
      const tolerance = own(given, 'toleranceSeconds')
      if (timestamp && tolerance !== void 0 && !(tolerance >= 0)) {
        throw webhookError(
          'configuration',
          'toleranceSeconds is not a number of seconds.',
          'Leave it out, or set a number such as 300.',
        )
      }
    },
    ...(id2 && { readId: ({ headers }) => readHeader(headers, id2.header) }),
    checkHeaders(request, given) {
      readHead(request, given)
      checkForm(readHeader(request.headers, header))
    },
    verify: verify2,
  }
}
var TIME = /^[1-9]\d{0,15}$/
var entriesOf = (value, separator) => value.split(separator).map((entry) => entry.trim())
function schemeOf(declaration) {
  const { header, format, separator, message = '{body}', timestamp, id: id2 } = declaration
  if (!header) throw mistake('header is missing')
  return {
    type: 'hmac-sha256',
    header: header.toLowerCase(),
    format,
    separator,
    message,
    timestamp,
    id: id2 && { header: id2.header.toLowerCase() },
    toleranceSeconds: declaration.toleranceSeconds ?? 300,
    secretEncoding: declaration.secretEncoding ?? 'utf8',
    secretOption: declaration.secretOption ?? 'secret',
    compactJson: declaration.compactJson ?? false,
  }
}
var PLACEHOLDERS = ['{timestamp}', '{id}', '{url}']
function templatesOf(message) {
  const [before = '', after, ...more] = message.split('{body}')
  if (after === void 0 || more.length > 0) throw mistake(`message '${message}' must contain {body} once`)
  const pieces = (template) => {
    const found = template.split(/(\{\w*\})/).filter((piece) => piece !== '')
    const unknown = found.find((piece) => /^\{\w*\}$/.test(piece) && !PLACEHOLDERS.includes(piece))
    if (unknown) throw mistake(`message '${message}': ${unknown} is none of {body}, ${PLACEHOLDERS.join(', ')}`)
    return found
  }
  return [pieces(before), pieces(after)]
}
function fill(pieces, timestamp, id2, url) {
  let text = ''
  for (const piece of pieces) {
    text += piece === '{timestamp}' ? timestamp : piece === '{id}' ? id2 : piece === '{url}' ? url : piece
  }
  return text
}
function decoderOf(encoding, option) {
  if (encoding === 'utf8') return utf8
  const bad = () =>
    webhookError(
      'configuration',
      `${option} is not ${encoding === 'hex' ? 'hex' : 'base64'}.`,
      'Copy it again: no quotes, blanks or line breaks. A key that begins with whsk_ or whpk_ is not a signing secret.',
    )
  if (encoding === 'hex') {
    return (secret) => {
      if (!/^([0-9A-Fa-f]{2})+$/.test(secret)) throw bad()
      return Uint8Array.from(secret.match(/../g), (pair) => Number.parseInt(pair, 16))
    }
  }
  return (secret) => {
    const base64 = encoding === 'whsec_' && secret.startsWith('whsec_') ? secret.slice(6) : secret
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw bad()
    try {
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    } catch {
      throw bad()
    }
  }
}
var NO_URL = ['']
function notificationUrls(given) {
  const list = typeof given === 'string' ? [given] : given
  if (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((url) => typeof url === 'string' && /^https?:\/\/\S+$/.test(url))
  ) {
    return list
  }
  throw webhookError(
    'configuration',
    'notificationUrl is missing, or is not an absolute http(s) URL.',
    'Pass { notificationUrl } exactly as the provider has it: scheme, host, path, query, trailing slash.',
  )
}
function subscriptionsOf(given, secretOption, requestUrl) {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isObject)) {
    throw webhookError(
      'configuration',
      'subscriptions is not a list of subscriptions.',
      `Pass [{ id, ${secretOption}, notificationUrl }, \u2026].`,
    )
  }
  const subscriptions = given.map((subscription) => {
    const [url] = notificationUrls([own(subscription, 'notificationUrl')])
    const id2 = own(subscription, 'id')
    const entries = secretEntries(own(subscription, secretOption), secretOption)
    return entries.map(({ keyId = id2, value }) => ({ keyId, value, url }))
  })
  if (!requestUrl) return subscriptions.flat()
  const target = targetOf(requestUrl)
  const isRequested = ([entry]) => entry && targetOf(entry.url) === target
  const requested = subscriptions.filter((entries) => isRequested(entries))
  if (requested.length === 1) return requested.flat()
  return [...requested, ...subscriptions.filter((entries) => !isRequested(entries))].flat()
}
function targetOf(url) {
  const target = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '')
  return target.startsWith('/') ? target : `/${target}`
}
function mistake(what) {
  return webhookError('configuration', `hmacSha256: ${what}.`, 'Correct the declaration of the signature.')
}
function missing(header, ...others) {
  const also = others.filter(Boolean).join(' and ')
  return webhookError(
    'missing_signature',
    `The ${header} header is missing.`,
    `The request is not from the provider, or a proxy removed the header.${also && ` It belongs with ${also}.`}`,
  )
}
function malformed(message) {
  return webhookError('malformed_signature', message, 'Look for a proxy that rewrites or doubles headers.')
}
function mismatch(signsUrl, option) {
  return webhookError(
    'signature_mismatch',
    `The signature does not match the ${signsUrl ? 'URL and body' : 'body'} with any configured ${option}.`,
    signsUrl
      ? 'Compare notificationUrl with the subscription (scheme, host, path, trailing slash). Pass the raw body: a parsed and re-serialised body no longer matches. Check that the key belongs to this subscription.'
      : 'Pass the raw body: a parsed and re-serialised body no longer matches. Check that the secret belongs to this endpoint.',
  )
}

// dist/chunk-I4CYAKUR.js
var MAX_TOKEN = 1024
var signature = /* @__PURE__ */ hmacSha256({
  header: 'x-giftronaut-signature',
  format: 'sha256={hex}',
})
var giftronaut = /* @__PURE__ */ createProvider({
  name: 'giftronaut',
  signature,
  envelope: { eventType: 'eventType', eventId: 'eventId', createdAt: 'createdAt', data: 'data' },
  events,
  handshake: answerChallenge,
})
function answerChallenge(request) {
  const body = request.includes('challengeToken') ? request.json() : void 0
  if (typeof body !== 'object' || body === null || 'eventType' in body) return void 0
  const { challengeToken } = body
  if (typeof challengeToken !== 'string' || challengeToken === '' || challengeToken.length > MAX_TOKEN) return void 0
  return { body: { challengeToken } }
}

// test/docs/.tmp-web/src-pages-webhooks-giftronaut-ts.mjs.ts
var prerender = false
var receive = webhook(
  giftronaut,
  {},
  {
    'order.bounced': ({ data }) => console.log(data.orderId, data.reason),
  },
)
var POST = ({ request }) => receive(request)

export { POST, prerender }
