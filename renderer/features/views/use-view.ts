import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { CardFilter } from '#shared/domain/card-filter.ts'
import type { View, ViewOptions, ViewPage } from '#shared/domain/view.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import {
  borrowed,
  differs,
  NO_VIEW,
  opened,
  recall,
  remember,
  savedAs,
  type ViewState,
} from './view-state.ts'

export type ViewHandle = ReturnType<typeof useView>

/**
 * The filter and options of a page, its saved views, and the acts on them. What was shown last comes
 * back; `?view=<id>` in the address opens a view.
 */
export function useView(page: ViewPage) {
  const planId = usePlanId()
  const act = useAct()
  const all = usePlan((plan) => plan.views)
  const [views, elsewhere] = useMemo(() => {
    const sorted = all.toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    return [
      sorted.filter((view) => view.page === page),
      sorted.filter((view) => view.page !== page),
    ]
  }, [all, page])
  const [state, setState] = useState<ViewState>(() => recall(planId, page, views))
  useEffect(() => remember(planId, page, state), [planId, page, state])

  const view = views.find(({ id }) => id === state.viewId) ?? null
  const [asked, answer] = useAskedView()
  const askedView = asked === null ? undefined : views.find(({ id }) => id === asked)
  const [answered, setAnswered] = useState<string | null>(null)
  if (asked !== answered) {
    setAnswered(asked)
    if (askedView) setState(opened(state, askedView))
  }
  useEffect(() => {
    if (asked !== null) answer()
  }, [asked, answer])

  const setFilter = useCallback((filter: CardFilter) => setState((old) => ({ ...old, filter })), [])
  const setOptions = useCallback(
    (part: ViewOptions) => setState((old) => ({ ...old, options: { ...old.options, ...part } })),
    [],
  )
  return useMemo(() => {
    const show = (next: View) => setState((old) => opened(old, next))
    return {
      page,
      filter: state.filter,
      options: state.options,
      views,
      /** Those of the other pages of cards. */
      elsewhere,
      /** The saved view that was opened last, and whether it was changed on the page since. */
      view,
      changed: view !== null && differs(state, view),
      setFilter,
      setOptions,
      open: show,
      /** Shows the cards of another page's view, the way this page shows cards. */
      borrow: (from: View) => setState((old) => borrowed(old, from)),
      /** Shows all cards again; how they are shown stays. */
      leave: () => setState((old) => ({ ...NO_VIEW, options: old.options })),
      saveAs: async (name: string): Promise<boolean> => {
        const saved = await act((client, id) =>
          client.views.create({ planId: id, fields: { name, page, ...savedAs(state) } }),
        )
        if (saved) show(saved)
        return saved !== null
      },
      update: async (target: View, patch: { name: string } | 'as-shown'): Promise<boolean> => {
        const saved = await act((client, id) =>
          client.views.update({
            planId: id,
            viewId: target.id,
            patch: patch === 'as-shown' ? savedAs(state, target) : patch,
          }),
        )
        return saved !== null
      },
      remove: async (target: View): Promise<boolean> =>
        (await act((client, id) => client.views.remove({ planId: id, viewId: target.id }))) !==
        null,
    }
  }, [act, elsewhere, page, setFilter, setOptions, state, view, views])
}

/** The view that the address asks for, once. */
function useAskedView(): [string | null, () => void] {
  const search = useSearch()
  const [path, navigate] = useLocation()
  const asked = new URLSearchParams(search).get('view')
  const answer = useCallback(() => {
    const rest = new URLSearchParams(search)
    rest.delete('view')
    navigate(`${path}?${rest.toString()}`, { replace: true })
  }, [navigate, path, search])
  return [asked, answer]
}
