/** Helpers of the tests of the queue examples. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { installIn } from '../install.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Installs what the example needs, unless it is there. */
export function installExample(name: string): void {
  const folder = `${root}examples/${name}`
  installIn(folder)
}

/** Compiles the example against the built library. */
export function typecheckExample(name: string): void {
  const options =
    '--noEmit --strict --skipLibCheck --target es2022 --module nodenext --moduleResolution nodenext --types node'
  try {
    execFileSync(`${root}node_modules/.bin/tsc`, [...options.split(' '), `${root}examples/${name}/main.ts`])
  } catch (error) {
    throw new Error(String((error as { stdout: unknown }).stdout))
  }
}

/** A provider's documented sample of an event, as an object. */
export function sample(provider: string, eventType: string): object {
  return JSON.parse(readFileSync(`${root}src/providers/${provider}/samples/${eventType}.json`, 'utf8'))
}

export async function listen(server: Server) {
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
