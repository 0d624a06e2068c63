/** The log lines that are written without `onError`. They never hold payload, secret or signature. */
import { isDevelopment } from './env.js'
import type { WebhookError } from './errors.js'
import { ERRORS_PAGE } from './generated/errors-page.js'
import type { Finding } from './types.js'

/** Makes a provider's text safe for logs and metrics: printable ASCII, of bounded length. */
export function printable(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?')
}

/** Writes one error. */
export function logError(error: WebhookError, findings: readonly Finding[] = [], canDiagnose = true): void {
  // Usually a browser or a health check, not a mistake.
  if (error.code === 'method_not_allowed') return
  const { provider, code, message, hint } = error
  const sentences = hint ? `${message} ${hint}` : message
  const lines = [
    `giftcard-webhooks: ${provider ? `${provider}: ` : ''}${code}: ${sentences} See ${ERRORS_PAGE}#${code}`,
  ]
  if (Object.hasOwn(error, 'cause')) lines.push(...describeCause(error.cause))
  lines.push(...findings.map(({ certainty, message, fix }) => `  ${certainty}: ${message} ${fix}`))
  // The message about a malformed signature names the form that was expected.
  if (error.status === 401 && code !== 'malformed_signature' && !canDiagnose && isDevelopment()) {
    lines.push("  To see why, set the option diagnose to the function of that name from 'giftcard-webhooks/diagnose'.")
  }
  console.error(lines.join('\n'))
}

/** Describes a cause by its class, code and stack. Its message may quote customer data, so it is printed in development only. */
function describeCause(cause: unknown): string[] {
  try {
    return describeChain(cause)
  } catch {
    return ['  cause: an object that cannot be read']
  }
}

function describeChain(cause: unknown): string[] {
  const showsMessage = isDevelopment()
  const lines: string[] = []
  let isHidden = false
  let at = cause
  for (let depth = 0; depth < 5 && (depth === 0 || at !== undefined); depth++) {
    const { name, code, message, cause: next } = (at ?? {}) as Record<string, unknown>
    const text = typeof at === 'string' ? at : message
    isHidden ||= typeof text === 'string' && !showsMessage
    const codeText = typeof code === 'string' || typeof code === 'number' ? ` ${printable(String(code))}` : ''
    const shown = typeof text === 'string' && text !== '' && showsMessage ? `: ${indented(text)}` : ''
    lines.push(`  ${depth === 0 ? 'cause' : 'caused by'}: ${kindOf(at, name)}${codeText}${shown}`)
    lines.push(...framesOf(at))
    at = next
  }
  if (isHidden)
    lines.push('  The message is hidden because it may contain customer data: log error.cause in onError to see it.')
  return lines
}

function kindOf(value: unknown, name: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (typeof value !== 'object') return `a ${typeof value}, not an Error`
  return typeof name === 'string' ? printable(name) : 'an object'
}

/** Indents a message, so that no line looks like another log entry. */
const indented = (text: string): string =>
  text
    .slice(0, 500)
    .replace(/(?!\n)\p{Cc}/gu, '?')
    .replaceAll('\n', '\n    ')

/** The first frames of a stack. They start after the message, which may have lines that look like frames. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return []
  const start = error.stack.indexOf(error.message)
  // If the message was changed later, the stack may start with the former one.
  if (start === -1) return []
  return (error.stack.slice(start + error.message.length).match(/^ +at .*$/gm) ?? []).slice(0, 5)
}
