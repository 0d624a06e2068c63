/** The output of a command: streams, styles and columns. */
import { stripVTControlCharacters, styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** The environment of a command. */
export interface Io {
  /** Prints a line of the result. */
  out(line: string): void
  /** Prints a line about the run: progress, errors. */
  err(line: string): void
  readonly env: NodeJS.ProcessEnv
  /** Applies a style, if the terminal has styles. */
  style(style: Style, text: string): string
  /** The width of the result in characters. Unlimited if the output is not a terminal. */
  readonly width: number
}

/** The streams of this process. `styleText` leaves the text plain without a terminal, or with NO_COLOR. */
export function processIo(): Io {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
    style: (style, text) => styleText(style, text, { stream: process.stdout }),
    // Read each time, because the user may resize the window.
    get width() {
      return process.stdout.columns || Number.POSITIVE_INFINITY
    },
  }
}

/**
 * Makes text from strangers safe to print: control characters could move the cursor, retitle the window, or forge lines.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this matches control characters.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** The printed length of a text: escape sequences of styles have no width. */
const shown = (text: string) => stripVTControlCharacters(text).length

/**
 * Wraps a line between words; all lines but the first are indented. A terminal would break within words. Collapses blanks at the end
 * of a line.
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

/** The minimum width of the last column. */
const ROOM_TO_READ = 32

/**
 * Formats rows in columns as wide as their widest cell. The last column wraps between words if a width is given. If there is no room
 * for it, it goes below the others.
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
    // With two columns, a value stays next to its name if it fits. With more, all rows have the same layout.
    if (last === 1 && line.length <= width) return [line]
    const indent = line.length - line.trimStart().length + 4
    const above = wrap(row.slice(0, last).join('  '), width, indent)
    return [...above, ...wrap(' '.repeat(indent) + row[last], width, indent)]
  })
}

/** Prints a wrapped text. */
export function print(io: Io, text: string, indent = 0): void {
  for (const line of wrap(text, io.width, indent)) io.out(line)
}
