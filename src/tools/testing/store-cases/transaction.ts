/** Transactions, for the stores that have them: the mark is there if and only if the work is. */
import type { Store } from '../../../core/store.js'
import { claimed, expect, LONG, newKey, type StoreCase, type StoreFactory } from './tools.js'

type Transacting = Store<unknown> & Required<Pick<Store<unknown>, 'transact'>>

const nothing = async () => {}

/** A case for stores that transact; there is nothing to test in the others. */
function transactionCase(name: string, run: (store: Transacting) => Promise<void>): StoreCase {
  return [
    `${name} (if the store can transact)`,
    async (create: StoreFactory<unknown>) => {
      const store = await create(LONG)
      if (store.transact) await run(store as Transacting)
    },
  ]
}

export const transactionCases: readonly StoreCase[] = [
  transactionCase('a transaction handles once, and is done from then on', async (store) => {
    const key = newKey()
    let runs = 0
    const work = async (transaction: unknown) => {
      expect(transaction !== undefined && transaction !== null, true, 'there is a transaction to write through')
      runs++
    }
    expect(await store.transact(key, work), 'handled', 'transact()')
    expect(await store.transact(key, work), 'done', 'transact() again')
    expect(runs, 1, 'runs of the work')
    expect((await store.claim(key)).status, 'done', 'a claim after that')
  }),
  transactionCase('work that throws leaves no mark, and its error is thrown on', async (store) => {
    const key = newKey()
    const failure = new Error('The work failed.')
    const thrown = await store
      .transact(key, async () => {
        throw failure
      })
      .catch((error: unknown) => error)
    expect(thrown === failure, true, 'the very error of the work is thrown on')
    expect(await store.transact(key, nothing), 'handled', 'transact() after that')
  }),
  transactionCase(
    'of many transactions at the same moment, one works, and the others do not wait for ever',
    async (store) => {
      const key = newKey()
      let runs = 0
      const results = await Promise.all(
        Array.from({ length: 20 }, () =>
          store.transact(key, async () => {
            runs++
          }),
        ),
      )
      expect(runs, 1, 'runs of the work')
      expect(results.filter((result) => result === 'handled').length, 1, 'that say so')
      expect(await store.transact(key, nothing), 'done', 'transact() after that')
    },
  ),
  transactionCase('what is claimed otherwise is in progress for a transaction, and done is done', async (store) => {
    const key = newKey()
    const token = await claimed(store, key)
    expect(await store.transact(key, nothing), 'in_progress', 'transact() of what is claimed')
    await store.complete(key, token)
    expect(await store.transact(key, nothing), 'done', 'transact() of what is done')
  }),
]
