import { stateByFindings } from '#shared/checks/latest-finding.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { setting } from './changes.ts'

/**
 * What brings checks to the state of their newest findings; one whose findings are all gone is
 * unchecked. To be asked for after the findings or their audits were written.
 */
export const stateChanges = (read: PlanReader, checkIds: Iterable<string>): Change[] =>
  [...checkIds].map((id) =>
    setting('check', id, 'state', stateByFindings(read.findings.ofCheck(id))),
  )
