/** Runs the table of cases against a target: one adapter in one framework, listening or called. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineProvider, hmacSha256 } from '../../src/provider.js'
import { giftronaut } from '../../src/providers/giftronaut/index.js'
import { loopz } from '../../src/providers/loopz/index.js'
import { square } from '../../src/providers/square/index.js'
import { memoryStore } from '../../src/stores/memory.js'
import { type Bench, cases } from './cases.js'
import { type Reply, send } from './client.js'
import { PRIVATE } from './deliveries.js'
import { createLab, type Lab, type Library, type Note } from './scenarios.js'

export const library: Library = { giftronaut, square, loopz, memoryStore, defineProvider, hmacSha256 }

/** A server with every scenario at `/hooks/NAME`. */
export interface Running {
  /** Where it listens: `http://127.0.0.1:PORT`. */
  url: string
  close(): unknown
}

export interface Target {
  name: string
  /** Starts a server in this process, whose routes tell the lab what happens. */
  start(lab: Lab): Promise<Running>
  /** Cases that the framework decides before the adapter is asked, each with what it does instead. */
  decides?: Readonly<Record<string, string>>
}

/** The table against a server in this process. */
export function runTable(target: Target): void {
  const lab = createLab()
  let server: Running
  runCases(target.name, target.decides, {
    async start() {
      server = await target.start(lab)
    },
    stop: () => server.close(),
    bench: {
      url: (route) => `${server.url}/hooks/${route}`,
      send: (route, sent) => send(`${server.url}/hooks/${route}`, sent),
      take: async (route) => lab.take(route),
      peek: async (route) => lab.peek(route),
      release: async (route) => lab.release(route),
    },
  })
}

interface Setup {
  start(): Promise<void>
  stop(): unknown
  bench: Omit<Bench, 'url'> & Partial<Pick<Bench, 'url'>>
  /** The errors of a server in another process. */
  complaints?(): string
}

/** The table against whatever `bench` reaches. */
export function runCases(
  name: string,
  decides: Readonly<Record<string, string>> = {},
  { start, stop, bench, complaints = () => '' }: Setup,
): void {
  describe(name, () => {
    const accidents: unknown[] = []
    const onAccident = (error: unknown) => accidents.push(error)

    beforeAll(async () => {
      process.on('unhandledRejection', onAccident)
      process.on('uncaughtException', onAccident)
      await start()
    }, 120_000)
    afterAll(async () => {
      await stop()
      process.off('unhandledRejection', onAccident)
      process.off('uncaughtException', onAccident)
    })

    for (const known of Object.keys(decides)) {
      if (!cases.some(({ name }) => name === known)) throw new Error(`There is no case '${known}'.`)
    }
    for (const { name, wire, run } of cases) {
      if (name in decides || (wire && bench.url === undefined)) continue
      test(name, { timeout: 20_000 }, async () => {
        const seen: string[] = []
        await run({
          url: () => {
            throw new Error(`Mark the case '${name}' with wire.`)
          },
          ...bench,
          send: (route, sent) => bench.send(route, sent).then((reply) => keep(reply, seen)),
          take: (route) => bench.take(route).then((notes) => keepErrors(notes, seen)),
        })
        expectNothingPrivate(seen)
      })
    }
    test('no promise was left to reject, and nothing was thrown past a route', async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(accidents).toEqual([])
      expect(complaints()).toBe('')
    })
  })
}

function keep(reply: Reply, seen: string[]): Reply {
  seen.push(JSON.stringify(reply))
  return reply
}

function keepErrors(notes: Note[], seen: string[]): Note[] {
  seen.push(...notes.filter(({ kind }) => kind === 'error' || kind === 'outcome').map((note) => JSON.stringify(note)))
  return notes
}

/** No payload, secret or signature in an answer, an error or an outcome. */
function expectNothingPrivate(seen: readonly string[]): void {
  for (const text of seen) {
    for (const secret of PRIVATE) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/sha256=[0-9a-f]{8}/)
  }
}
