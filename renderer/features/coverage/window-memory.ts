import type { z } from 'zod'

const keyOf = (planId: string, name: string) => `moment-studio:${name}:${planId}`

/** What this window remembers of a plan under a name; `null` where it remembers nothing that fits. */
export function recallOf<T>(planId: string, name: string, schema: z.ZodType<T>): T | null {
  try {
    const raw: unknown = JSON.parse(window.localStorage.getItem(keyOf(planId, name)) ?? 'null')
    return schema.safeParse(raw).data ?? null
  } catch {
    return null
  }
}

export function rememberOf(planId: string, name: string, value: unknown): void {
  try {
    window.localStorage.setItem(keyOf(planId, name), JSON.stringify(value))
  } catch {
    // A full or forbidden storage forgets it; the plan itself is safe elsewhere.
  }
}
