/** The views of a plan as the sidebar groups them: its work, the craft, what came of it, the plan itself. */
export const VIEW_GROUPS = {
  work: ['board', 'table', 'calendar'],
  craft: ['playbook', 'keywords', 'journeys', 'creators', 'places', 'messages', 'checks', 'setup'],
  measure: ['coverage', 'results', 'what-if', 'report'],
  plan: ['settings', 'trash'],
} as const
export type SideView = (typeof VIEW_GROUPS)[keyof typeof VIEW_GROUPS][number]

/** The views of the sidebar in its order. */
export const VIEWS: readonly SideView[] = Object.values(VIEW_GROUPS).flat()

/** Views that others lead to. */
const INNER_VIEWS = ['methodology'] as const
export type View = SideView | (typeof INNER_VIEWS)[number]

export const ALL_VIEWS: readonly View[] = [...VIEWS, ...INNER_VIEWS]

export function isView(value: string): value is View {
  return ALL_VIEWS.some((view) => view === value)
}

export function planPath(planId: string, view: View): string {
  return `/plan/${encodeURIComponent(planId)}/${view}`
}

const CARD_PAGES: readonly string[] = ['board', 'table', 'calendar', 'journeys', 'places']

/** Where a card is shown from here: the page of cards that one is on, else the board. */
export function cardPageAt(path: string): View {
  const view = path.split('/')[3]?.split('?')[0]
  return VIEWS.find((page) => page === view && CARD_PAGES.includes(page)) ?? 'board'
}

/** The plan and view that a hash names; `null` where it names none. */
export function addressedPlan(hash: string): { planId: string; view: View } | null {
  const [, noun, id, view] = hash.replace(/^#/, '').split('/')
  if (noun !== 'plan' || !id || view === undefined || !isView(view)) return null
  try {
    return { planId: decodeURIComponent(id), view }
  } catch {
    return null
  }
}

const LAST_PLAN = 'moment-studio:last-plan'

/** The plan that this window had open last; a convenience, the library is the truth. */
export function rememberPlan(planId: string): void {
  window.localStorage.setItem(LAST_PLAN, planId)
}

export function rememberedPlan(): string | null {
  return window.localStorage.getItem(LAST_PLAN)
}
