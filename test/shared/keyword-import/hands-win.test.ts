import { describe, expect, it } from 'vitest'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Topic } from '#shared/domain/topic.ts'
import { planImport } from '#shared/keyword-import/plan-import.ts'
import { firstRows } from '#shared/keyword-import/preview-rows.ts'
import { aDraft } from '#test/builders/a-draft.ts'
import { aKeyword, aTopic } from '#test/builders/a-topic.ts'

const keyword = (id: string, topicId: string, phrase: string, more: Partial<Keyword> = {}) =>
  aKeyword({ id, topicId, phrase, moment: 'buy', volume: 100, ...more })

async function importing(existing: Keyword[], topics: Topic[], phrases: string[]) {
  let ids = 0
  const drafts = phrases.map((phrase, row) => aDraft({ row, phrase, volume: 900 }))
  return planImport({ existing, topics, drafts, newId: () => `new-${++ids}` })
}

const topic = (id: string, title: string) => aTopic({ id, title, moment: 'buy', markets: [] })

describe('what a person decided about topics', () => {
  it('stays: a moved keyword is left in its topic by every later import', async () => {
    const moved = keyword('k', 'gifts', 'buy trail shoes', { confirmed: true })
    const others = [keyword('a', 'shoes', 'buy trail shoes online')]
    const topics = [topic('gifts', 'Gifts'), topic('shoes', 'trail shoes')]
    const plan = await importing([moved, ...others], topics, ['buy trail shoes'])
    expect(plan.added).toEqual([])
    expect(plan.updated).toMatchObject([{ keyword: { id: 'k', topicId: 'gifts' } }])
    expect(plan.updated[0]!.patch).not.toHaveProperty('topicId')
    expect(plan.updated[0]!.patch).not.toHaveProperty('moment')
  })

  it('stays: a renamed topic keeps its title and goes on gathering its keywords', async () => {
    const existing = [
      keyword('a', 't', 'buy trail shoes'),
      keyword('b', 't', 'buy trail shoes online'),
    ]
    const plan = await importing(
      existing,
      [topic('t', 'Autumn campaign')],
      ['buy trail shoes sale'],
    )
    expect(plan.newTopics).toEqual([])
    expect(plan.added).toMatchObject([{ phrase: 'buy trail shoes sale', topicId: 't' }])
    expect(firstRows(plan, 10).map((row) => row.topic)).toEqual(['Autumn campaign'])
  })

  it('stays: parts of a split topic each take what belongs to them', async () => {
    const existing = [
      keyword('a', 'rest', 'buy trail shoes'),
      keyword('b', 'split', 'buy trail shoes kids'),
      keyword('c', 'split', 'buy kids trail shoes online'),
    ]
    const topics = [topic('rest', 'Shoes'), topic('split', 'For children')]
    const plan = await importing(existing, topics, [
      'buy trail shoes for kids',
      'buy trail shoes uk',
    ])
    const into = plan.added.map(({ phrase, topicId }) => [phrase, topicId])
    expect(into).toContainEqual(['buy trail shoes for kids', 'split'])
    expect(plan.newTopics.map(({ title }) => title)).not.toContain('buy trail shoes for kids')
  })

  it('stays: an excluded keyword is not brought back', async () => {
    const out = keyword('k', 't', 'buy trail shoes', { excluded: true })
    const plan = await importing([out], [topic('t', 'Shoes')], ['Buy  trail shoes'])
    expect(plan.added).toEqual([])
    expect(plan.updated[0]!.patch).not.toHaveProperty('excluded')
  })
})
