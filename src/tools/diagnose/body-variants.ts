/** Variants of the body, as it may have been before a proxy or middleware changed it. */
import { utf8 } from '../../core/bytes.js'
import { fromBase64 } from './decode.js'
import { asItIs, certain, type Finding, hint, type Variant } from './finding.js'
import { jsonStyles } from './json-styles.js'

const KEEP_BYTES =
  'Pass the bytes as received, from before any JSON parser, and without conversion. The adapters do that if no parser runs first.'

/** Facts about a provider's bodies. */
export interface BodyFacts {
  readonly title: string
  /** Members whose numbers have decimals. */
  readonly decimals: readonly string[]
  /** The order of members in a real delivery, by object: '' for the body itself. */
  readonly order?: Readonly<Record<string, readonly string[]>> | undefined
}

/** Variants of the body with one edit undone: an addition, a removal or a conversion of the whole body. */
export function bodyEdits(bytes: Uint8Array): Variant<Uint8Array>[] {
  const edits: Variant<Uint8Array>[] = [asItIs(bytes)]
  const add = (value: string | Uint8Array | undefined, finding: Finding) => {
    if (value === undefined) return
    edits.push({ value: typeof value === 'string' ? utf8(value) : value, findings: [finding] })
  }
  const bom = 'Look for an editor, a test file or a middleware that saves text with a byte-order mark.'
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (hasMark)
    add(bytes.subarray(3), certain('body-byte-order-mark', 'A byte-order mark precedes the signed body.', bom))
  else {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes.subarray(0, 65_536))
    if (bytes.length <= 65_536) {
      add(
        marked,
        certain('body-byte-order-mark', 'The signed body began with a byte-order mark, which was removed.', KEEP_BYTES),
      )
    }
  }

  const text = decode(bytes, 'utf-8')
  if (text === undefined) {
    addCharsets(bytes, add)
    return edits
  }
  const newline =
    'Send the file itself (curl --data-binary @file). Text editors, echo and here-documents add a newline.'
  for (const [name, value] of Object.entries({
    'A newline': text.replace(/\r?\n$/, ''),
    Newlines: withoutLastNewlines(text),
  })) {
    if (value !== text)
      add(
        value,
        certain('body-trailing-newline', `${name} at the end of the body is not part of the signed body.`, newline),
      )
  }
  if (text.trim() !== text) {
    add(
      text.trim(),
      certain('body-white-space', 'White space around the body is not part of the signed body.', KEEP_BYTES),
    )
  }
  for (const end of ['\n', '\r\n']) {
    add(
      text + end,
      certain('body-trailing-newline', 'The newline at the end of the signed body was removed.', KEEP_BYTES),
    )
  }
  const lines = 'Look for git (autocrlf), an editor, FTP in text mode, or a middleware that normalises line endings.'
  if (text.includes('\r\n'))
    add(
      text.replaceAll('\r\n', '\n'),
      certain('body-line-endings', 'The line endings were changed from LF to CRLF.', lines),
    )
  if (/(^|[^\r])\n/.test(text))
    add(
      text.replace(/\r?\n/g, '\r\n'),
      certain('body-line-endings', 'The line endings were changed from CRLF to LF.', lines),
    )

  addCharsets(bytes, add, text)
  if (/^[\w+/-]+={0,2}\s*$/.test(text)) {
    add(
      fromBase64(text.trim()),
      certain(
        'body-base64',
        'The body is still in base64.',
        "On AWS Lambda, use Buffer.from(event.body, 'base64') if event.isBase64Encoded, or use the lambda adapter.",
      ),
    )
  }
  if (/^\s*\{"type":"Buffer","data":\[/.test(text)) {
    const { data } = (parseOrUndefined(text) ?? {}) as { data?: unknown }
    if (Array.isArray(data)) {
      add(
        Uint8Array.from(data),
        certain(
          'body-buffer-json',
          'The body is the JSON of a Buffer.',
          'Send its bytes or text. supertest converts a Buffer, so pass it text: .send(delivery.body)',
        ),
      )
    }
  }
  if (/^\s*"/.test(text)) {
    const inner = parseOrUndefined(text)
    if (typeof inner === 'string') {
      add(
        inner,
        certain(
          'body-quoted',
          'The body was serialised twice: it is a JSON text in quotes.',
          'Remove the JSON.stringify around a body that is already text.',
        ),
      )
    }
  }
  return edits
}

/** Not by a regular expression, which would take quadratic time on a body of newlines. */
function withoutLastNewlines(text: string): string {
  let end = text.length
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return text.slice(0, end)
}

type Add = (value: string | Uint8Array | undefined, finding: Finding) => void

/** Undoes conversions by a wrong charset. */
function addCharsets(bytes: Uint8Array, add: Add, text?: string): void {
  const fix = 'Read the body as bytes: remove setEncoding, toString and charset converters.'
  for (const [charset, label] of [
    ['windows-1252', 'Windows-1252'],
    ['latin1', 'Latin-1'],
  ] as const) {
    if (text !== undefined) {
      const undone = encodeSingleByte(text, charset)
      const different = undone && undone.length !== bytes.length
      if (different)
        add(undone, certain('body-charset', `The body's UTF-8 was read as ${label} and written as UTF-8 again.`, fix))
    } else {
      add(
        decodeSingleByte(bytes, charset),
        certain('body-charset', `The body was converted from UTF-8 to ${label}.`, fix),
      )
    }
  }
  for (const charset of ['utf-16le', 'utf-16be'] as const) {
    if (bytes.length % 2 === 0 && bytes.includes(0)) {
      add(
        decode(bytes, charset),
        certain('body-charset', `The body was converted from UTF-8 to ${charset.toUpperCase()}.`, fix),
      )
    }
  }
}

/** The body's JSON in every formatting that a serialiser may have read, and with its members in the provider's order. */
export function* bodyStyles(bytes: Uint8Array, facts: BodyFacts): Generator<Variant<Uint8Array>> {
  const text = decode(bytes, 'utf-8')
  if (text === undefined) return
  const printed = /\n/.test(text.trim())
  for (const { text: signed, description, indented } of jsonStyles(text, facts.decimals)) {
    const finding =
      printed && !indented
        ? certain(
            'body-pretty-printed',
            `The signature matches the same JSON with ${description}: the body was pretty-printed.`,
            KEEP_BYTES,
          )
        : certain(
            'body-reserialised',
            `The signature matches the same JSON with ${description}: the body was parsed and serialised again.`,
            KEEP_BYTES,
          )
    yield { value: utf8(signed), findings: [finding] }
  }
  const ordered = facts.order && reorder(parseOrUndefined(text), facts.order)
  if (ordered !== undefined) {
    const message = `The signature matches the same JSON with its members in ${facts.title}'s order: the body was copied from a log.`
    yield { value: utf8(JSON.stringify(ordered)), findings: [certain('body-web-log', message, WEB_LOG_FIX)] }
  }
}

const WEB_LOG_FIX =
  'Capture a delivery (listen does) instead of copying it from a web log, which reorders and drops members.'

/** Hints from the look of a body, without proof by a signature. */
export function bodyHints(bytes: Uint8Array, facts: BodyFacts, announced?: number): Finding[] {
  const text = decode(bytes, 'utf-8')
  if (bytes.length === 0) return [hint('body-empty', 'The body is empty.', KEEP_BYTES)]
  if (text === undefined) return [hint('body-charset', 'The body is not UTF-8, so something converted it.', KEEP_BYTES)]
  if (text === '[object Object]' || text === 'undefined') {
    return [hint('body-not-kept', 'The body is the result of String() on a parsed object.', KEEP_BYTES)]
  }
  if (text.includes('\ufffd')) {
    return [
      hint(
        'body-charset',
        'The body has replacement characters: it was decoded with the wrong charset and cannot be restored.',
        KEEP_BYTES,
      ),
    ]
  }
  const body = parseOrUndefined(text)
  if (announced !== undefined && announced > bytes.length) {
    return [
      hint(
        'body-cut',
        `The body has ${bytes.length} of the ${announced} bytes that content-length announces.`,
        KEEP_BYTES,
      ),
    ]
  }
  if (body === undefined && /^\s*[{[]/.test(text) && !/[}\]]\s*$/.test(text)) {
    return [hint('body-cut', 'The body ends in the middle of its JSON, so something truncated it.', KEEP_BYTES)]
  }
  const own = facts.order?.['']
  if (own && isRecord(body)) {
    const names = Object.keys(body).filter((name) => own.includes(name))
    // Ignores their order: the documented samples have another order than real deliveries.
    if (names.length < own.length) {
      const message = `The body lacks members that ${facts.title} sends. It may be copied from a web log or a sample.`
      return [hint('body-web-log', message, WEB_LOG_FIX)]
    }
  }
  return []
}

/** Reorders the members of an object: first those with a known order, then the rest. `undefined` if nothing changes. */
function reorder(value: unknown, order: Readonly<Record<string, readonly string[]>>): unknown {
  if (!isRecord(value)) return undefined
  const sort = (object: Record<string, unknown>, names: readonly string[]) =>
    Object.fromEntries([
      ...names.filter((name) => Object.hasOwn(object, name)).map((name) => [name, object[name]]),
      ...Object.entries(object).filter(([name]) => !names.includes(name)),
    ])
  const sorted = sort(value, order[''] ?? [])
  for (const [name, names] of Object.entries(order)) {
    if (name !== '' && isRecord(sorted[name])) sorted[name] = sort(sorted[name], names)
  }
  return JSON.stringify(sorted) === JSON.stringify(value) ? undefined : sorted
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: charset === 'utf-8' }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The 27 characters of Windows-1252 that differ from Unicode, from 0x80 on; a blank for unassigned bytes. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function encodeSingleByte(text: string, charset: 'windows-1252' | 'latin1'): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const special = charset === 'windows-1252' && code > 255 ? WINDOWS.indexOf(text.charAt(at)) : -1
    if (code > 255 && special < 0) return undefined
    bytes[at] = special >= 0 ? 0x80 + special : code
  }
  return bytes
}

function decodeSingleByte(bytes: Uint8Array, charset: 'windows-1252' | 'latin1'): string {
  let text = ''
  for (const byte of bytes) {
    const special = charset === 'windows-1252' && byte >= 0x80 && byte < 0xa0 ? WINDOWS.charAt(byte - 0x80) : ' '
    text += special === ' ' ? String.fromCharCode(byte) : special
  }
  return text
}
