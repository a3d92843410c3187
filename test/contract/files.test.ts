import { beforeEach, expect, it } from 'vitest'
import { PRINTED } from './backend.ts'
import { overEachTransport } from './each-transport.ts'
import { failure } from './outcomes.ts'
import { aFile, everythingIn, importKeywords, KEYWORD_FILE, preview } from './world.ts'

overEachTransport('files', (given) => {
  let planId: string
  beforeEach(async () => {
    planId = (await given().client.plans.create({ name: 'Autumn' })).planId
  })

  it('arrive with their name and every byte', async () => {
    const utf16 = Buffer.from(`\uFEFF${KEYWORD_FILE.replaceAll(',', '\t')}`, 'utf16le')
    const result = await preview(given().client, planId, [
      aFile(KEYWORD_FILE, 'слова.csv'),
      aFile(new Uint8Array(utf16), '关键词.csv'),
    ])
    expect(result.files.map(({ file, keywords }) => ({ file, keywords }))).toEqual([
      { file: 'слова.csv', keywords: 5 },
      { file: '关键词.csv', keywords: 5 },
    ])
    expect(result.keywords.map(({ phrase }) => phrase)).toContain('как выбрать беговые кроссовки')
  })

  it('come back as they were printed', async () => {
    const file = await given().client.reports.pdf({ planId, options: {} })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(PRINTED)
    expect(given().home.printed).toHaveLength(1)
  })

  it('come back as text in every script', async () => {
    await importKeywords(given().client, planId, [aFile(KEYWORD_FILE)])
    const plan: unknown = JSON.parse(
      await (await given().client.plans.exportJson({ planId })).text(),
    )
    expect(JSON.stringify(plan)).toContain('跑鞋推荐')
  })

  it('that nobody can read are refused by name and reason, and write nothing', async () => {
    const before = await everythingIn(given().client)
    const result = await preview(given().client, planId, [
      aFile('', 'empty.csv'),
      aFile(KEYWORD_FILE, 'good.csv'),
    ])
    expect(result.refused).toMatchObject([{ file: 'empty.csv', reason: 'empty' }])
    expect(result.files.map(({ file }) => file)).toEqual(['good.csv'])
    expect(await everythingIn(given().client)).toEqual(before)
  })

  it('that are no plan are refused with what is wrong', async () => {
    const error = await failure(
      given().client.plans.importJson({ file: aFile('{}', 'not-a-plan.json') }),
    )
    expect(error).toMatchObject({
      code: 'UNREADABLE_FILE',
      data: { file: 'not-a-plan.json', reason: 'not-a-plan' },
    })
    expect(await given().client.plans.list()).toHaveLength(1)
  })
})
