/** Longer timeouts, for tests with engines and expiring leases on a busy machine. */
import { vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
