import { useState } from 'react'
import { z } from 'zod'
import type { Alert } from '#shared/coverage/alert.ts'
import { type PutOffs, withoutPutOff, withPutOff } from '#shared/coverage/put-off.ts'
import { type IsoDate, isoDateSchema } from '#shared/domain/iso-date.ts'
import { usePlanId } from '../../backend/context.tsx'
import { recallOf, rememberOf } from './window-memory.ts'

const NAME = 'put-off'
const putOffsSchema = z.record(
  z.string(),
  z.object({ grade: z.number(), until: isoDateSchema.nullable() }),
)

/**
 * What this person does not want to see now. It is kept in the window, not in the plan: "not now" is
 * one reader's word, no change that a team would undo, and a reader who may not write can say it too.
 */
export function usePutOffs() {
  const planId = usePlanId()
  const [putOffs, setPutOffs] = useState<PutOffs>(() => recallOf(planId, NAME, putOffsSchema) ?? {})
  const keep = (next: PutOffs) => {
    rememberOf(planId, NAME, next)
    setPutOffs(next)
  }
  return {
    putOffs,
    putOff: (alert: Alert, until: IsoDate | null, alerts: readonly Alert[]) =>
      keep(withPutOff(putOffs, alert, until, alerts)),
    bringBack: (alert: Alert) => keep(withoutPutOff(putOffs, alert)),
  }
}
