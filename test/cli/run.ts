import { main } from '../../src/tools/cli/main.js'

/** Runs a command line as a terminal without colours would see it. */
export async function cli(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await main([...args], {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    env,
    style: (_style, text) => text,
    width: Number.POSITIVE_INFINITY,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
