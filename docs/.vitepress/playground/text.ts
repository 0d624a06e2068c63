/** Between what a person pastes and what the library takes. */

/** `Name: value` lines, or JSON, as a log or a browser shows headers. */
export function parseHeaders(text: string): Record<string, string> {
  if (text.trimStart().startsWith('{')) return JSON.parse(text)
  const pairs = text
    .split('\n')
    .map((line) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line))
    .flatMap((match) => (match ? [[match[1] as string, match[2] as string] as const] : []))
  return Object.fromEntries(pairs)
}

/** A command for a POSIX shell that sends the very bytes. */
export function toCurl({ url, headers, body }: { url: string; headers: Record<string, string>; body: string }): string {
  const lines = [
    `curl -X POST ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    `--data-binary ${quote(body)}`,
  ]
  return lines.join(' \\\n  ')
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
