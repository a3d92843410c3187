/**
 * What can go wrong, as data. The sentence a person reads is made from code and data in their
 * language (resources/locales, namespace `errors`); `message` is for logs.
 */
export type DomainErrorData = {
  NOT_FOUND: {
    what:
      | 'plan'
      | 'card'
      | 'column'
      | 'topic'
      | 'keyword'
      | 'check'
      | 'view'
      | 'comment'
      | 'attachment'
      | 'result'
      | 'experiment'
      | 'tactic'
      | 'channel'
      | 'audit'
      | 'finding'
      | 'evidence'
      | 'journey'
      | 'touchpoint'
      | 'creator'
      | 'preview'
      | 'file'
    id: string
  }
  /** `review`: whoever asks only reviews the plan. */
  READ_ONLY: { reason: 'library-in-use' | 'store-from-the-future' | 'review' }
  INVALID: { field: string; reason: string }
  UNREADABLE_FILE: { file: string; reason: UnreadableReason; detail: string }
  STORE_FROM_THE_FUTURE: { file: string; found: number; supported: number }
  STORE_DAMAGED: { file: string; detail: string }
  NO_PRINTER: { tried: string }
  PRINT_FAILED: { detail: string }
  CANCELLED: Record<string, never>
  NODE_TOO_OLD: { found: string; needed: string }
}
export type DomainErrorCode = keyof DomainErrorData

export const UNREADABLE_REASONS = [
  'missing',
  'empty',
  'not-text',
  'unknown-encoding',
  'no-keyword-column',
  'no-rows',
  'not-a-keyword-list',
  'too-large',
  'too-many-rows',
  'mostly-damaged',
  'unclosed-quote',
  'line-too-long',
  'other-spreadsheet',
  'damaged-archive',
  'archive-bomb',
  'too-many-parts',
  'encrypted',
  'archive-in-archive',
  'not-a-plan',
  'plan-too-new',
  'no-pages',
  'no-places',
] as const
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

export class DomainError<C extends DomainErrorCode = DomainErrorCode> extends Error {
  override readonly name = 'DomainError'
  readonly code: C
  readonly data: DomainErrorData[C]

  constructor(code: C, data: DomainErrorData[C], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options)
    this.code = code
    this.data = data
  }
}
