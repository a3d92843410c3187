import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportAnswer, ImportPreview } from '#shared/contract/imports.ts'
import { aZip } from '#test/builders/a-zip.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Trail shoes' })).planId
})
afterEach(() => studio.end())

async function preview(files: File[], answers: ImportAnswer[] = []): Promise<ImportPreview> {
  for await (const event of await client.imports.preview({ planId, files, answers })) {
    if (event.type === 'preview') return event.preview
  }
  throw new Error('the preview ended without one')
}
async function commit(previewId: string) {
  for await (const event of await client.imports.commit({ planId, previewId })) void event
}
const file = (content: string | Uint8Array<ArrayBuffer>, name = 'unknown.csv') =>
  new File([content], name)

const UNKNOWN = 'Nr,Was die Leute suchen,Wie oft\n1,laufschuhe kaufen,1200\n2,schuhe binden,90\n'
const columns = { delimiter: ',', headerRow: 1, roles: { keyword: 1, volume: 2 } }

describe('a sheet that nobody knows', () => {
  it('is asked about with its headings, first rows and a likely answer', async () => {
    const { questions, files, refused } = await preview([file(UNKNOWN)])
    expect(questions).toEqual([
      {
        ask: 'columns',
        file: 'unknown.csv',
        encoding: 'utf-8',
        view: {
          delimiter: ',',
          headerRow: 1,
          header: ['Nr', 'Was die Leute suchen', 'Wie oft'],
          firstRow: 2,
          rows: [
            ['1', 'laufschuhe kaufen', '1200'],
            ['2', 'schuhe binden', '90'],
          ],
          roles: { keyword: 1, volume: 2 },
        },
      },
    ])
    expect([files, refused]).toEqual([[], []])
  })

  it('is read by the columns that a person chose', async () => {
    const shown = await preview([file(UNKNOWN)], [{ file: 'unknown.csv', columns }])
    expect(shown.files).toMatchObject([{ layout: 'any-sheet', byHand: true, keywords: 2 }])
    expect(shown.keywords.map(({ phrase, volume }) => [phrase, volume])).toEqual([
      ['laufschuhe kaufen', 1200],
      ['schuhe binden', 90],
    ])
  })

  it('is known again by its headings once the import is written, in every plan and after a restart', async () => {
    const shown = await preview([file(UNKNOWN)], [{ file: 'unknown.csv', columns }])
    expect((await preview([file(UNKNOWN)])).questions).toHaveLength(1)
    await commit(shown.previewId)
    expect(
      readdirSync(studio.libraryFolder).filter((name) => name.startsWith('import-columns')),
    ).toEqual(['import-columns.json'])
    studio.backend.close()
    studio = startBackend({ libraryFolder: studio.libraryFolder })
    client = studio.client
    planId = (await client.plans.create({ name: 'Another' })).planId
    const again = await preview([
      file('A title\n\nNR, Was die Leute  suchen,Wie oft\n7,schuhe waschen,30\n', 'next.csv'),
    ])
    expect(again.questions).toEqual([])
    expect(again.files).toMatchObject([{ byHand: true, headerRow: 3 }])
    expect(again.keywords).toMatchObject([{ phrase: 'schuhe waschen', volume: 30 }])
  })

  it('is asked about again when what was remembered is damaged', async () => {
    const shown = await preview([file(UNKNOWN)], [{ file: 'unknown.csv', columns }])
    await commit(shown.previewId)
    const path = join(studio.libraryFolder, 'import-columns.json')
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1 })
    for (const damage of ['{"version":1,"headers":[{"signature":1}]}', '{', '[]']) {
      writeFileSync(path, damage)
      expect((await preview([file(UNKNOWN)])).questions).toHaveLength(1)
    }
  })

  it('may be a list without headings', async () => {
    const list = 'laufschuhe kaufen\nschuhe binden\n'
    const { questions } = await preview([file(list)])
    expect(questions).toMatchObject([
      { view: { headerRow: 0, firstRow: 1, roles: { keyword: 0 } } },
    ])
    const answer = { delimiter: '\t', headerRow: 0, roles: { keyword: 0 } }
    const shown = await preview([file(list)], [{ file: 'unknown.csv', columns: answer }])
    const inFile = shown.keywords.toSorted((a, b) => a.row - b.row)
    expect(inFile.map(({ phrase, row }) => [phrase, row])).toEqual([
      ['laufschuhe kaufen', 1],
      ['schuhe binden', 2],
    ])
  })

  it('may have its columns chosen although it was recognised', async () => {
    const text = 'Keyword,Volume,Real keyword,Real volume\na,1,trail shoes,700\n'
    const roles = { keyword: 2, volume: 3 }
    const shown = await preview(
      [file(text)],
      [{ file: 'unknown.csv', columns: { delimiter: ',', headerRow: 1, roles } }],
    )
    expect(shown.keywords).toMatchObject([{ phrase: 'trail shoes', volume: 700 }])
  })

  it.each([
    { delimiter: ',', headerRow: 1, roles: { keyword: 9 } },
    { delimiter: ',', headerRow: 40, roles: { keyword: 0 } },
    { delimiter: '#', headerRow: 0, roles: { keyword: 5 } },
  ])('is asked about again when the answer is about another table (%j)', async (wrong) => {
    const shown = await preview([file(UNKNOWN)], [{ file: 'unknown.csv', columns: wrong }])
    expect(shown.questions).toHaveLength(1)
  })
})

