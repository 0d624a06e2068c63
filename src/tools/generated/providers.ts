// Generated from src/providers/list.ts by `npm run generate`. Do not edit.

import { catalog as giftronautCatalog } from '../../providers/giftronaut/generated/fields.js'
import { samples as giftronautSamples } from '../../providers/giftronaut/generated/samples.js'
import { giftronaut } from '../../providers/giftronaut/index.js'
import { catalog as squareCatalog } from '../../providers/square/generated/fields.js'
import { samples as squareSamples } from '../../providers/square/generated/samples.js'
import { square } from '../../providers/square/index.js'
import { catalog as loopzCatalog } from '../../providers/loopz/generated/fields.js'
import { samples as loopzSamples } from '../../providers/loopz/generated/samples.js'
import { loopz } from '../../providers/loopz/index.js'
import { catalog as tremendousCatalog } from '../../providers/tremendous/generated/fields.js'
import { samples as tremendousSamples } from '../../providers/tremendous/generated/samples.js'
import { tremendous } from '../../providers/tremendous/index.js'
import { catalog as voucherifyCatalog } from '../../providers/voucherify/generated/fields.js'
import { samples as voucherifySamples } from '../../providers/voucherify/generated/samples.js'
import { voucherify } from '../../providers/voucherify/index.js'
import { catalog as recurlyCatalog } from '../../providers/recurly/generated/fields.js'
import { samples as recurlySamples } from '../../providers/recurly/generated/samples.js'
import { recurly } from '../../providers/recurly/index.js'
import { catalog as loopReturnsCatalog } from '../../providers/loop-returns/generated/fields.js'
import { samples as loopReturnsSamples } from '../../providers/loop-returns/generated/samples.js'
import { loopReturns } from '../../providers/loop-returns/index.js'
import { catalog as runaCatalog } from '../../providers/runa/generated/fields.js'
import { samples as runaSamples } from '../../providers/runa/generated/samples.js'
import { runa } from '../../providers/runa/index.js'
import { catalog as goodyCatalog } from '../../providers/goody/generated/fields.js'
import { samples as goodySamples } from '../../providers/goody/generated/samples.js'
import { goody } from '../../providers/goody/index.js'
import { catalog as sendosoCatalog } from '../../providers/sendoso/generated/fields.js'
import { samples as sendosoSamples } from '../../providers/sendoso/generated/samples.js'
import { sendoso } from '../../providers/sendoso/index.js'

/** Every built-in provider, with its documented fields and samples. */
export const builtIn = [
  { provider: giftronaut, catalog: giftronautCatalog, samples: giftronautSamples },
  { provider: square, catalog: squareCatalog, samples: squareSamples },
  { provider: loopz, catalog: loopzCatalog, samples: loopzSamples },
  { provider: tremendous, catalog: tremendousCatalog, samples: tremendousSamples },
  { provider: voucherify, catalog: voucherifyCatalog, samples: voucherifySamples },
  { provider: recurly, catalog: recurlyCatalog, samples: recurlySamples },
  { provider: loopReturns, catalog: loopReturnsCatalog, samples: loopReturnsSamples },
  { provider: runa, catalog: runaCatalog, samples: runaSamples },
  { provider: goody, catalog: goodyCatalog, samples: goodySamples },
  { provider: sendoso, catalog: sendosoCatalog, samples: sendosoSamples },
] as const
