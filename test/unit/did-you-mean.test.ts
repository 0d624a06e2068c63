/** Suggestions for a name that is written wrong. */
import { expect, test } from 'vitest'
import { didYouMean } from '../../src/core/did-you-mean.js'

test.each([
  ['one letter of three', 'abd', ['abc'], 'abc'],
  ['one letter of two', 'ab', ['ax'], undefined],
  ['two letters', 'gift_card.uqdatet', ['gift_card.updated'], 'gift_card.updated'],
  ['three letters', 'gift_card.uqbatet', ['gift_card.updated'], undefined],
  ['letters too many or too few', 'ordr.createdd', ['order.created'], 'order.created'],
  ['case and separators', 'GiftCard-Updated', ['gift_card.updated'], 'gift_card.updated'],
  ['the first of several', 'order.x', ['order.a', 'order.b'], 'order.a'],
  ['no names', 'order', [], undefined],
])('%s', (_what, given, names, meant) => {
  expect(didYouMean(given, names)).toBe(meant ? ` Did you mean '${meant}'?` : '')
})
