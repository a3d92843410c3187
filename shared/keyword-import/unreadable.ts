import { DomainError } from '../domain/errors.ts'
import type { UnreadableReason } from '../domain/errors.ts'

/** A reason to refuse a file, thrown inside the reader, which adds the file's name. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason
  readonly detail: string

  constructor(reason: UnreadableReason, detail = '') {
    super(`${reason} ${detail}`)
    this.reason = reason
    this.detail = detail
  }

  inFile(file: string): DomainError<'UNREADABLE_FILE'> {
    return new DomainError('UNREADABLE_FILE', {
      file,
      reason: this.reason,
      detail: this.detail,
    })
  }
}
