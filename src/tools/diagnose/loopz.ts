/** Findings for Loopz only: its headers hold ids that can be listed. */
import { readHeader } from '../../core/headers.js'
import { loopz } from '../../providers/loopz/index.js'
import { hint } from './finding.js'
import type { OwnDiagnosis } from './own-diagnosis.js'

export { loopz }

export const loopzDiagnosis: OwnDiagnosis = {
  explain: ({ headers }, options) =>
    Object.entries(loopz.facts.envelope.fields ?? {}).flatMap(([name, source]) => {
      const list = options[name] as string | readonly string[] | undefined
      if (list === undefined || typeof source !== 'object' || !('header' in source)) return []
      const id = readHeader(headers, source.header)
      if (id !== undefined && [list].flat().includes(id)) return []
      const what = id === undefined ? 'is missing' : 'holds an id that is not on your list'
      const fix = `If the delivery is yours, add its id to ${name}.`
      return [hint('id-not-listed', `The ${source.header} header ${what}.`, fix)]
    }),
}
