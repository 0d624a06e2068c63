import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take longest, last: a mutant is dead at the first test that fails, and most die young. */
const LAST = ['test/contract/', 'test/adapters/', 'test/stores/', 'test/stores/postgres.test.ts']

const rank = ({ moduleId }: TestSpecification) => LAST.findLastIndex((part) => moduleId.includes(part))

export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}
