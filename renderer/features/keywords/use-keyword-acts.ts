import { useCallback } from 'react'
import type { Moment } from '#shared/domain/moment.ts'
import { useAct } from '../../backend/use-act.ts'
import type { KeywordPages } from './keyword-pages.ts'

/** Edits of many keywords, shown at once where they need no answer; true when they were made. */
export function useKeywordActs(pages: KeywordPages) {
  const act = useAct()
  const setMoment = useCallback(
    async (ids: ReadonlySet<string>, moment: Moment | null): Promise<boolean> => {
      pages.patch(ids, { moment, second: null, confirmed: true, cue: '' })
      const done = await act(
        (client, planId) => client.keywords.setMoment({ planId, keywordIds: [...ids], moment }),
        () => pages.refresh(),
      )
      return done !== null
    },
    [act, pages],
  )
  const exclude = useCallback(
    async (ids: ReadonlySet<string>, excluded: boolean): Promise<boolean> => {
      pages.patch(ids, { excluded })
      const done = await act(
        (client, planId) => client.keywords.exclude({ planId, keywordIds: [...ids], excluded }),
        () => pages.refresh(),
      )
      return done !== null
    },
    [act, pages],
  )
  const remove = useCallback(
    async (ids: ReadonlySet<string>): Promise<boolean> => {
      const done = await act((client, planId) =>
        client.keywords.remove({ planId, keywordIds: [...ids] }),
      )
      return done !== null
    },
    [act],
  )
  return { setMoment, exclude, remove }
}
export type KeywordActs = ReturnType<typeof useKeywordActs>
