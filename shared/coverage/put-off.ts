import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type Alert, alertId, gradeOf } from './alert.ts'

/** An alert that somebody does not want to see now: how bad it was then, and until when. */
export type PutOff = {
  grade: number
  /** The day on which it is told again; `null`: only once it gets worse. */
  until: IsoDate | null
}

/** By the alert's id. */
export type PutOffs = Readonly<Record<string, PutOff>>

/** Whether an alert rests: until its day has come, and in any case only for as long as it gets no worse. */
export function isPutOff(alert: Alert, putOffs: PutOffs, today: IsoDate): boolean {
  const kept = putOffs[alertId(alert)]
  if (!kept || gradeOf(alert) > kept.grade) return false
  return kept.until === null || today < kept.until
}

/**
 * With one more put off. What is kept of troubles that are over is dropped, so that each is told when
 * it comes again.
 *
 * @param alerts all that there are now
 */
export function withPutOff(
  putOffs: PutOffs,
  alert: Alert,
  until: IsoDate | null,
  alerts: readonly Alert[],
): PutOffs {
  const there = new Set(alerts.map(alertId))
  const kept = Object.entries(putOffs).filter(([id]) => there.has(id))
  return Object.fromEntries([...kept, [alertId(alert), { grade: gradeOf(alert), until }]])
}

export function withoutPutOff(putOffs: PutOffs, alert: Alert): PutOffs {
  return Object.fromEntries(Object.entries(putOffs).filter(([id]) => id !== alertId(alert)))
}
