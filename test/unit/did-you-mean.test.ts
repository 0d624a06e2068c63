/** The suggestion for a misspelt name. */
import { expect, test } from 'vitest'
import { didYouMean } from '../../src/core/did-you-mean.js'

const names = ['name', 'store', 'secret', 'handlerTimeoutMs', 'order.canceled']

test.each([
  ['stores', 'store', 'one letter more'],
  ['nam', 'name', 'one letter less'],
  ['sekred', 'secret', 'two other letters'],
  ['secrte', 'secret', 'two letters swapped'],
  ['handler_timeout_ms', 'handlerTimeoutMs', 'written in another way'],
  ['order-cancelled', 'order.canceled', 'with another separator'],
])('for %s, suggests %s: %s', (given, meant) => {
  expect(didYouMean(given, names)).toBe(` Did you mean '${meant}'?`)
})

test.each([
  ['nome2', 'two letters of four'],
  ['sekretts', 'three letters of six'],
  ['handleTimoutM', 'three letters of sixteen'],
  ['environment', 'another word'],
  ['', 'nothing'],
])('for %s, suggests nothing: %s', (given) => {
  expect(didYouMean(given, names)).toBe('')
})

test('the first of two similar names is suggested', () => {
  expect(didYouMean('urlToke', ['urlToken', 'urlTokens'])).toBe(" Did you mean 'urlToken'?")
  expect(didYouMean('urlToke', ['urlTokens', 'urlToken'])).toBe(" Did you mean 'urlTokens'?")
})
