import type { BoardAt } from '#shared/contract/packed-board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { ActingPath } from '#test/contract/acting.ts'
import type { TestClient } from '../in-process-client.ts'

/** Numbers that pick among what is there when an act runs, so that any list of acts can run. */
export type Numbers = { a: number; b: number; c: number }

export type Given = Numbers & {
  client: TestClient
  planId: string
  board: BoardAt
  keywordIds: readonly string[]
  moment: Moment
  title: string
}

/** Calls the procedure on something that is there; `undefined` where there is nothing it could act on. */
export type RandomAct = (given: Given) => Promise<unknown> | undefined

/** An acting procedure of these nouns that is left out does not compile. */
export type RandomActs<Noun extends string> = Record<
  Extract<ActingPath, `${Noun}.${string}`>,
  RandomAct
>

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length]

/** Some of a list, one after the other; `undefined` where there is none. */
export function some<T>(list: readonly T[], from: number, count: number): T[] | undefined {
  const taken = list.slice(from % 4, (from % 4) + 1 + (count % 4))
  return taken.length > 0 ? taken : undefined
}

export const cardIn = ({ board, a }: Given) => pick(board.cards, a)
export const columnIn = ({ board, b }: Given) => pick(board.columns, b)!
export const topicIn = ({ board, a }: Given) => pick(board.topics, a)
export const placeIn = (given: Given) => ({
  columnId: columnIn(given).id,
  beforeId: pick(given.board.cards, given.c)?.id ?? null,
})

/** What an act can choose from now. */
export async function given(
  client: TestClient,
  planId: string,
  { a, b, c }: Numbers,
): Promise<Given> {
  const board = await client.board.snapshot({ planId })
  const { keywords } = await client.keywords.list({ planId, query: { excluded: 'any' } })
  const keywordIds = keywords.map(({ id }) => id)
  const moment = pick(MOMENTS, c)!
  return { client, planId, board, keywordIds, moment, title: `title ${a}`, a, b, c }
}
