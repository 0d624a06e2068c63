/** Anything that a scheme returns but a `Verification` counts as not verified. */
import { expect, test } from 'vitest'
import { verifyWith } from '../../src/core/verify.js'
import { thrownBy } from '../thrown.js'

const verify = (result: unknown) => verifyWith('acme', { verify: () => result }, { headers: {}, body: '' }, {})

test.each(['hmac-sha256', 'url-token', 'custom', 'none'])('%s is a method', async (method) => {
  expect(verify({ method })).toEqual({ method })
  expect(await verify(Promise.resolve({ method }))).toEqual({ method })
})

test.each([
  undefined,
  null,
  true,
  'custom',
  {},
  { method: 'sure' },
  { method: ['custom'] },
  [],
  Object.create({ method: 'custom' }),
])('%j is not a Verification', async (result) => {
  const error = {
    code: 'configuration',
    provider: 'acme',
    message: 'verify of acme did not return a Verification, so the delivery was not verified.',
    hint: "Return { method: 'custom' } from verify for an authentic delivery, and throw for any other.",
  }
  expect(await thrownBy(() => verify(result))).toMatchObject(error)
  expect(await thrownBy(() => verify(Promise.resolve(result)))).toMatchObject(error)
})
