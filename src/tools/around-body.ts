/** The signed text before and after the body. Built from pieces, because a URL or id may contain text that looks like a placeholder. */
export function aroundBody(message: string, time: string, id: string, url: string): [before: string, after: string] {
  const values: Readonly<Record<string, string>> = { '{timestamp}': time, '{id}': id, '{url}': url }
  const fill = (template: string) =>
    template
      .split(/(\{\w+\})/)
      .map((piece) => values[piece] ?? piece)
      .join('')
  const [before = '', after = ''] = message.split('{body}')
  return [fill(before), fill(after)]
}
