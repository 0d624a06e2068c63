/** How a response is written to Node. */
import { expect, test } from 'vitest'
import { ACCEPTED, isUnread, sendReply, sendResponse } from '../../src/core/response.js'

const written = (request: object, headersSent = false) => {
  const calls: unknown[] = []
  const response = {
    headersSent,
    statusCode: 0,
    setHeader: (name: string, value: string) => calls.push([name, value]),
    end: (text: string) => calls.push(text),
  }
  sendResponse(request as never, response, ACCEPTED)
  return [response.statusCode, ...calls]
}
const whole = [200, ['content-type', 'application/json'], '{"received":true}']

test('status, headers and body are written', () => {
  expect(written({ complete: true, httpVersionMajor: 1 })).toEqual(whole)
})

test('nothing is written to a response that has been sent', () => {
  expect(written({ complete: true, httpVersionMajor: 1 }, true)).toEqual([0])
})

test('an HTTP/1 connection with an unread body is closed, and no other', () => {
  expect(written({ complete: false, httpVersionMajor: 1 })).toEqual([
    200,
    ['content-type', 'application/json'],
    ['connection', 'close'],
    '{"received":true}',
  ])
  expect(written({ complete: false, httpVersionMajor: 2 })).toEqual(whole)
  expect(written({})).toEqual(whole)
  expect(isUnread({ httpVersionMajor: 1 } as never)).toBe(false)
})

test('a Fastify reply gets the same', () => {
  const calls: unknown[] = []
  const reply = {
    code: (status: number) => calls.push(status),
    header: (name: string, value: string) => calls.push([name, value]),
    send: (text: string) => calls.push(text),
  }
  expect(sendReply(reply, ACCEPTED)).toBe(reply)
  expect(calls).toEqual(whole)
})
