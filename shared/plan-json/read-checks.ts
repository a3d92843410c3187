import type { Check } from '../domain/check.ts'
import type { Locale } from '../domain/plan.ts'
import { defaultChecks } from '../playbook/default-plan.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { Elsewhere } from './extra.ts'
import type { CheckInFile } from './file-schema.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds } from './problem.ts'

/**
 * The checks; the product's, unchecked, when the file has none to say. Left out of one check: what
 * the product's check of the same id has, else its id as title, severity 1, moment `buy`; unchecked.
 */
export function readChecks(
  list: readonly CheckInFile[] | undefined,
  locale: Locale,
  newId: () => string,
  playbook: Playbook,
): Check[] {
  const defaults = defaultChecks(locale, playbook)
  if (!list) return defaults
  const ids = ownIds(list, (i) => `checks[${i}]`, newId)
  return list.map((raw, i) => {
    const id = ids[i]!
    const usual = defaults.find((check) => check.id === id)
    return {
      id,
      moment: raw.moment ?? usual?.moment ?? 'buy',
      title: raw.title ?? usual?.title ?? id,
      severity: raw.severity ?? usual?.severity ?? 1,
      state: raw.state ?? 'unchecked',
      extra: new Elsewhere().joinedWith(raw, KNOWN.check, `checks[${i}]`),
    }
  })
}
