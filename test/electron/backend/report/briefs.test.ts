import { describe, expect, it } from 'vitest'
import { briefHtml } from '#electron/backend/report/brief-html.ts'
import { renderReport } from '#electron/backend/report/render-report.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { WORKED_EXAMPLE_DAY as today } from '#test/builders/worked-example.ts'

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const markup = (content: unknown[], pictureOf = (_: string): string | null => null) =>
  briefHtml(content, pictureOf)
    .map((part) => part.markup)
    .join('')
    .replace(/\s*\n\s*/g, '')

describe('a brief in the report', () => {
  it('lays out tables, tasks, pictures and topics', () => {
    const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] })
    const got = markup(
      [
        { type: 'table', content: [{ type: 'tableRow', content: [cell('tableHeader', 'a')] }] },
        {
          type: 'taskList',
          content: [
            { type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('b'))] },
          ],
        },
        { type: 'image', attrs: { attachmentId: 'f1', alt: 'shoe' } },
        paragraph({ type: 'topicMention', attrs: { topicId: 't', label: 'trail shoes' } }),
      ],
      (id) => (id === 'f1' ? 'data:image/png;base64,AA==' : null),
    )
    expect(got).toContain('<th colspan="1" rowspan="1"><p>a</p></th>')
    expect(got).toContain('<i>☑</i><div><p>b</p></div>')
    expect(got).toContain('<img src="data:image/png;base64,AA==" alt="shoe" />')
    expect(got).toContain('<b>#trail shoes</b>')
  })

  it('runs, loads and follows nothing that a file of somebody else brings', () => {
    const got = markup([
      paragraph(text('<script>x</script>', { type: 'link', attrs: { href: 'javascript:x' } })),
      { type: 'image', attrs: { src: 'https://spy.example/p.gif', alt: '"><script>' } },
      { type: 'image', attrs: { attachmentId: 'gone' } },
      { type: 'tableCell', attrs: { colspan: 1e9 }, content: [] },
    ])
    expect(got).not.toMatch(/<script|<img|href="javascript/)
    expect(got).toContain('colspan="100"')
  })

  it('keeps the words of a newer version and overflows no stack', () => {
    expect(markup([{ type: 'newNode', content: [paragraph(text('its words'))] }])).toBe(
      '<p>its words</p>',
    )
    let node: object = paragraph(text('deep'))
    for (let i = 0; i < 10_000; i += 1) node = { type: 'blockquote', content: [node] }
    expect(() => markup([node])).not.toThrow()
  })

  it('stands after the board when it is asked for', async () => {
    const board = aBoard({ cards: [aCard({ id: 'c1', title: 'A guide' })] })
    const options = { pageSize: 'A4', locale: 'ru', preparedBy: '' } as const
    const doc = { type: 'doc' as const, content: [paragraph(text('Что взять'))] }
    const input = { board, keywordsByTopic: new Map(), today, options }
    const { html } = await renderReport({ ...input, briefs: new Map([['c1', doc]]) })
    expect(html).toMatch(/<h2>Брифы<\/h2>[\s\S]*A guide[\s\S]*<p>Что взять<\/p>/)
    expect((await renderReport(input)).html).not.toContain('Брифы')
  })
})