describe('an encoding that cannot be told', () => {
  const bytes = new Uint8Array(
    iconv.encode('Keyword,Volume\nschöne große schuhe,5\nfür füße,4\n', 'windows-1252'),
  )

  it('is asked for, with the first lines as each would read them', async () => {
    const { questions } = await preview([file(bytes)])
    const [question] = questions
    if (question?.ask !== 'encoding') throw new Error('no question about the encoding')
    const reading = question.readings.find(({ encoding }) => encoding === 'windows-1252')
    expect(reading?.lines).toEqual(['Keyword,Volume', 'schöne große schuhe,5', 'für füße,4'])
    expect(question.readings.length).toBeGreaterThan(5)
  })

  it('is the one that a person chose', async () => {
    const shown = await preview([file(bytes)], [{ file: 'unknown.csv', encoding: 'windows-1252' }])
    expect(shown.files).toMatchObject([{ encoding: 'windows-1252' }])
    expect(shown.keywords.map(({ phrase }) => phrase)).toEqual(['schöne große schuhe', 'für füße'])
  })
})

describe('a file that names no market', () => {
  it('is of the market that a person gives it, and what names one keeps its own', async () => {
    const text = 'Keyword,Volume,Country\ntrail shoes,10,\nmud shoes,5,us\n'
    const shown = await preview([file(text)], [{ file: 'unknown.csv', market: ' United Kingdom ' }])
    expect(shown.keywords.map(({ phrase, market }) => [phrase, market])).toEqual([
      ['trail shoes', 'gb'],
      ['mud shoes', 'us'],
    ])
  })
})

describe('the lists of an import', () => {
  const sheet = (rows: string[]) => file(['Keyword,Volume', ...rows].join('\n'), 'list.csv')
  const page = { limit: 2, offset: 0 }

  it('are read page by page, before the import is written and after it', async () => {
    await commit((await preview([sheet(['a shoe,10', 'b shoe,'])])).previewId)
    const rows = ['a shoe,10', 'b shoe,25', ...[1, 2, 3].map((n) => `new shoe ${n},${n}`), ',9']
    const { previewId } = await preview([sheet(rows)])
    for (const _ of ['before', 'after']) {
      const added = await client.imports.rows({ planId, previewId, fate: 'added', ...page })
      expect([added.total, added.rows.map(({ phrase }) => phrase)]).toEqual([
        3,
        ['new shoe 3', 'new shoe 2'],
      ])
      const rest = await client.imports.rows({
        planId,
        previewId,
        fate: 'added',
        ...page,
        offset: 2,
      })
      expect(rest.rows.map(({ phrase }) => phrase)).toEqual(['new shoe 1'])
      const updated = await client.imports.rows({ planId, previewId, fate: 'updated', ...page })
      expect(updated.rows).toMatchObject([{ phrase: 'b shoe', volume: 25, was: { volume: null } }])
      const unchanged = await client.imports.rows({ planId, previewId, fate: 'unchanged', ...page })
      expect(unchanged.rows.map(({ phrase }) => phrase)).toEqual(['a shoe'])
      const { problems } = await client.imports.problems({ planId, previewId })
      expect(problems).toMatchObject([{ file: 'list.csv', row: 7, problem: 'no-phrase' }])
      if (_ === 'before') await commit(previewId)
    }
  })

  it('belong to their plan', async () => {
    const { previewId } = await preview([sheet(['a shoe,10'])])
    const other = await client.plans.create({ name: 'Other' })
    await expect(
      client.imports.rows({ planId: other.planId, previewId, fate: 'added' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      client.imports.problems({ planId: other.planId, previewId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a folder or an archive', () => {
  const queries = 'Top queries,Clicks,Impressions,CTR,Position\ntrail shoes,1,2,50%,3\n'
  const pages = 'Top pages,Clicks,Impressions,CTR,Position\nhttps://x.example,1,2,50%,3\n'

  it('gives its lists, and says what came along', async () => {
    const shown = await preview([
      file(queries, 'export/Queries.csv'),
      file(pages, 'export/Pages.csv'),
      new File(
        [
          new Uint8Array(
            aZip([
              { path: 'Q.csv', content: queries },
              { path: 'P.csv', content: pages },
            ]),
          ),
        ],
        'site.zip',
      ),
    ])
    expect(shown.files.map((report) => report.file)).toEqual([
      'export/Queries.csv',
      'site.zip › Q.csv',
    ])
    expect(shown.besides.map((part) => part.file)).toEqual(['site.zip › P.csv', 'export/Pages.csv'])
    expect(shown.refused).toEqual([])
  })

  it('with two files of one name keeps them apart', async () => {
    const shown = await preview([file(queries, 'Q.csv'), file(queries, 'Q.csv')])
    expect(shown.files.map((report) => report.file)).toEqual(['Q.csv', 'Q.csv (2)'])
    expect(shown.totals.added).toBe(1)
  })
})
