/** Import it for time: engines, and leases that run out, on a machine that may be busy. */
import { vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
