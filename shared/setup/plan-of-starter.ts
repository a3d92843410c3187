import { emptyCardFields } from '../domain/card.ts'
import type { Keyword } from '../domain/keyword.ts'
import { EMPTY_MESSAGE, type Message } from '../domain/message.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import type { Locale } from '../domain/plan.ts'
import type { Setup } from '../domain/setup.ts'
import { defaultPlan } from '../playbook/default-plan.ts'
import type { Playbook } from '../playbook/playbook.ts'
import type { Starter } from './starter-schema.ts'

type StarterMessage = NonNullable<Starter['cards'][number]['message']>

/**
 * The plan of a starter in one language: its cards stand in the first column, in the order of the file,
 * and no keyword has a volume.
 */
export function planOfStarter(
  starter: Starter,
  given: { name: string; client: string; locale: Locale },
  { playbook, newId }: { playbook: Playbook; newId: () => string },
): PlanContents {
  const { locale } = given
  const { settings, columns, checks } = defaultPlan({ ...given, path: starter.path }, playbook)
  const wordsOf = (keys: readonly string[], named: Starter['audiences']) =>
    keys.flatMap((key) => named[key]?.[locale] ?? [])
  const off = new Map(starter.off.map(({ tactic, why }) => [tactic, why[locale]]))
  return {
    planId: null,
    columns,
    checks,
    briefs: [],
    settings: {
      ...settings,
      goal: starter.goal[locale],
      targets: { ...starter.targets },
      momentWeights: { ...starter.momentWeights },
      channels: starter.channels.flatMap(({ id, title, moments }) => {
        const usual = settings.channels.find((channel) => channel.id === id)
        if (!usual) return []
        return [
          { ...usual, title: title?.[locale] ?? usual.title, moments: moments ?? usual.moments },
        ]
      }),
      tactics: settings.tactics.map((tactic) =>
        off.has(tactic.id) ? { ...tactic, off: true, reason: off.get(tactic.id)! } : tactic,
      ),
      setup: SETUP_OF_STARTER,
    },
    topics: starter.topics.map((topic) => ({
      id: topic.id,
      title: topic.title[locale],
      moment: topic.moment,
      audiences: wordsOf(topic.audiences, starter.audiences),
      products: wordsOf(topic.products, starter.products),
      markets: [],
      stages: [],
      tags: [],
      extra: {},
    })),
    keywords: starter.topics.flatMap((topic) =>
      topic.keywords[locale].map((phrase): Keyword => {
        return { ...unmeasured, id: newId(), topicId: topic.id, phrase, moment: topic.moment }
      }),
    ),
    messages: starter.cards.flatMap(({ id, message }) =>
      message ? [messageOf(id, message, locale)] : [],
    ),
    ...journeyOf(starter, locale),
    cards: starter.cards.map(({ check, checklist, message: _, ...card }) => ({
      ...emptyCardFields(),
      ...card,
      title: card.title[locale],
      columnId: columns[0]!.id,
      audiences: wordsOf(card.audiences, starter.audiences),
      products: wordsOf(card.products, starter.products),
      checkId: checks.some(({ id }) => id === check) ? check : null,
      checklist: checklist[locale].map((text) => ({ text, done: false })),
    })),
  }
}

/** Its words in every language of the product; whether people agreed, only the team can note. */
function messageOf(id: string, message: StarterMessage, locale: Locale): Message {
  const { goal, trigger, schedule, replyTarget, subject, text } = message
  return {
    ...EMPTY_MESSAGE,
    ...{ id, goal, schedule, replyTarget },
    trigger: typeof trigger === 'string' ? trigger : trigger[locale],
    ...{ textEn: text.en, textZh: text['zh-CN'], textRu: text.ru },
    ...(subject && {
      subjectEn: subject.en,
      subjectZh: subject['zh-CN'],
      subjectRu: subject.ru,
    }),
  }
}

const JOURNEY = 'journey'

function journeyOf(
  { journey, audiences }: Starter,
  locale: Locale,
): Pick<PlanContents, 'journeys' | 'touchpoints'> {
  const audience = audiences[journey.audience]?.[locale] ?? ''
  const title = journey.title[locale]
  return {
    journeys: [
      { id: JOURNEY, title, audience, note: '', skipped: [...journey.skipped], extra: {} },
    ],
    touchpoints: journey.steps.map(({ stage, title: name, channel, cards }, i) => ({
      id: `${JOURNEY} ${i + 1}`,
      journeyId: JOURNEY,
      stage,
      title: name[locale],
      channel,
      note: '',
      cards: [...cards],
      extra: {},
    })),
  }
}

/** What a starter has said already; looking at it again is open, as is what only the team has. */
const SETUP_OF_STARTER: Setup = {
  steps: { goal: 'done', path: 'done', channels: 'done', targets: 'done', cards: 'done' },
  finished: false,
}

/** The moment is the starter's, not guessed: an import leaves it as it is. */
const unmeasured = {
  volume: null,
  difficulty: null,
  cpc: null,
  market: null,
  second: null,
  confirmed: true,
  cue: '',
  sources: [],
  excluded: false,
  extra: {},
} satisfies Partial<Keyword>
