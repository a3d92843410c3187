import type { Client } from './transports.ts'

/** Keywords in three scripts, one bad row, and a phrase that comes twice. */
export const KEYWORD_FILE = [
  'Keyword,Volume',
  'what are trail shoes,1200',
  'running shoe store near me,800',
  'как выбрать беговые кроссовки,500',
  '跑鞋推荐,300',
  'buy trail shoes online,2400',
  ',70',
].join('\n')

export const aFile = (text: string | Uint8Array<ArrayBuffer>, name = 'keywords.csv') =>
  new File([text], name, { type: 'text/csv' })

/** A plan that holds at least one of everything the contract speaks of, with their ids. */
export type World = {
  client: Client
  planId: string
  columnIds: string[]
  cardId: string
  topicId: string
  otherTopicId: string
  keywordId: string
  checkId: string
  previewId: string
}

export async function aWorld(client: Client): Promise<World> {
  const { planId } = await client.plans.create({ name: 'Autumn', client: 'Fernwell' })
  await importKeywords(client, planId, [aFile(KEYWORD_FILE)])
  const topic = await client.topics.create({
    planId,
    fields: { title: 'Trail shoes', moment: 'know' },
  })
  const other = await client.topics.create({ planId, fields: { title: 'Laces', moment: 'do' } })
  const card = await client.cards.create({
    planId,
    draft: { kind: 'guide', title: 'Which trail shoe', moment: 'know' },
  })
  const { keywords } = await client.keywords.list({ planId, query: {} })
  const { columns, checks } = await client.board.snapshot({ planId })
  const again = await preview(client, planId, [aFile('Keyword,Volume\nshoe laces length,90\n')])
  return {
    client,
    planId,
    columnIds: columns.map((column) => column.id),
    cardId: card.id,
    topicId: topic.id,
    otherTopicId: other.id,
    keywordId: keywords[0]!.id,
    checkId: checks[0]!.id,
    previewId: again.previewId,
  }
}

/** What the preview of these files ends with. */
export async function preview(client: Client, planId: string, files: File[]) {
  for await (const event of await client.imports.preview({ planId, files })) {
    if (event.type === 'preview') return event.preview
  }
  throw new Error('the preview ended without a result')
}

export async function importKeywords(client: Client, planId: string, files: File[]) {
  const { previewId } = await preview(client, planId, files)
  for await (const event of await client.imports.commit({ planId, previewId })) {
    if (event.type === 'summary') return event.summary
  }
  throw new Error('the import ended without a summary')
}

/** Everything a client can read of a library: equal before and after means nothing was written. */
export async function everythingIn(client: Client) {
  const plans = await client.plans.list()
  return Promise.all(
    plans.map(async (plan) => ({
      plan,
      board: await client.board.snapshot({ planId: plan.id }),
      keywords: await client.keywords.list({ planId: plan.id, query: { limit: 1_000 } }),
      history: await client.history.status({ planId: plan.id }),
    })),
  )
}
