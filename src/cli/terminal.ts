/** Where a command writes, and how it looks there. */
import { styleText } from 'node:util'

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
}

/** The process's own. Styled only on a terminal, and never with NO_COLOR. */
export function processIo(): Io {
  const styled = process.stdout.isTTY === true && !process.env.NO_COLOR
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    env: process.env,
    style: (style, text) => (styled ? styleText(style, text) : text),
  }
}

/**
 * What strangers send, made safe to print: control characters could move the cursor, retitle the window, or forge lines.
 */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** Rows in columns as wide as their widest cell. The last one is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(widths[at] ?? 0))).join('  '),
  )
}
