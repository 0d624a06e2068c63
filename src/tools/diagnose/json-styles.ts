/** The same JSON in the formatting of various serialisers. Works on the tokens of the text, because parsing would lose digits and escapes. */

/** One formatting. */
export interface Styled {
  readonly text: string
  /** A description of the formatting. */
  readonly description: string
  /** Whether this formatting has line breaks. */
  readonly indented: boolean
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g

/** A way of writing numbers or texts. */
interface Spelling {
  readonly description: string
  spell(token: string, member: string): string
}

interface Spacing {
  readonly description: string
  readonly comma: string
  readonly colon: string
  /** The indentation of a level; undefined for one line. */
  readonly indent?: string
  readonly newline?: string
  /** The depth from which objects are written on one line anyway. */
  readonly inlineFrom?: number
  readonly end?: string
}

const SPACINGS: readonly Spacing[] = [
  { description: 'no white space', comma: ',', colon: ':' },
  ...['  ', '    ', '\t', ' ', '   '].flatMap((indent) =>
    ['\n', '\r\n'].flatMap((newline) =>
      ['', newline].map((end) => ({
        description: `${indent === '\t' ? 'tabs' : `${indent.length} spaces`} of indentation${newline === '\n' ? '' : ', CRLF'}${end && ' and a last newline'}`,
        comma: ',',
        colon: ': ',
        indent,
        newline,
        end,
      })),
    ),
  ),
  {
    description: '2 spaces of indentation and inner objects on one line',
    comma: ',',
    colon: ': ',
    indent: '  ',
    newline: '\n',
    inlineFrom: 3,
  },
  { description: 'a blank after each comma and colon', comma: ', ', colon: ': ' },
  { description: 'a blank after each colon', comma: ',', colon: ': ' },
  { description: 'a blank after each comma', comma: ', ', colon: ':' },
]

const keep: Spelling = { description: '', spell: (token) => token }

function numberSpellings(decimals: readonly string[]): Spelling[] {
  const digits = (count: number) => (token: string, member: string) =>
    decimals.includes(member) && /^-?\d+(?:\.\d*)?$/.test(token) ? padDecimals(token, count) : token
  return [
    keep,
    { description: 'amounts with two decimals', spell: digits(2) },
    { description: 'amounts with one decimal', spell: digits(1) },
    {
      description: 'numbers in their shortest form',
      spell: (token) => (/^-?\d/.test(token) ? String(Number(token)) : token),
    },
  ]
}

/** Pads to this many decimals, as text: converting to a number could change the digits. */
function padDecimals(token: string, count: number): string {
  const [whole = '', fraction = ''] = token.split('.')
  return fraction.length >= count ? token : `${whole}.${fraction.padEnd(count, '0')}`
}

const escapeWith = (pattern: RegExp, format: (code: string) => string) => (token: string) =>
  plain(token).replace(pattern, (unit) => format(unit.charCodeAt(0).toString(16).padStart(4, '0')))

/** A text token with as few escapes as JSON allows. */
const plain = (token: string) => (token.startsWith('"') ? JSON.stringify(parseText(token)) : token)

function parseText(token: string): string {
  try {
    return JSON.parse(token)
  } catch {
    return token
  }
}

const lower = (code: string) => `\\u${code}`
const upper = (code: string) => `\\u${code.toUpperCase()}`
const slashes = (token: string) => token.replaceAll('/', '\\/')
// biome-ignore lint/suspicious/noControlCharactersInRegex: matches everything outside ASCII.
const NOT_ASCII = /[^\x00-\x7f]/g

const TEXT_SPELLINGS: readonly Spelling[] = [
  keep,
  { description: 'texts without needless escapes', spell: plain },
  { description: 'other letters as \\u escapes', spell: escapeWith(NOT_ASCII, lower) },
  { description: 'other letters as \\U escapes', spell: escapeWith(NOT_ASCII, upper) },
  { description: 'slashes escaped', spell: (token) => slashes(plain(token)) },
  {
    description: 'slashes escaped, other letters as \\u escapes',
    spell: (token) => slashes(escapeWith(NOT_ASCII, lower)(token)),
  },
  { description: '<, > and & escaped', spell: escapeWith(/[<>&\u2028\u2029]/g, lower) },
]

/** Every formatting of a JSON text, the likeliest first. `decimals` are members whose numbers are amounts with decimals. */
export function* jsonStyles(text: string, decimals: readonly string[]): Generator<Styled> {
  // Text around the JSON is a separate fault, which is undone first.
  if (!/^[{[]/.test(text) || !/[}\]]$/.test(text) || !isJson(text)) return
  const tokens = text.match(TOKEN) ?? []
  const seen = new Set<string>()
  for (const texts of TEXT_SPELLINGS) {
    for (const numbers of numberSpellings(decimals)) {
      const spelled = respell(tokens, texts, numbers)
      const key = spelled.join('')
      // Most formats do not change most payloads.
      if (seen.has(key)) continue
      seen.add(key)
      for (const spacing of SPACINGS) {
        const description = [spacing.description, numbers.description, texts.description].filter(Boolean).join(', ')
        yield { text: layOut(spelled, spacing), description, indented: spacing.indent !== undefined }
      }
    }
  }
}

/** Whether the text is JSON: a serialiser cannot have written anything else. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function respell(tokens: readonly string[], texts: Spelling, numbers: Spelling): string[] {
  let member = ''
  return tokens.map((token, at) => {
    if (token.startsWith('"')) {
      if (tokens[at + 1] === ':') member = parseText(token)
      return texts.spell(token, member)
    }
    return numbers.spell(token, member)
  })
}

function layOut(tokens: readonly string[], spacing: Spacing): string {
  const { comma, colon, indent, newline = '', inlineFrom = Number.POSITIVE_INFINITY, end = '' } = spacing
  let text = ''
  let depth = 0
  const inline = () => depth >= inlineFrom
  const line = () => (indent === undefined ? '' : newline + indent.repeat(depth))
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '{' || token === '[') {
      const empty = tokens[at + 1] === '}' || tokens[at + 1] === ']'
      text += token
      if (empty) text += tokens[++at]
      else {
        depth++
        if (!inline()) text += line()
      }
    } else if (token === '}' || token === ']') {
      const before = inline()
      depth--
      text += (before ? '' : line()) + token
    } else if (token === ',') text += inline() ? ', ' : comma + line()
    else text += token === ':' ? colon : token
  }
  return text + end
}
