import type { Check } from '#shared/domain/check.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'
import { stateChanges } from './check-states.ts'
import type { CheckFields } from './create-check.ts'
import { checkOf } from './find.ts'
import { settingState } from './judge-check.ts'

/** Changes a check. A state set here is a finding of today, without an audit. */
export function updateCheck(
  context: ActContext,
  input: { checkId: string; patch: { [F in keyof CheckFields]?: CheckFields[F] | undefined } },
): Check {
  const { store } = context
  const check = checkOf(store.read, input.checkId)
  const { state, ...patch } = input.patch
  return store.transact(actOn('checks.update', check.title), ({ read, write }) => {
    write(patching('check', check, patch))
    if (state !== undefined && state !== check.state) {
      write([...settingState(context, read, check, state)])
      write(stateChanges(read, [check.id]))
    }
    return checkOf(read, check.id)
  })
}
