/** Discretion of the diagnosis: it tries secrets and bodies in many forms, and its report is made to be pasted into a ticket. */
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { diagnose } from '../../src/tools/diagnose/index.js'
import { canaries, canarySubjects } from './canaries.js'

test.each(canarySubjects.map((subject) => [subject.provider.name, subject] as const))('%s', async (_name, subject) => {
  for (const delivery of subject.cases) {
    const text = inspect(await diagnose(subject.provider as never, delivery, subject.options as never), { depth: null })
    const found = [...Object.values(canaries), ...subject.signatures].filter((canary) => text.includes(canary))
    expect(found, `${delivery.name}: ${text}`).toEqual([])
  }
})
