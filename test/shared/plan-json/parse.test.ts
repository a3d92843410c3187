import { describe, expect, it } from 'vitest'
import { DomainError } from '#shared/domain/errors.ts'
import { formatPlanJson } from '#shared/plan-json/format.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'

let made = 0
const reading = { newId: () => `new-${++made}`, fileName: 'plan.json' }
const head = { format: 'moment-studio-plan', version: 1 }
const parseText = (text: string) => parsePlanJson(text, reading)
const parse = (more: object, plan: object = {}) =>
  parseText(JSON.stringify({ ...head, plan: { name: 'P', ...plan }, ...more }))

/** What a refused file gives: reason and detail. */
function refusalOf(read: () => unknown): { reason: string; detail: string } {
  try {
    read()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'UNREADABLE_FILE')
      return (error as DomainError<'UNREADABLE_FILE'>).data
    throw error
  }
  throw new Error('was not refused')
}
const detailOf = (more: object, plan?: object) => {
  const { reason, detail } = refusalOf(() => parse(more, plan))
  expect(reason).toBe('not-a-plan')
  return detail
}

describe('left-out keys', () => {
  it('take the defaults of the product', () => {
    const plan = parse({})
    const usual = defaultPlan({ name: 'P', client: '', locale: 'en', path: 'search' })
    expect(plan).toEqual({
      planId: null,
      ...usual,
      topics: [],
      keywords: [],
      cards: [],
      briefs: [],
    })
  })

  it('take the defaults in the language of the plan', () => {
    const plan = parse({}, { locale: 'zh-CN' })
    expect(plan.columns[0]!.title).toBe('想法')
    expect(plan.settings.currency).toBe('CNY')
  })

  it('leave an empty list empty', () => {
    const plan = parse({ checks: [] }, { channels: [], tactics: [] })
    expect([plan.checks, plan.settings.channels, plan.settings.tactics]).toEqual([[], [], []])
  })

  it('keep the other moments at their default when one is given', () => {
    const { settings } = parse({}, { pillarWeights: { know: [1, 0, 0] }, targets: { buy: 90 } })
    expect(settings.pillarWeights.know).toEqual([1, 0, 0])
    expect(settings.pillarWeights.go).toEqual([0.45, 0.3, 0.25])
    expect(settings.targets).toEqual({ know: 70, go: 70, do: 70, buy: 90 })
  })

  it('tell a shelf life left out from none and from a number', () => {
    const items = [{ title: 'a' }, { shelfLifeMonths: null }, { shelfLifeMonths: 3.5 }]
    expect(parse({ items }).cards.map((c) => c.shelfLifeMonths)).toEqual(['kind', null, 3.5])
  })

  it('make a whole card of an item without any key', () => {
    const { cards } = parse({ items: [{}] })
    expect(cards[0]).toMatchObject({ kind: 'guide', moment: 'know', columnId: 'idea', title: '' })
    expect(cards[0]!.id).toMatch(/^new-/)
  })

  it('take the moment of an item from the topic it answers', () => {
    const topics = [{ id: 'u' }, { id: 't', moment: 'buy' }]
    expect(parse({ topics, items: [{ topics: ['u', 't'] }] }).cards[0]!.moment).toBe('buy')
  })

  it('give a keyword the moment of its topic and an id', () => {
    const topics = [
      { id: 't', moment: 'do', keywords: [{ phrase: 'a' }, { phrase: 'b', moment: null }] },
    ]
    const { keywords } = parse({ topics })
    expect(keywords.map((k) => [k.moment, k.volume])).toEqual([
      ['do', null],
      [null, null],
    ])
    expect(keywords[0]!.id).not.toBe(keywords[1]!.id)
  })
})

describe('what a file says', () => {
  it('is kept: ids, status, check, brief, range, unclear topic', () => {
    const brief = { type: 'doc', content: [{ type: 'paragraph' }], attrs: { x: 1 } }
    const plan = parse(
      {
        topics: [
          {
            id: 't',
            moment: null,
            keywords: [{ id: 'k', phrase: 'p', volume: { low: 1, high: 2 } }],
          },
        ],
        checks: [{ id: 'c', moment: 'go', title: 'C', severity: 2, state: 'not-applicable' }],
        items: [{ id: 'i', status: 'done', check: 'c', topics: ['t', 't'], brief }],
      },
      { id: 'plan-7', workflow: [{ id: 'done', title: 'Done', progress: 1, limit: 4 }] },
    )
    expect(plan.planId).toBe('plan-7')
    expect(plan.columns).toEqual([{ id: 'done', title: 'Done', progress: 1, limit: 4 }])
    expect(plan.topics[0]!.moment).toBeNull()
    expect(plan.keywords[0]).toMatchObject({ id: 'k', topicId: 't', volume: { low: 1, high: 2 } })
    expect(plan.cards[0]).toMatchObject({ columnId: 'done', checkId: 'c', topics: ['t'] })
    expect(plan.briefs).toEqual([{ cardId: 'i', doc: brief }])
  })

  it('may start with a byte order mark', () => {
    const text = `\uFEFF${JSON.stringify({ ...head, plan: { name: 'P' } })}`
    expect(parseText(text).settings.name).toBe('P')
  })

  it('may use keys that mean something to JavaScript', () => {
    const text = `{"format":"moment-studio-plan","version":1,"__proto__":{"a":1},
      "plan":{"name":"P","constructor":1,"workflow":[{"id":"__proto__","progress":1,"toString":2},{"id":"constructor"}]},
      "items":[{"id":"__proto__","status":"constructor","__proto__":{"polluted":true},"tags":["__proto__"]}]}`
    const plan = parseText(text)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(plan.cards[0]!.extra)).toBe(Object.prototype)
    const written = formatPlanJson(plan)
    const back = JSON.parse(written)
    expect(Object.hasOwn(back, '__proto__')).toBe(true)
    expect(Object.hasOwn(back.items[0], '__proto__')).toBe(true)
    expect(back.plan.workflow[0].toString).toBe(2)
    expect(Object.keys(back.plan.workflow[1])).toEqual(['id', 'title', 'progress'])
    expect(formatPlanJson(parseText(written))).toBe(written)
  })
})

