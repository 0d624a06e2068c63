/** The table of cases against routes in another process, which answers for its lab under `/lab`. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { send } from '../adapters/client.js'
import { runCases } from '../adapters/run.js'
import type { Note } from '../adapters/scenarios.js'
import { platforms } from './install.js'

export interface RemoteTarget {
  name: string
  start(): Promise<{ url: string; stop(): unknown; printed?(): string }>
  /** Where the scenarios are: `/hooks` unless set. */
  path?: string
  decides?: Readonly<Record<string, string>>
}

export function runRemoteTable({ name, start, path = '/hooks', decides }: RemoteTarget): void {
  let server: Awaited<ReturnType<RemoteTarget['start']>>
  const ask = async (question: string) => (await fetch(`${server.url}/lab/${question}`)).json()
  runCases(name, decides, {
    async start() {
      server = await start()
    },
    stop: () => server?.stop(),
    complaints: () => (/.*(unhandled|uncaught|rejection|error).*/i.exec(server.printed?.() ?? '') ?? [''])[0],
    bench: {
      url: (route) => `${server.url}${path}/${route}`,
      send: (route, sent) => send(`${server.url}${path}/${route}`, sent),
      take: (route) => ask(`take/${route}`) as Promise<Note[]>,
      peek: (route) => ask(`peek/${route}`) as Promise<Note[]>,
      release: (route) => ask(`release/${route}`) as Promise<void>,
    },
  })
}

/** One file of an app and the scenarios. Our package stays outside, for the runtime to find by its own rules; or comes inside. */
export async function bundle(app: string, conditions?: string[]): Promise<string> {
  const outfile = join(platforms, '.tmp', app.replace(/\.mjs$/, '.bundle.mjs'))
  await build({
    entryPoints: [join(platforms, 'apps', app)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    ...(conditions
      ? { conditions, mainFields: ['module'], nodePaths: [join(platforms, '../../node_modules')] }
      : { external: ['giftcard-webhooks/*'] }),
  })
  return outfile
}
