import type { GoalFacts, Playbook } from '#shared/playbook/playbook.ts'

/** The goal of the playbook that a plan's goal says word for word, in whatever language. */
export function goalOf({ goals }: Playbook, text: string): GoalFacts | undefined {
  return goals.find(({ title }) => Object.values(title).includes(text))
}
