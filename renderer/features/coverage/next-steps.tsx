import { useDeferredValue, useMemo, useState } from 'react'
import { nextSteps } from '#shared/coverage/next-steps.ts'
import { EFFORT_IF_UNSET } from '#shared/coverage/step-candidates.ts'
import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { NextStepsList } from './next-steps-list.tsx'
import { NextStepsPeriod } from './next-steps-period.tsx'

/** What to do next, and what of it fits into a period. Both weigh cards without an estimate alike. */
export function NextSteps(props: { board: Board; today: IsoDate }) {
  const { today } = props
  // Weighing thousands of cards may wait until an edit has been drawn.
  const board = useDeferredValue(props.board)
  const [effortIfUnset, setEffortIfUnset] = useState(EFFORT_IF_UNSET)
  const steps = useMemo(() => nextSteps(board, today, effortIfUnset), [board, today, effortIfUnset])
  return (
    <>
      <NextStepsList steps={steps} />
      <NextStepsPeriod
        board={board}
        today={today}
        effortIfUnset={effortIfUnset}
        onEffortIfUnset={setEffortIfUnset}
      />
    </>
  )
}
