/** Where a command writes, and how it looks there. */
import { stripVTControlCharacters, styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** What a command gets from its surroundings. */
export interface Io {
  /** A line of the result. */
  out(line: string): void
  /** A line about the run: progress, errors. */
  err(line: string): void
  readonly env: NodeJS.ProcessEnv
  /** A text in a style, where the terminal has them. */
  style(style: Style, text: string): string
  /** How many characters a line of the result has room for: no limit where it is no terminal. */
  readonly width: number
}

/** The process's own. `styleText` leaves the text plain where there is no terminal, or with NO_COLOR. */
export function processIo(): Io {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
    style: (style, text) => styleText(style, text, { stream: process.stdout }),
    // The user may change the size of the window.
    get width() {
      return process.stdout.columns || Number.POSITIVE_INFINITY
    },
  }
}

/**
 * What strangers send, made safe to print: control characters could move the cursor, retitle the window, or forge lines.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** How long a text is once it is shown: escape sequences of styles take no room. */
const shown = (text: string) => stripVTControlCharacters(text).length

/**
 * A line as several that fit, broken between words; all but the first are indented. A terminal would break within words.
 * Only for text of words: blanks between two of them are lost where a line ends.
 */
export function wrap(line: string, width: number, indent = 0): string[] {
  const lines: string[] = []
  let current = ''
  for (const [, gap = '', word = ''] of line.matchAll(/( *)([^ ]+)/g)) {
    if (current !== '' && shown(current) + gap.length + shown(word) > width) {
      lines.push(current)
      current = ' '.repeat(indent) + word
    } else {
      current += gap + word
    }
  }
  return [...lines, current]
}

/** Room that a last column needs to be read as a column. */
const ROOM_TO_READ = 32

/**
 * Rows in columns as wide as their widest cell, the last one broken between words where a width is given. Where no room is left
 * for that, it goes below the others.
 */
export function columns(rows: readonly (readonly string[])[], width = Number.POSITIVE_INFINITY): string[] {
  const last = (rows[0]?.length ?? 1) - 1
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0)
  if (before + (widths[last] ?? 0) <= width || width - before >= ROOM_TO_READ) {
    return rows.flatMap((row) =>
      wrap(row.map((cell, at) => (at === last ? cell : cell.padEnd(widths[at] ?? 0))).join('  '), width, before),
    )
  }
  return rows.flatMap((row) => {
    const line = row.join('  ')
    // A value stays beside its name if it can; what has more columns looks alike in every row.
    if (last === 1 && line.length <= width) return [line]
    const indent = line.length - line.trimStart().length + 4
    const above = wrap(row.slice(0, last).join('  '), width, indent)
    return [...above, ...wrap(' '.repeat(indent) + row[last], width, indent)]
  })
}

/** Prints a text of words. */
export function print(io: Io, text: string, indent = 0): void {
  for (const line of wrap(text, io.width, indent)) io.out(line)
}
