/** What the command line has to know of a provider. Each provider's own is in its folder, as `cli.ts`. */
import type { Catalog } from '../../core/catalog.js'
import type { ProviderName, Secrets } from '../../core/types.js'
import type { CommonDeliveryOptions } from '../testing/kit.js'

/** What a delivery is signed and checked with, as the command line knows it. */
export interface Access {
  readonly secret: string | undefined
  /** The URL that Square signs. */
  readonly notificationUrl: string
}

export interface ToolProvider {
  readonly name: ProviderName
  readonly catalog: Catalog
  /** The environment variables that hold the secret and, where there is one, the notification URL. */
  readonly variable: string
  readonly urlVariable?: string
  /** Whether there are deliveries without a secret. */
  readonly unsigned: boolean
  /** Headers by which its deliveries are told from others', in lower case. */
  readonly headers: readonly string[]
  /** Options of `createDelivery`. */
  signing(access: Access): CommonDeliveryOptions
  /** Options of `verify`. */
  verifying(access: Omit<Access, 'secret'> & { secret: Secrets | undefined }): object
}
