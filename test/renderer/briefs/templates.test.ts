import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BRIEF_SCHEMA as schema } from '#renderer/features/briefs/brief-extensions.ts'
import { templateFor } from '#renderer/features/briefs/templates.ts'
import { contentOf, templateSchema } from '#shared/brief/template.ts'
import { CARD_KINDS } from '#shared/domain/card.ts'
import { LOCALES } from '#shared/domain/plan.ts'

const FOLDER = new URL('../../../resources/briefs/', import.meta.url)

describe('the templates of briefs', () => {
  it('are there for each kind of card in each language, and nothing else is', () => {
    for (const locale of LOCALES) {
      expect(readdirSync(new URL(locale, FOLDER)).toSorted()).toEqual(
        CARD_KINDS.map((kind) => `${kind}.json`).toSorted(),
      )
    }
  })

  it('are briefs that the editor takes, with the same blocks in each language', () => {
    for (const kind of CARD_KINDS) {
      const shapes = LOCALES.map((locale) => {
        const file = readFileSync(new URL(`${locale}/${kind}.json`, FOLDER), 'utf8')
        const doc = schema.nodeFromJSON({
          type: 'doc',
          content: contentOf(templateSchema.parse(JSON.parse(file))),
        })
        doc.check()
        return doc.children.map(({ type, childCount }) => `${type.name} ${childCount}`)
      })
      expect(shapes[1]).toEqual(shapes[0])
      expect(shapes[2]).toEqual(shapes[0])
    }
  })

  it('come in the language that is asked for', async () => {
    expect(JSON.stringify(await templateFor('guide', 'ru'))).toContain('Ответ одним предложением')
    expect(JSON.stringify(await templateFor('fix', 'zh-CN'))).toContain('顾客在哪里停下')
  })
})
