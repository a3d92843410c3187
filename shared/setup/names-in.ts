import type { Locale } from '../domain/plan.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Localised } from '../playbook/schema.ts'

type Named = { id: string; title: string }

/**
 * What the product's own columns, channels, tactics and checks are called in another language; `null`
 * for those that people have named themselves, or that the product does not know.
 */
export function namesIn(playbook: Playbook, from: Locale, to: Locale) {
  const namer = (facts: readonly { id: string; title: Localised }[]) => {
    const titles = new Map(facts.map(({ id, title }) => [id, title]))
    return ({ id, title }: Named): string | null => {
      const known = titles.get(id)
      return known && title === known[from] && known[to] !== title ? known[to] : null
    }
  }
  return {
    columns: namer(playbook.workflow),
    channels: namer(playbook.channels),
    tactics: namer(playbook.tactics),
    checks: namer(playbook.checks),
  }
}
