import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Runs the slowest files last: the first failing test kills a mutant, and fast tests kill most of them. */
const LAST = ['test/contract/', 'test/adapters/', 'test/stores/', 'test/stores/postgres.test.ts']

const rank = ({ moduleId }: TestSpecification) => LAST.findLastIndex((part) => moduleId.includes(part))

export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b))
  }
}
