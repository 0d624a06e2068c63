/**
 * Upstash's REST protocol in front of a Redis: POST with the command as a JSON array, an `Authorization: Bearer` token, and
 * `{ "result": … }` or `{ "error": … }` as the answer; POST /pipeline with an array of commands, and of answers; with texts in base64 where the client asks for it.
 * https://upstash.com/docs/redis/features/restapi
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Redis } from 'ioredis'

export async function startUpstash(redis: Redis, token: string) {
  const server = createServer(async (req, res) => {
    const chunks = []
    for await (const chunk of req) chunks.push(chunk as Uint8Array)
    const answer = (status: number, body: object) => {
      res.writeHead(status, { 'content-type': 'application/json' })
      res.end(JSON.stringify(body))
    }
    if (req.headers.authorization !== `Bearer ${token}`)
      return answer(401, { error: 'WRONGPASS invalid http auth token' })
    const base64 = req.headers['upstash-encoding'] === 'base64'
    const run = async ([command, ...args]: unknown[]) => {
      try {
        const result = await redis.call(String(command), ...args.map(String))
        return { result: base64 && typeof result === 'string' ? Buffer.from(result).toString('base64') : result }
      } catch (error) {
        return { error: (error as Error).message }
      }
    }
    const body = JSON.parse(Buffer.concat(chunks).toString())
    if (req.url === '/pipeline') return answer(200, await Promise.all(body.map(run)))
    const reply = await run(body)
    answer('error' in reply ? 400 : 200, reply)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
