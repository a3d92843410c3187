import { DomainError, type DomainErrorCode, type DomainErrorData } from '#shared/domain/errors.ts'
import type { WorkName, WorkProgress } from './works.ts'

/** The plan that a work is about, for a connection of its own. */
export type WorkPlace = {
  file: string
  mayWrite: boolean
  device: string
  person: string
  today: string
  /** Where the columns chosen by hand are remembered. */
  libraryFolder: string
}

/** What a thread is asked. `stop` holds 1 once the work is cancelled. */
export type WorkRequest = {
  id: number
  name: WorkName
  /** As `name` takes it. */
  input: unknown
  place: WorkPlace
  stop: Int32Array<SharedArrayBuffer>
}

export type WorkFailure =
  | { kind: 'domain'; code: DomainErrorCode; data: DomainErrorData[DomainErrorCode] }
  | { kind: 'other'; message: string; stack: string | undefined; code: unknown }

/**
 * What a thread answers. `done` and `failed` come when the work's outcome is sure, `settled` when its
 * connection is closed. `kept`: previews that would be lost with the thread.
 */
export type WorkAnswer =
  | { id: number; type: 'progress'; progress: WorkProgress }
  | { id: number; type: 'done'; result: unknown }
  | { id: number; type: 'failed'; failure: WorkFailure }
  | { id: number; type: 'settled'; kept: number }

export function failureOf(error: unknown): WorkFailure {
  if (error instanceof DomainError) {
    const { code, data } = error as DomainError
    return { kind: 'domain', code, data }
  }
  const { message, stack, code } = error as { message?: string; stack?: string; code?: unknown }
  return { kind: 'other', message: message ?? String(error), stack, code }
}

/** The error again, on the other side; that of the store keeps its code. */
export function errorOf(failure: WorkFailure): Error {
  if (failure.kind === 'domain') return new DomainError(failure.code, failure.data)
  const error = new Error(failure.message)
  if (failure.stack !== undefined) error.stack = failure.stack
  return failure.code === undefined ? error : Object.assign(error, { code: failure.code })
}
