/** Addresses that derive from `repository` in package.json, and their fallbacks while it is empty. */
import { expect, test } from 'vitest'
import { addressFields, errorsPage } from '../../scripts/generate/addresses.js'
import { packageJson } from '../../scripts/generate/lists.js'
import { readText } from '../../scripts/release/tools.js'

const empty = { version: '1.2.3' }
const filled = { ...empty, repository: { url: 'git+https://github.com/owner/name.git' } }

test('without a repository, nothing is derived and errors lead to the file in the package', () => {
  expect(addressFields(empty)).toEqual({})
  expect(errorsPage(empty)).toBe('node_modules/giftcard-webhooks/docs/errors.md')
})

test('a repository gives homepage and bugs, and errors lead to the file of this version', () => {
  expect(addressFields(filled)).toEqual({
    homepage: 'https://github.com/owner/name#readme',
    bugs: { url: 'https://github.com/owner/name/issues' },
  })
  expect(errorsPage({ ...filled, ...addressFields(filled) })).toBe(
    'https://github.com/owner/name/blob/v1.2.3/docs/errors.md',
  )
})

test('a homepage that is set stays, and errors lead to its page', () => {
  const published = { ...filled, homepage: 'https://docs.example.com/' }
  expect(addressFields(published).homepage).toBe('https://docs.example.com/')
  expect(errorsPage(published)).toBe('https://docs.example.com/errors')
})

test('npm run generate writes them into package.json, and again changes nothing', () => {
  const given = JSON.parse(readText('package.json'))
  const once = packageJson(JSON.stringify({ ...given, repository: filled.repository }))
  expect(JSON.parse(once)).toMatchObject({ homepage: 'https://github.com/owner/name#readme' })
  expect(packageJson(once)).toBe(once)
})
