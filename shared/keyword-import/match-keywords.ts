import type { Keyword } from '../domain/keyword.ts'
import type { KeywordDraft } from './draft.ts'

/** Drafts that are one keyword: one that the plan has, or a new one in that market. */
export type KeywordMatch = {
  keyword: Keyword | null
  market: string | null
  drafts: KeywordDraft[]
}

/**
 * Which drafts of one phrase are which keyword. A keyword is a phrase in a market. Most tools name the
 * market and the Keyword Planner does not, so a draft without one is the keyword of the only market
 * that the phrase has, in the plan and in the drafts together, and a keyword without one becomes that
 * market's. Where a phrase has several markets nobody can say which is meant: what names none is a
 * keyword of its own, unless the same file was said to be one of theirs before.
 *
 * @param known the plan's keywords of that phrase
 * @param drafts of that phrase, at least one
 */
export function matchKeywords(
  drafts: readonly KeywordDraft[],
  known: readonly Keyword[],
): KeywordMatch[] {
  const byMarket = new Map<string | null, KeywordMatch>()
  for (const keyword of known) {
    byMarket.set(keyword.market, { keyword, market: keyword.market, drafts: [] })
  }
  for (const draft of drafts) {
    const { market } = draft
    const match = byMarket.get(market)
    if (match) match.drafts.push(draft)
    else byMarket.set(market, { keyword: null, market, drafts: [draft] })
  }
  const none = byMarket.get(null)
  const named = [...byMarket.values()].filter(({ market }) => market !== null)
  if (none && named.length === 1) {
    const only = named[0]!
    if (!none.keyword) {
      only.drafts.push(...none.drafts)
      none.drafts = []
    } else if (!only.keyword) {
      none.drafts.push(...only.drafts)
      none.market = only.market
      only.drafts = []
    }
  } else if (none && !none.keyword) {
    none.drafts = none.drafts.filter((draft) => {
      const twins = named.filter(({ keyword }) => keyword && isFrom(keyword, draft))
      if (twins.length === 1) twins[0]!.drafts.push(draft)
      return twins.length !== 1
    })
  }
  return [...byMarket.values()].filter((match) => match.drafts.length > 0)
}

const isFrom = ({ sources }: Keyword, { source }: KeywordDraft) =>
  sources.some(({ tool, file }) => tool === source.tool && file === source.file)
