import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import { boardOf } from '#shared/plan-json/board-of.ts'
import { isDeepStrictEqual } from 'node:util'
import { TODAY } from '../studio/library.ts'
import { bigPlan, SCORED } from './big-plan.ts'
import { times, type Figure } from './figure.ts'
import { busyTimes, median, timeOf } from './measure.ts'

/** Full score and one edit of 100,000 keywords, 10,000 topics, 10,000 cards and 30,000 links. */
export function scoreFigures(): Figure[] {
  const contents = bigPlan(SCORED)
  const full = () => scorePlan(boardOf(contents, 'plan'), TODAY)
  const [score, bare] = busyTimes(20, full, () => repeat(5, () => bareLoop(contents)))
  const { cards, ...input } = boardOf(contents, 'plan')
  const board = createScoreboard({ ...input, cards }, TODAY)
  board.score()
  const edits: number[] = []
  for (let edit = 0; edit < 400; edit += 1) {
    const at = (edit * 7_919) % cards.length
    const columnId = contents.columns[edit % contents.columns.length]!.id
    cards[at] = { ...cards[at]!, columnId }
    edits.push(
      timeOf(() => {
        board.putCard(cards[at]!)
        board.score()
      }),
    )
  }
  // Groups add up in another order after edits: equal but for the last bits.
  const scratch = scorePlan({ ...input, cards }, TODAY)
  const equal = isDeepStrictEqual(rounded(board.score()), rounded(scratch))
  return [
    {
      name: 'full score',
      unit: 'ms',
      measured: score!,
      ...times(6, bare! / 5, 'a bare loop over it, about 60 ms'),
    },
    {
      name: 'score after one edit',
      unit: 'ms',
      measured: median(edits),
      ...times(0.2, bare! / 5, 'a bare loop over it, about 2 ms'),
    },
    {
      name: 'score after edits, unlike from scratch',
      unit: '',
      measured: equal ? 0 : 1,
      limit: 0.5,
    },
  ]
}

function repeat(count: number, act: () => unknown): void {
  for (let time = 0; time < count; time += 1) act()
}

/** The least that any score must do: look at every keyword's topic and at every card's every link. */
function bareLoop({ topics, keywords, cards }: PlanContents): number {
  const sums = new Map<string, number>(topics.map(({ id }) => [id, 0]))
  for (const { topicId, volume } of keywords) {
    const searches = volume === null ? 0 : typeof volume === 'number' ? volume : volume.high
    sums.set(topicId, sums.get(topicId)! + searches)
  }
  let weighed = 0
  for (const card of cards) for (const topic of card.topics) weighed += sums.get(topic)!
  return weighed
}

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'number' ? Number(part.toFixed(9)) : part,
    ),
  )
}
