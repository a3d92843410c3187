import type { Check } from '#shared/domain/check.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'
import type { CheckFields } from './create-check.ts'
import { checkOf } from './find.ts'

export function updateCheck(
  { store }: ActContext,
  input: { checkId: string; patch: { [F in keyof CheckFields]?: CheckFields[F] | undefined } },
): Check {
  const check = checkOf(store.read, input.checkId)
  return store.transact(actOn('checks.update', check.title), ({ read, write }) => {
    write(patching('check', check, input.patch))
    return checkOf(read, check.id)
  })
}