describe('a file that cannot be used', () => {
  it.each([
    ['', 'empty', ''],
    [' \n', 'empty', ''],
    ['{', 'not-a-plan', 'no JSON: '],
    ['[]', 'not-a-plan', 'format: expected “moment-studio-plan”'],
    ['null', 'not-a-plan', 'format: '],
    ['{"format":"moment-studio-plan","version":2}', 'plan-too-new', 'version 2; '],
    [
      '{"format":"moment-studio-plan","version":"1","plan":{"name":"P"}}',
      'not-a-plan',
      'version: ',
    ],
    ['{"format":"moment-studio-plan","version":1}', 'not-a-plan', 'plan: '],
    ['{"format":"moment-studio-plan","version":1,"plan":{}}', 'not-a-plan', 'plan.name: '],
  ])('%s is refused as %s', (text, reason, detail) => {
    const refusal = refusalOf(() => parseText(text))
    expect(refusal.reason).toBe(reason)
    expect(refusal.detail.startsWith(detail)).toBe(true)
  })

  it.each<[string, object, object?]>([
    ['items[1].status: no column “x”', { items: [{}, { status: 'x' }] }],
    [
      'items[0].topics[1]: no topic “u”',
      { topics: [{ id: 't' }], items: [{ topics: ['t', 'u'] }] },
    ],
    ['items[0].check: no check “c”', { checks: [], items: [{ check: 'c' }] }],
    ['items[1].id: “a” stands twice', { items: [{ id: 'a' }, { id: 'a' }] }],
    ['topics[1].id: “a” stands twice', { topics: [{ id: 'a' }, { id: 'a' }] }],
    ['checks[1].id: “a” stands twice', { checks: [{ id: 'a' }, { id: 'a' }] }],
    [
      'topics[1].keywords[0].id: “k” stands twice',
      { topics: [0, 1].map((n) => ({ id: `t${n}`, keywords: [{ id: 'k', phrase: 'p' }] })) },
    ],
    ['plan.workflow[1].id: “a” stands twice', {}, { workflow: [{ id: 'a' }, { id: 'a' }] }],
    ['plan.workflow: a plan needs at least one column', {}, { workflow: [] }],
    [
      'plan.workflow[1].progress: 0.2 is less than the column before',
      {},
      {
        workflow: [
          { id: 'a', progress: 0.5 },
          { id: 'b', progress: 0.2 },
        ],
      },
    ],
    [
      'plan.momentWeights: at least one moment needs a weight above zero',
      {},
      { momentWeights: { know: 0, go: 0, do: 0, buy: 0 } },
    ],
    [
      'items[0].rights[0].endsOn: rights may not end before they start',
      { items: [{ rights: [{ startsOn: '2026-02-01', endsOn: '2026-01-01' }] }] },
    ],
  ])('%s', (detail, more, plan) => {
    expect(detailOf(more, plan)).toBe(detail)
  })

  it.each<[string, object, object?]>([
    ['items[0].kind: ', { items: [{ kind: 'blog' }] }],
    ['items[0].publishedOn: ', { items: [{ publishedOn: '2026-02-30' }] }],
    ['items[0].effort: ', { items: [{ effort: '3' }] }],
    ['items[0].brief.type: ', { items: [{ brief: { type: 'text' } }] }],
    ['topics[0].keywords[0].phrase: ', { topics: [{ keywords: [{ volume: 3 }] }] }],
    ['topics[0].keywords[0].volume: ', { topics: [{ keywords: [{ phrase: 'p', volume: -1 }] }] }],
    ['topics[0].keywords[0].volume: ', { topics: [{ keywords: [{ phrase: 'p', volume: '1K' }] }] }],
    [
      'topics[0].keywords[0].volume: ',
      { topics: [{ keywords: [{ phrase: 'p', volume: { low: 9, high: 1 } }] }] },
    ],
    ['plan.locale: ', {}, { locale: 'de' }],
    ['plan.currency: ', {}, { currency: 'euro' }],
    ['plan.pillarWeights.know: ', {}, { pillarWeights: { know: [0, 0, 0] } }],
    ['plan: the key “moment-studio:elsewhere” is reserved', {}, { 'moment-studio:elsewhere': {} }],
  ])('names the place: %s', (place, more, plan) => {
    expect(detailOf(more, plan).startsWith(place)).toBe(true)
  })

  it('is named in the refusal', () => {
    expect(refusalOf(() => parseText('{'))).toMatchObject({ file: 'plan.json' })
  })

  it('holds a number too large for a number', () => {
    const text = JSON.stringify({ ...head, plan: { name: 'P' }, items: [{ effort: 7 }] })
    const { detail } = refusalOf(() => parseText(text.replace(':7}', ':1e999}')))
    expect(detail.startsWith('items[0].effort: ')).toBe(true)
  })

  it('is nested so deep that it would exhaust the stack', () => {
    const deep = '['.repeat(50_000) + ']'.repeat(50_000)
    const text = JSON.stringify({ ...head, plan: { name: 'P', x: 7 } }).replace(':7}', `:${deep}}`)
    expect(refusalOf(() => parseText(text)).reason).toBe('not-a-plan')
  })
})
