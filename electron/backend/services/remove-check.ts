import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { checkOf } from './find.ts'

/** Deletes a check. Cards that fix it keep the link, so that undo brings all of it back. */
export function removeCheck({ store }: ActContext, input: { checkId: string }): void {
  const check = checkOf(store.read, input.checkId)
  store.transact(actOn('checks.remove', check.title), ({ write }) => {
    write([deletion('check', check.id)])
  })
}
