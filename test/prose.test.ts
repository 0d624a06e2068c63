/** The wording that this project does not use, in everything that a person reads: docs, messages, comments and test names. */
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readText, root } from '../scripts/release/tools.js'

/** A ruled-out phrase, and what to write instead. */
const rules: readonly (readonly [phrase: RegExp, instead: string])[] = [
  [
    /\b(no|some|any|every)body\b/i,
    'name the subject (the caller, another process), or "no one", "someone", "anyone", "everyone"',
  ],
  [/\bfor ever\b/i, '"forever", "indefinitely"'],
  [/\bbesides?\b/i, '"next to", "in addition to", "other than", "alongside"'],
  [/\bof (its|their) own\b/i, '"its own …", "a separate …"'],
  [/\b(a|an|the|no) (its|their|his|our|your) /i, 'one of the two words'],
  [/\bwhat (it|they) takes?\b/i, 'a noun: "the accepted types", "the arguments"'],
  [/\brefus(e|es|ed|als?|ing)\b/i, '"reject", "rejected", "rejection"'],
  [/\bturn(s|ed)? away\b/i, '"reject"'],
  [/(?<!\bthere )\b(is|are|was|were) no (?!longer\b)[a-z]/i, '"is not a …"'],
  [/\bnone of (yours|ours|its)\b/i, '"not one of your …"'],
  [/\bdeadline that (has )?passed\b/i, '"handler timeout", "after the deadline"'],
  [/\bregistration (question|challenge)\b/i, '"challenge"'],
  [/\b(twins?|heirs?|doomed|weather|storms?)\b/i, 'the standard term: "duplicate", "failure injection", "chaos test"'],
  [/\ball the same\b/i, '"anyway", "still", "identical"'],
  [/\b(is|are|was|were|has|have) (been )?heard of\b/i, '"is reported", "is known"'],
  [
    /\b(is|are|was|were) (documented|held|kept|known|learned|said|shown) of\b/i,
    '"about", "for", or a noun: "documented fields"',
  ],
  [
    /\b(Accepted|Checked|Given|Hidden|Kept|Listed|Meant|Named|Rejected|Sent|Shown|Tried) (are|is|it is|they are)\b/,
    'the subject first',
  ],
  [
    /\bof (the |a )?\w+'s(?=[.,;:)]|$| (and|or|that|to|which)\b)/i,
    '"the user\'s hook" rather than "a hook of the user\'s"',
  ],
  [/(\/\*\*|\/\/|^\s*#) (What|Whatever) [^?]*$/, 'a noun phrase or a verb: "Options for …", "Returns …"'],
]

/** Quotations, and phrases that are right where they stand. */
const allowed: readonly (readonly [phrase: RegExp, reason: string])[] = [
  [/connections? refused|refused connections?/gi, 'the name of ECONNREFUSED'],
  [/rather than `refused`/g, 'the changelog names the former word'],
]

const proseFiles = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => /\.(md|txt|[cm]?[jt]s|vue|css|html|sh|ya?ml)$|^\.ci\//.test(path))
  .filter((path) => !/(^|\/)(generated|samples|vectors|corpus)\/|package-lock|^docs\/api\//.test(path))
  .filter((path) => path !== 'test/prose.test.ts')

/** Every use of a ruled-out phrase in a text, with its line. */
function findPhrases(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rest = allowed.reduce((left, [phrase]) => left.replace(phrase, ''), line)
    return rules.flatMap(([phrase, instead]) => {
      const match = phrase.exec(rest)
      return match ? [`${index + 1}: "${match[0].trim()}": write ${instead}`] : []
    })
  })
}

test('no text uses a ruled-out phrase', () => {
  expect(proseFiles.length).toBeGreaterThan(300)
  expect(proseFiles.flatMap((path) => findPhrases(readText(path)).map((found) => `${path}:${found}`))).toEqual([])
})

test.each([
  ['Nobody is at work.', 'Nobody'],
  ['A delivery is refused.', 'refused'],
  ['Shown are numbers.', 'Shown are'],
  ['This is no pool.', 'is no p'],
  ["A hook of the user's, awaited.", "of the user's"],
  ['/** What a handler gets. */', '/** What a handler gets'],
])('finds the phrase in: %s', (text, phrase) => {
  expect(findPhrases(text).join()).toContain(phrase)
})

test.each(['There is no secret.', 'It is no longer open.', 'connection refused', '// What now?'])(
  'accepts: %s',
  (text) => {
    expect(findPhrases(text)).toEqual([])
  },
)
