/** What the library writes to the console when no `onError` is given: never payload, secret or signature. */
import { isDevelopment } from './env.js'
import type { WebhookError } from './errors.js'
import { ERRORS_PAGE } from './generated/errors-page.js'
import type { Finding } from './types.js'

/** Text of a provider as it may appear in logs and metrics: printable ASCII, of bounded length. */
export function printable(text: string): string {
  return text.slice(0, 100).replace(/[^\x20-\x7e]/g, '?')
}

/** Writes one error. */
export function logError(error: WebhookError, findings: readonly Finding[] = [], canDiagnose = true): void {
  // A browser or a health check: no mistake of anyone's.
  if (error.code === 'method_not_allowed') return
  const { provider, code, message, hint } = error
  const sentences = hint ? `${message} ${hint}` : message
  const lines = [`giftcard-webhooks: ${provider}: ${code}: ${sentences} See ${ERRORS_PAGE}#${code}`]
  if ('cause' in error) lines.push(...describeCause(error.cause))
  lines.push(...findings.map(({ certainty, message, fix }) => `  ${certainty}: ${message} ${fix}`))
  if (error.status === 401 && !canDiagnose && isDevelopment()) {
    lines.push("  To see why, set the option diagnose to the function of that name from 'giftcard-webhooks/diagnose'.")
  }
  console.error(lines.join('\n'))
}

/** A cause by its class and code, with its stack. Its message may quote customer data, so it is printed in development only. */
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
    lines.push(
      '  Its message is held back, because it may contain customer data: log error.cause in onError to see it.',
    )
  return lines
}
