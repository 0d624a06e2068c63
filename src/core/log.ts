/** The log lines that are written without `onError`. They never hold payload, secret or signature. */
import { isDevelopment } from './env.js'
import type { WebhookError } from './errors.js'
import type { Finding } from './types.js'

/** Makes a provider's text safe for logs and metrics: printable ASCII, of bounded length. */
export function printable(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?')
}

/** Writes one error. */
export function logError(error: WebhookError, findings: readonly Finding[] = [], canDiagnose = true): void {
  // Usually a browser or a health check, not a mistake.
  if (error.code === 'method_not_allowed') return
  const { provider, code, message, hint = '' } = error
  const lines = [`giftcard-webhooks: ${provider}: ${code}: ${message} ${hint}`]
  if ('cause' in error) lines.push(...describeCause(error.cause))
  lines.push(...findings.map(({ certainty, message, fix }) => `  ${certainty}: ${message} ${fix}`))
  if (error.status === 401 && !canDiagnose && isDevelopment()) {
    lines.push("  To see why, set the option diagnose to the function of that name from 'giftcard-webhooks/diagnose'.")
  }
  console.error(lines.join('\n'))
}

/** Describes a cause by its class, code and stack. Its message may quote customer data, so it is printed in development only. */
function describeCause(cause: unknown): string[] {
  const showsMessage = isDevelopment()
  const lines: string[] = []
  let isHidden = false
  for (
    let at = cause, depth = 0;
    at !== undefined && depth < 5;
    at = (at as { cause?: unknown } | null)?.cause, depth++
  ) {
    const { name, code, message } = (at ?? {}) as { name?: unknown; code?: unknown; message?: unknown }
    const isError = typeof at === 'object' && at !== null
    const kind = isError
      ? printable(String(name ?? 'an object'))
      : at === null
        ? 'null'
        : `a ${typeof at}, not an Error`
    const codeText = typeof code === 'string' || typeof code === 'number' ? ` ${printable(String(code))}` : ''
    const text = isError ? message : typeof at === 'string' ? at : undefined
    const isShown = showsMessage && typeof text === 'string' && text !== ''
    isHidden ||= !showsMessage && typeof text === 'string'
    lines.push(
      `  ${depth === 0 ? 'cause' : 'caused by'}: ${kind}${codeText}${isShown ? `: ${text.slice(0, 500)}` : ''}`,
    )
    if (at instanceof Error && at.stack) {
      const frames = at.stack.slice(at.stack.indexOf(at.message) + at.message.length)
      lines.push(...(frames.match(/^ +at .*$/gm) ?? []).slice(0, 5))
    }
  }
  if (isHidden)
    lines.push('  The message is hidden because it may contain customer data: log error.cause in onError to see it.')
  return lines
}
