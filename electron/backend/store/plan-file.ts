import { createHash } from 'node:crypto'

export const PLAN_SUFFIX = '.moments.sqlite'

/**
 * The file name of a plan. An id may come from a file and be any text, so the name is made of its
 * harmless letters, for people, and a hash, for certainty; it can name nothing outside the folder.
 */
export function planFileName(planId: string): string {
  const letters = planId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  const hash = createHash('sha256').update(planId).digest('hex').slice(0, 16)
  return `${letters || 'plan'}-${hash}${PLAN_SUFFIX}`
}
