import { ORPCError } from '@orpc/client'
import type { TFunction } from 'i18next'

/** What a person reads when a call failed: from the error's code and data, in their language. */
export function errorSentence(error: unknown, t: TFunction): string {
  if (error instanceof ORPCError) {
    const data = isRecord(error.data) ? error.data : {}
    const reason = typeof data['reason'] === 'string' ? data['reason'] : ''
    const keys = [
      `errors:${error.code}.${reason}`,
      `errors:${error.code}.sentence`,
      `errors:${error.code}`,
    ]
    return t([...keys, 'errors:unexpected'], data)
  }
  if (error instanceof DOMException && error.name === 'AbortError') return t('app:error.lost')
  return t('errors:unexpected')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
