import { describe, expect, it } from 'vitest'
import { BRIEF_SCHEMA as schema } from '#renderer/features/briefs/brief-extensions.ts'
import { mentionChoices } from '#renderer/features/briefs/choices.ts'
import { countWords } from '#renderer/features/briefs/count-words.ts'
import { findIn } from '#renderer/features/briefs/find-in-brief.ts'
import { fromMarkdown } from '#renderer/features/briefs/markdown/from-markdown.ts'
import { looksLikeMarkdown } from '#renderer/features/briefs/use-markdown.ts'
import { aKeyword, aTopic } from '#test/builders/a-topic.ts'

const briefOf = (text: string) => fromMarkdown(text, schema)

describe('the count of a brief', () => {
  it('counts words of each language as that language parts them', () => {
    expect(countWords(briefOf('# What to pack\n\nFor the *first* hill')).words).toBe(7)
    expect(countWords(briefOf('Что взять в горы?')).words).toBe(4)
    const chinese = countWords(briefOf('我们去山上跑步')).words
    expect(chinese).toBeGreaterThan(2)
    expect(chinese).toBeLessThan(8)
    expect(countWords(briefOf('| a b | c |\n|---|---|\n| d | e |')).words).toBe(5)
  })

  it('says how long reading takes: 238 words a minute, at least one minute, none for nothing', () => {
    expect(countWords(briefOf('')).minutes).toBe(0)
    expect(countWords(briefOf('word')).minutes).toBe(1)
    expect(countWords(briefOf('word '.repeat(2_380))).minutes).toBe(10)
  })
})

describe('find in a brief', () => {
  it('finds words in any case and script, across marks but not across blocks', () => {
    const doc = briefOf('Trail **sho**es\n\nпро КРОССОВКИ и trail\n\nshoes')
    const told = (query: string) =>
      findIn(doc, query).map(({ from, to }) => doc.textBetween(from, to))
    expect(told('trail')).toEqual(['Trail', 'trail'])
    expect(told('SHOES')).toEqual(['shoes', 'shoes'])
    expect(told('кроссовки')).toEqual(['КРОССОВКИ'])
    expect(told('trail shoes')).toEqual(['Trail shoes'])
    expect(told('')).toEqual([])
  })

  it('points at the right letters behind a letter that grows in lower case', () => {
    const doc = briefOf('İİ shoe')
    const [found] = findIn(doc, 'SHOE')
    expect(doc.textBetween(found!.from, found!.to)).toBe('shoe')
  })
})

describe('what a mention offers', () => {
  it('offers topics by demand, then keywords for theirs, no name twice', () => {
    const small = aTopic({ id: 't1', title: 'trail shoes for women', volumes: [10] })
    const large = aTopic({ id: 't2', title: 'Trail shoes', volumes: [900] })
    const other = aTopic({ id: 't3', title: 'socks' })
    const keywords = [
      aKeyword({ phrase: 'trail shoes', topicId: 't2' }),
      aKeyword({ phrase: 'best trail shoes', topicId: 't2' }),
    ]
    const labels = mentionChoices('trail', [small, large, other], keywords)
    expect(labels.map(({ label }) => label)).toEqual([
      'Trail shoes',
      'trail shoes for women',
      'best trail shoes',
    ])
    expect(labels[2]).toMatchObject({ topicId: 't2', keyword: true })
  })
})

describe('a pasted text', () => {
  it('is Markdown only where it is meant so', () => {
    for (const text of ['# Title', '- a\n- b', '1. one', '> said', '| a | b |', 'see **this**']) {
      expect(looksLikeMarkdown(text), text).toBe(true)
    }
    for (const text of ['plain words', '#tag', 'a * b * c', '2.5 km', '-5 °C', 'a > b']) {
      expect(looksLikeMarkdown(text), text).toBe(false)
    }
  })
})
