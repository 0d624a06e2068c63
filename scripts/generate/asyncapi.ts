/** `dist/schemas/asyncapi.json`: AsyncAPI 3, one channel for each provider, one message for each event, with its sample. */
import type { ProviderOnWire } from '../providers.js'
import { componentName, componentRef, componentSchemas } from './components.js'
import { type Json, objectSchema } from './json-schema.js'
import { COMPOSED, nodeOf, PREVIEW } from './model.js'
import { titles } from './openapi.js'
import { sampleOf } from './samples.js'

const BINDING_VERSION = '0.3.0'

export function asyncApi(providers: readonly ProviderOnWire[], version: string): Json {
  return {
    asyncapi: '3.0.0',
    info: {
      title: `Gift-card webhooks of ${titles(providers)}`,
      version,
      description:
        'Compiled from public documentation by the giftcard-webhooks project; none of the providers publishes or endorses it. Members marked `x-unconfirmed` are in no documentation of the provider.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(providers.map((provider) => [provider.name, channel(provider)])),
    operations: Object.fromEntries(providers.map((provider) => [`receive${provider.pascal}`, operation(provider)])),
    components: {
      messages: Object.fromEntries(providers.flatMap(messages)),
      schemas: {
        ...componentSchemas(providers),
        ...Object.fromEntries(
          providers.map((provider) => [componentName(provider, 'Headers'), objectSchema(nodeOf(provider.wireHeaders))]),
        ),
      },
    },
  }
}

function channel(provider: ProviderOnWire): Json {
  return {
    address: `/webhooks/${provider.name}`,
    title: provider.title,
    description: `The URL that you register with the provider. The path is an example.${provider.preview ? ` ${PREVIEW}` : ''}`,
    messages: Object.fromEntries(
      Object.values(provider.events).map(({ name }) => [
        name,
        { $ref: `#/components/messages/${componentName(provider, name)}` },
      ]),
    ),
  }
}

function operation(provider: ProviderOnWire): Json {
  return {
    action: 'receive',
    channel: { $ref: `#/channels/${provider.name}` },
    summary: `What ${provider.title} sends.`,
    bindings: { http: { method: 'POST', bindingVersion: BINDING_VERSION } },
  }
}

function messages(provider: ProviderOnWire): [string, Json][] {
  return Object.entries(provider.events).map(([type, event]) => {
    const shared = componentRef(provider, 'Headers')
    const headers =
      provider.typeHeader === undefined
        ? shared
        : { type: 'object', allOf: [shared, { properties: { [provider.typeHeader]: { const: type } } }] }
    const message = {
      name: type,
      title: event.name,
      summary: event.description,
      headers,
      payload: componentRef(provider, event.name),
      examples: [
        {
          name: event.composed ? 'composed' : 'documented',
          ...(event.composed && { summary: COMPOSED }),
          payload: sampleOf(provider, type),
        },
      ],
    }
    return [componentName(provider, event.name), message]
  })
}
