import type { z } from 'zod'

/** A plan file says something that cannot be: where in the JSON, and what. */
export class PlanFileProblem extends Error {
  override readonly name = 'PlanFileProblem'

  constructor(path: string, sentence: string) {
    super(path === '' ? sentence : `${path}: ${sentence}`)
  }
}

export function refuse(path: string, sentence: string): never {
  throw new PlanFileProblem(path, sentence)
}

/** The first thing that zod found wrong, as a problem. */
export function problemOf(error: z.ZodError): PlanFileProblem {
  const issue = error.issues[0]!
  const path = issue.path.map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  )
  return new PlanFileProblem(path.join('').replace(/^\./, ''), issue.message)
}

/** Ids of a list: the file's own, new ones where it gives none; refused when one stands twice. */
export function ownIds(
  list: readonly { id?: string | undefined }[],
  path: (index: number) => string,
  newId: () => string,
  seen = new Set<string>(),
): string[] {
  return list.map(({ id = newId() }, index) => {
    if (seen.has(id)) refuse(`${path(index)}.id`, `“${id}” stands twice`)
    seen.add(id)
    return id
  })
}

/** Values of a set field in the order of the file, each once. */
export function setOf<T>(values: readonly T[] | undefined): T[] {
  return [...new Set(values)]
}
