/** `dist/schemas/openapi.json`: OpenAPI 3.1, every event of every provider under `webhooks`, with its sample as the example. */
import type { ProviderOnWire } from '../providers.js'
import { componentName, componentRef, componentSchemas } from './components.js'
import type { Json } from './json-schema.js'
import { COMPOSED, members, nodeOf, PREVIEW } from './model.js'
import { sampleOf } from './samples.js'

/** The answers of our adapters, for those who generate a receiver from this document. */
const RESPONSES = {
  200: ['Accepted', 'Taken care of, now or before.'],
  400: ['BadRequest', 'Not UTF-8, not JSON, or without an event type.'],
  401: ['Unauthorized', 'The signature, or the token in the URL, is missing or wrong.'],
  409: ['InProgress', 'The same event is being handled right now. Send it again.'],
  413: ['TooLarge', 'The body is too large.'],
  422: ['InvalidPayload', 'A known event type, but not the expected shape.'],
  500: ['Failed', 'The receiver failed. Send it again.'],
  503: ['Unavailable', 'The receiver is not ready. Send it again.'],
} as const

/** The providers in a sentence: `Giftronaut, Square and Loopz`. */
export const titles = (providers: readonly ProviderOnWire[]): string =>
  providers
    .map(({ title }) => title)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1')

export function openApi(providers: readonly ProviderOnWire[], version: string): Json {
  const webhooks = providers.flatMap((provider) => {
    const events = Object.entries(provider.events).map(([type, event]) => {
      const operation = {
        operationId: `${provider.name}.${type}`,
        tags: [provider.title],
        summary: event.description,
        externalDocs: { url: event.source },
        parameters: headerParameters(provider, type),
        requestBody: jsonBody(componentRef(provider, event.name), sampleOf(provider, type), event.composed),
        responses: Object.fromEntries(
          Object.entries(RESPONSES).map(([status, [name]]) => [status, { $ref: `#/components/responses/${name}` }]),
        ),
      }
      return [`${provider.name}/${type}`, { post: operation }] as const
    })
    return provider.handshake ? [...events, challenge(provider)] : events
  })
  return {
    openapi: '3.1.0',
    info: {
      title: `Gift-card webhooks of ${titles(providers)}`,
      version,
      description:
        'Compiled from public documentation by the giftcard-webhooks project; none of the providers publishes or endorses it. Members marked `x-unconfirmed` are in no documentation of the provider. Each schema names its source in `x-source`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: providers.map(({ title, preview }) => ({ name: title, ...(preview && { description: PREVIEW }) })),
    webhooks: Object.fromEntries(webhooks),
    components: {
      schemas: componentSchemas(providers),
      parameters: Object.fromEntries(providers.flatMap(sharedParameters)),
      responses: Object.fromEntries(Object.values(RESPONSES).map(([name, description]) => [name, { description }])),
    },
  }
}

/** Headers that are the same for every event of a provider. */
function sharedParameters(provider: ProviderOnWire): [string, Json][] {
  return headerMembers(provider)
    .filter(({ name }) => name !== provider.typeHeader)
    .map((header) => [componentName(provider, header.name), parameter(header)])
}

function headerParameters(provider: ProviderOnWire, type: string): Json[] {
  return headerMembers(provider).map((header) =>
    header.name === provider.typeHeader
      ? { ...parameter(header), schema: { type: 'string', const: type } }
      : { $ref: `#/components/parameters/${componentName(provider, header.name)}` },
  )
}

const headerMembers = (provider: ProviderOnWire) => members(nodeOf(provider.wireHeaders))

const parameter = ({ name, member, optional }: ReturnType<typeof headerMembers>[number]): Json => ({
  name,
  in: 'header',
  required: !optional,
  description: member.description,
  schema: { type: 'string' },
})

/** The challenge at registration: the response must contain the same token. */
function challenge(provider: ProviderOnWire): readonly [string, Json] {
  const body = jsonBody(componentRef(provider, 'Challenge'), { challengeToken: 'a1b2c3d4e5f6' })
  const operation = {
    operationId: `${provider.name}.challenge`,
    tags: [provider.title],
    summary: nodeOf(provider.handshake ?? provider.wireEnvelope).description,
    requestBody: body,
    responses: { 200: { description: 'The same token, sent back.', content: body.content } },
  }
  return [`${provider.name}/challenge`, { post: operation }]
}

const jsonBody = (schema: Json, example: unknown, composed?: true) => ({
  required: true,
  content: { 'application/json': { schema, example, ...(composed && { 'x-composed-example': COMPOSED }) } },
})
