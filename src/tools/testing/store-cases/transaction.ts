/** Cases for stores with transactions: the record exists if and only if the work was committed. */
import type { Store } from '../../../core/store.js'
import { claimed, expect, LONG, newKey, type StoreCase, type StoreFactory } from './tools.js'

type Transacting = Store<unknown> & Required<Pick<Store<unknown>, 'transact'>>

const nothing = async () => {}

/** A case for stores that transact; other stores skip it. */
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
  transactionCase('a transaction handles an event once, and records it', async (store) => {
    const key = newKey()
    let runs = 0
    const work = async (transaction: unknown) => {
      expect(transaction !== undefined && transaction !== null, true, 'the work gets a transaction')
      runs++
    }
    expect(await store.transact(key, work), 'handled', 'transact()')
    expect(await store.transact(key, work), 'done', 'transact() again')
    expect(runs, 1, 'runs of the work')
    expect((await store.claim(key)).status, 'done', 'a claim after that')
  }),
  transactionCase('work that throws leaves no record, and its error is rethrown', async (store) => {
    const key = newKey()
    const failure = new Error('The work failed.')
    const thrown = await store
      .transact(key, async () => {
        throw failure
      })
      .catch((error: unknown) => error)
    expect(thrown === failure, true, 'the error of the work is rethrown unchanged')
    expect(await store.transact(key, nothing), 'handled', 'transact() after that')
  }),
  transactionCase(
    'of many concurrent transactions, one runs the work, and the others do not wait forever',
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
  transactionCase(
    'an event claimed outside a transaction is in progress for it, and a handled one is done',
    async (store) => {
      const key = newKey()
      const token = await claimed(store, key)
      expect(await store.transact(key, nothing), 'in_progress', 'transact() of what is claimed')
      await store.complete(key, token)
      expect(await store.transact(key, nothing), 'done', 'transact() of what is done')
    },
  ),
]
