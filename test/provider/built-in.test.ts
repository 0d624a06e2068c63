/** The built-in providers skip the checks of a declaration, which bundles do not carry: here they are checked. */
import { describe, expect, test } from 'vitest'
import { declarationOf } from '../../src/core/create-provider.js'
import type { HmacScheme } from '../../src/core/types.js'
import { defineProvider, hmacSha256 } from '../../src/provider.js'
import { builtIn } from '../../src/tools/generated/providers.js'

function hmacSchemesOf(scheme: (typeof builtIn)[number]['provider']['facts']['scheme']): HmacScheme[] {
  if (scheme?.type === 'standard-webhooks') return [scheme.standard, scheme.svix]
  return scheme?.type === 'hmac-sha256' ? [scheme] : []
}

describe.each(builtIn.map(({ provider }) => [provider.name, provider] as const))('%s', (_name, provider) => {
  const declaration = declarationOf(provider)

  test('is a declaration without contradictions', () => {
    expect(() => defineProvider(declaration as never)).not.toThrow()
  })

  const schemes = hmacSchemesOf(provider.facts.scheme)
  if (schemes.length > 0) {
    test('has a signature that hmacSha256 accepts, with the same scheme and options', () => {
      for (const scheme of schemes) {
        const signature = hmacSha256(scheme)
        expect(signature.scheme).toEqual(scheme)
        expect(signature.environment).toEqual(declaration?.signature.environment)
        expect(signature.missing?.({} as never)).toEqual(declaration?.signature.missing?.({} as never))
      }
    })
  }
})
