import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BRIEF_SCHEMA as schema } from '#renderer/features/briefs/brief-extensions.ts'
import { fromMarkdown } from '#renderer/features/briefs/markdown/from-markdown.ts'
import { toMarkdown } from '#renderer/features/briefs/markdown/to-markdown.ts'

type Json = { type: string; attrs?: object; content?: Json[]; text?: string; marks?: object[] }

const again = (text: string) => toMarkdown(fromMarkdown(text, schema))
const kinds = (text: string) => fromMarkdown(text, schema).children.map(({ type }) => type.name)

/** Words as people write them, and what Markdown has for its own signs. */
const word = fc.oneof(
  fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom(...'ab1*_`[]()#+-.!>|~\\<&:"山я'),
  }),
  fc.constantFrom('1.', '-', '[x]', '&amp;', '<br', '---', '```', '# a', '注意：'),
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const mark = fc.constantFrom(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'link', attrs: { href: 'https://example.org/a_(b)?c=1&copy;=2' } },
)
const marked = fc.record({
  type: fc.constant('text'),
  text: fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'abc山：)') }),
  marks: mark.map((one) => [one]),
})
const code = fc.constantFrom('a`b', '`', 'x|y', ' a ', '**').map((text) => ({
  type: 'text',
  text,
  marks: [{ type: 'code' }],
}))
const mention = fc.record({
  type: fc.constant('topicMention'),
  attrs: words.map((label) => ({ topicId: 'topic-1', label })),
})
/** A line: plain words with something between them, set off by blanks or not. */
const line = fc
  .tuple(
    words,
    fc.array(fc.tuple(fc.oneof(marked, code, mention), fc.boolean(), words), { maxLength: 3 }),
  )
  .map(([first, rest]): Json[] => {
    const parts: Json[] = [{ type: 'text', text: first }]
    for (const [part, spaced, after] of rest) {
      const gap = spaced ? ' ' : ''
      const before = parts.at(-1)!
      before.text = `${before.text ?? ''}${gap}`
      parts.push(part as Json, { type: 'text', text: `${gap}${after}` })
    }
    return parts
  })
const paragraph = line.map((content): Json => ({ type: 'paragraph', content }))
const leaf = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.integer({ min: 1, max: 3 }), line)
    .map(([level, content]): Json => ({ type: 'heading', attrs: { level }, content })),
  fc
    .tuple(
      fc.constantFrom(null, 'js'),
      fc.constantFrom('let a = 1', '```\n# x\n```', '  in\n\nend'),
    )
    .map(([language, text]): Json => ({
      type: 'codeBlock',
      attrs: { language },
      content: [{ type: 'text', text }],
    })),
  fc.constant<Json>({ type: 'horizontalRule' }),
  words.map((alt): Json => ({ type: 'image', attrs: { attachmentId: 'file-1', alt } })),
)
const cell = (type: string) => paragraph.map((inside): Json => ({ type, content: [inside] }))
const table = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = (type: string) =>
    fc
      .array(cell(type), { minLength: width, maxLength: width })
      .map((content): Json => ({ type: 'tableRow', content }))
  return fc
    .tuple(row('tableHeader'), fc.array(row('tableCell'), { maxLength: 2 }))
    .map(([head, body]): Json => ({ type: 'table', content: [head, ...body] }))
})
const { block } = fc.letrec<{ block: Json }>((tie) => {
  const item = (type: string, attrs: fc.Arbitrary<object | undefined>) =>
    fc
      .tuple(attrs, paragraph, fc.array(tie('block'), { maxLength: 1 }))
      .map(([of, first, rest]): Json => ({
        type,
        ...(of && { attrs: of }),
        content: [first, ...rest],
      }))
  const list = (type: string, one: fc.Arbitrary<Json>, attrs?: object) =>
    fc
      .array(one, { minLength: 1, maxLength: 3 })
      .map((content): Json => ({ type, ...(attrs && { attrs }), content }))
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      table,
      list('bulletList', item('listItem', fc.constant(undefined))),
      list('orderedList', item('listItem', fc.constant(undefined)), { start: 7 }),
      list(
        'taskList',
        item(
          'taskItem',
          fc.boolean().map((checked) => ({ checked })),
        ),
      ),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 2 })
        .map((content): Json => ({ type: 'blockquote', content })),
    ),
  }
})

describe('a brief as Markdown', () => {
  it('comes back as it was, as far as Markdown can say it', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (content) => {
        const doc = schema.nodeFromJSON({ type: 'doc', content })
        doc.check()
        const text = toMarkdown(doc)
        expect(fromMarkdown(text, schema).toJSON(), text).toEqual(doc.toJSON())
      }),
      { numRuns: 500 },
    )
  })

  it('never fails, and gives a sound brief whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a 1\n\t*_`[]()#+-.!>|~\\<&:"') }),
        (text) => {
          fromMarkdown(text, schema).check()
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('reads tables, tasks, pictures of the card and mentions', () => {
    expect(kinds('| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] do\n- [x] done\n\n* no task')).toEqual([
      'table',
      'taskList',
      'bulletList',
    ])
    const text = 'See ![shoe](attachment:f1) and [trail shoes](topic:t1)\n'
    expect(kinds(text)).toEqual(['paragraph', 'image', 'paragraph'])
    expect(again(text)).toBe('See\n\n![shoe](attachment:f1)\n\nand [trail shoes](topic:t1)\n')
  })

  it('follows no address but web and mail, and fetches no picture', () => {
    const text = '[a](javascript:alert(1)) ![b](https://spy.example/p.gif) [c](data:text/html,x)'
    const doc = fromMarkdown(text, schema)
    const links: unknown[] = []
    doc.descendants((node) => {
      expect(node.type.name).not.toBe('image')
      for (const { attrs } of node.marks) links.push(attrs['href'])
    })
    expect(links).toEqual(['https://spy.example/p.gif'])
    expect(fromMarkdown('<script>alert(1)</script>', schema).textContent).toContain('<script>')
  })

  it('does not follow a link of a brief that nobody should follow', () => {
    const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
    const content = [{ type: 'text', text: 'click', marks: [link] }]
    const doc = schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] })
    expect(toMarkdown(doc)).toBe('click\n')
  })

  it('flattens what is nested 10,000 deep', () => {
    for (const text of [`${'>'.repeat(10_000)} deep`, `${'- '.repeat(10_000)}deep`]) {
      const doc = fromMarkdown(text, schema)
      doc.check()
      expect(doc.textContent).toContain('deep')
    }
  })
})
