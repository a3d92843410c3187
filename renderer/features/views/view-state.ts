import { z } from 'zod'
import {
  type CardFilter,
  NO_FILTER,
  readFilter,
  sameFilter,
  savedFilterOf,
} from '#shared/domain/card-filter.ts'
import {
  type View,
  type ViewOptions,
  viewOptionsSchema,
  type ViewPage,
} from '#shared/domain/view.ts'

/** How a page shows its cards right now: perhaps as a saved view says, perhaps changed since. */
export type ViewState = {
  /** The saved view that was opened last. */
  viewId: string | null
  filter: CardFilter
  options: ViewOptions
}

export const NO_VIEW: ViewState = { viewId: null, filter: NO_FILTER, options: {} }

/** The state that opening a view gives; options it does not name stay as they are. */
export function opened(state: ViewState, view: View): ViewState {
  return {
    viewId: view.id,
    filter: readFilter(view.filter),
    options: { ...state.options, ...view.options },
  }
}

/** The state with the cards of another page's view: its options mean nothing here. */
export function borrowed(state: ViewState, view: View): ViewState {
  return { ...state, viewId: null, filter: readFilter(view.filter) }
}

/** Whether what is shown is no longer what the view says. */
export function differs(state: ViewState, view: View): boolean {
  if (!sameFilter(state.filter, readFilter(view.filter))) return true
  return Object.keys({ ...view.options, ...state.options }).some(
    (key) => JSON.stringify(state.options[key]) !== JSON.stringify(view.options[key]),
  )
}

/** What a view is saved with. Conditions of a newer version that it has already stay. */
export function savedAs(state: ViewState, before?: View): Pick<View, 'filter' | 'options'> {
  const known = new Set(Object.keys(NO_FILTER))
  const foreign = Object.entries(before?.filter ?? {}).filter(([key]) => !known.has(key))
  const filter = { ...Object.fromEntries(foreign), ...savedFilterOf(state.filter) }
  return { filter: filter as View['filter'], options: state.options }
}

const rememberedSchema = z.object({
  viewId: z.string().nullable().catch(null),
  filter: z.unknown(),
  options: viewOptionsSchema.catch({}),
})
const keyOf = (planId: string, page: ViewPage) => `moment-studio:view:${planId}:${page}`

/** What this window showed of the plan's page last; a search is not remembered unless it is a view's. */
export function recall(planId: string, page: ViewPage, views: readonly View[]): ViewState {
  let raw: unknown
  try {
    raw = JSON.parse(window.localStorage.getItem(keyOf(planId, page)) ?? 'null')
  } catch {
    return NO_VIEW
  }
  const read = rememberedSchema.safeParse(raw)
  if (!read.success) return NO_VIEW
  const view = views.find(({ id }) => id === read.data.viewId)
  const filter = readFilter(read.data.filter)
  return {
    viewId: view?.id ?? null,
    filter: { ...filter, text: view ? readFilter(view.filter).text : '' },
    options: read.data.options,
  }
}

export function remember(planId: string, page: ViewPage, state: ViewState): void {
  const { viewId, filter, options } = state
  const text = JSON.stringify({ viewId, filter: savedFilterOf(filter), options })
  try {
    window.localStorage.setItem(keyOf(planId, page), text)
  } catch {
    // A full or forbidden storage forgets the view; the plan itself is safe elsewhere.
  }
}
