import { type Asset, EMPTY_ASSET } from '../domain/asset.ts'
import { byCard } from '../domain/by-card.ts'
import { readLink } from '../domain/card-link.ts'
import { ELEMENTS } from '../domain/card.ts'
import type { Comment } from '../domain/comment.ts'
import type { Experiment } from '../domain/experiment.ts'
import type { Keyword } from '../domain/keyword.ts'
import { MOMENTS } from '../domain/moment.ts'
import { EMPTY_MESSAGE, type Message } from '../domain/message.ts'
import { EMPTY_PLACE, type Place } from '../domain/place.ts'
import type { AttachmentContents, PlanContents } from '../domain/plan-contents.ts'
import { type ResultFields, resultKey } from '../domain/result.ts'
import { SETUP_STEPS } from '../domain/setup.ts'
import type { Volume } from '../domain/volume.ts'
import { formatCreator } from './creators-in-file.ts'
import { byId, formatDetail } from './details.ts'
import { findingsWriter, formatAudits } from './audits.ts'
import { keptElsewhere, keysByContent, withExtra, type Extra } from './extra.ts'
import { PLAN_FORMAT, PLAN_VERSION } from './file-schema.ts'
import { formatJourneys } from './journeys.ts'
import { keywordsByTopic } from './keywords-by-topic.ts'
import { formatMessageSettings } from './message-settings.ts'
import { checklistContent, rightsContent } from './read-items.ts'
import { sourceContent } from './read-topics.ts'

/**
 * Writes a plan file (formats.md §2): keys in one fixed order, unknown keys after the known ones,
 * sets sorted, so that one plan gives the same bytes every time. Names of topics and checks that
 * the plan no longer has are left out, so that the file can be read again.
 */
export function formatPlanJson(contents: PlanContents): string {
  const { settings, topics, checks } = contents
  const byTopic = keywordsByTopic(contents.keywords)
  const briefOf = new Map(contents.briefs.map(({ cardId, doc }) => [cardId, doc]))
  const topicIds = new Set(topics.map((topic) => topic.id))
  const checkIds = new Set(checks.map((check) => check.id))
  const cardIds = new Set(contents.cards.map((card) => card.id))
  const comments = byCard(contents.comments ?? [])
  const attachments = byCard(contents.attachments ?? [])
  const results = byCard(contents.results ?? [])
  const experiments = byCard(contents.experiments ?? [])
  const places = byId(contents.places ?? [])
  const messages = byId(contents.messages ?? [])
  const creatorIds = new Set(contents.creators?.map((creator) => creator.id))
  const assets = byId(contents.assets ?? [])
  const findingsOf = findingsWriter(contents)
  const file = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    plan: formatSettings(contents),
    topics: topics.map(({ extra, id, title, moment, ...sets }) =>
      withExtra(
        {
          id,
          title,
          moment,
          keywords: (byTopic.get(id) ?? []).map(formatKeyword),
          audiences: sets.audiences.toSorted(),
          products: sets.products.toSorted(),
          markets: sets.markets.toSorted(),
          stages: sets.stages.toSorted(),
          tags: sets.tags.toSorted(),
        },
        extra,
      ),
    ),
    items: contents.cards.map((card) =>
      formatCard(card, {
        topicIds,
        checkIds,
        cardIds,
        brief: briefOf.get(card.id),
        comments: comments.get(card.id),
        attachments: attachments.get(card.id),
        results: results.get(card.id),
        experiments: experiments.get(card.id),
        place: places.get(card.id),
        message: messages.get(card.id),
        asset: madeBy(assets.get(card.id), creatorIds),
      }),
    ),
    creators: contents.creators?.map(formatCreator),
    checks: checks.map((check) => {
      const { extra, id, moment, title, severity, state } = check
      const howTo = check.howTo === '' ? undefined : check.howTo
      const findings = findingsOf(check)
      return withExtra({ id, moment, title, severity, state, howTo, findings }, extra)
    }),
    views: contents.views?.map(({ extra, id, name, page, filter, options }) =>
      withExtra({ id, name, page, filter, options }, extra),
    ),
    journeys: formatJourneys(contents, cardIds),
    audits: formatAudits(contents),
  }
  const whole = withExtra(file, keptElsewhere(settings.extra, 'file'))
  return `${JSON.stringify(whole, null, 2)}\n`
}

function formatSettings({ planId, settings, columns }: PlanContents): Record<string, unknown> {
  const { extra } = settings
  const perMoment = (place: 'pillarWeights' | 'momentWeights' | 'targets') =>
    withExtra(
      Object.fromEntries(MOMENTS.map((moment) => [moment, settings[place][moment]])),
      keptElsewhere(extra, place),
    )
  return withExtra(
    {
      id: planId ?? undefined,
      name: settings.name,
      client: settings.client,
      locale: settings.locale,
      currency: settings.currency,
      path: settings.path,
      goal: settings.goal,
      workflow: columns.map(({ id, title, progress, limit }) =>
        withExtra(
          { id, title, progress, limit: limit ?? undefined },
          keptElsewhere(extra, 'workflow', id),
        ),
      ),
      channels: settings.channels.map(({ id, title, moments }) =>
        withExtra(
          { id, title, moments: inOrder(MOMENTS, moments) },
          keptElsewhere(extra, 'channels', id),
        ),
      ),
      tactics: settings.tactics.map(({ id, moment, title, weight, off, reason, note }) =>
        withExtra(
          { id, moment, title, weight, off, reason, note },
          keptElsewhere(extra, 'tactics', id),
        ),
      ),
      pillarWeights: perMoment('pillarWeights'),
      momentWeights: perMoment('momentWeights'),
      targets: perMoment('targets'),
      setup: formatSetup(settings),
      ticks: formatTicks(settings),
      ...formatMessageSettings(settings),
    },
    extra,
  )
}

/** A plan that no set-up was begun for says nothing of it. */
function formatSetup({ setup, extra }: PlanContents['settings']): unknown {
  if (setup === null) return undefined
  const known = SETUP_STEPS.map((step) => [step, setup.steps[step]])
  const steps = withExtra(Object.fromEntries(known), keptElsewhere(extra, 'setupSteps'))
  return withExtra({ steps, finished: setup.finished }, keptElsewhere(extra, 'setup'))
}

function formatTicks({ ticks, extra }: PlanContents['settings']): unknown {
  const ids = Object.keys(ticks).toSorted()
  if (ids.length === 0) return undefined
  return Object.fromEntries(
    ids.map((id) => [id, withExtra({ ...ticks[id] }, keptElsewhere(extra, 'ticks', id))]),
  )
}

function formatKeyword(keyword: Keyword): Record<string, unknown> {
  const { extra, sources } = keyword
  const keys = keysByContent(sources, sourceContent)
  return withExtra(
    {
      id: keyword.id,
      phrase: keyword.phrase,
      volume: formatVolume(keyword.volume, keptElsewhere(extra, 'volume')),
      difficulty: keyword.difficulty,
      cpc: keyword.cpc,
      market: keyword.market,
      moment: keyword.moment,
      second: keyword.second ?? undefined,
      confirmed: keyword.confirmed,
      cue: keyword.cue === '' ? undefined : keyword.cue,
      excluded: keyword.excluded ? true : undefined,
      sources: sources.map(({ tool, file, on, volume, search, position, url }, i) => {
        const kept = keptElsewhere(extra, 'sourceVolumes', keys[i])
        const figure = volume === undefined ? undefined : formatVolume(volume, kept)
        const counted = search && withExtra(search, keptElsewhere(extra, 'sourceSearch', keys[i]))
        return withExtra(
          { tool, file, on, volume: figure, search: counted, position, url },
          keptElsewhere(extra, 'sources', keys[i]),
        )
      }),
    },
    extra,
  )
}

function formatVolume(volume: Volume, kept: Extra): unknown {
  if (typeof volume !== 'object' || volume === null) return volume
  return withExtra({ low: volume.low, high: volume.high }, kept)
}

/** What a card is written with beside its own fields. */
type Around = {
  topicIds: ReadonlySet<string>
  checkIds: ReadonlySet<string>
  cardIds: ReadonlySet<string>
  brief: unknown
  comments: Comment[] | undefined
  attachments: AttachmentContents[] | undefined
  results: ResultFields[] | undefined
  experiments: Experiment[] | undefined
  place: Place | undefined
  message: Message | undefined
  asset: Asset | undefined
}

function madeBy(asset: Asset | undefined, creatorIds: ReadonlySet<string>): Asset | undefined {
  if (!asset || asset.creatorId === null || creatorIds.has(asset.creatorId)) return asset
  return { ...asset, creatorId: null }
}

/** An empty list is not written: few cards have any. */
const someOrNone = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined)

function formatCard(
  card: PlanContents['cards'][number],
  { topicIds, checkIds, cardIds, brief, ...around }: Around,
): Record<string, unknown> {
  const { extra, checklist, rights, checkId, shelfLifeMonths } = card
  const checklistKeys = keysByContent(checklist, checklistContent)
  const rightsKeys = keysByContent(rights, rightsContent)
  return withExtra(
    {
      id: card.id,
      kind: card.kind,
      title: card.title,
      moment: card.moment,
      alsoServes: inOrder(MOMENTS, card.alsoServes),
      status: card.columnId,
      publishedOn: card.publishedOn,
      refreshedOn: card.refreshedOn,
      shelfLifeMonths: shelfLifeMonths === 'kind' ? undefined : shelfLifeMonths,
      dueOn: card.dueOn,
      effort: card.effort,
      owner: card.owner,
      topics: card.topics.filter((id) => topicIds.has(id)).toSorted(),
      channels: card.channels.toSorted(),
      tactics: card.tactics.toSorted(),
      elements: inOrder(ELEMENTS, card.elements),
      stages: card.stages.toSorted(),
      audiences: card.audiences.toSorted(),
      products: card.products.toSorted(),
      markets: card.markets.toSorted(),
      tags: card.tags.toSorted(),
      url: card.url,
      archived: card.archived,
      checklist: checklist.map(({ text, done }, i) =>
        withExtra({ text, done }, keptElsewhere(extra, 'checklist', checklistKeys[i])),
      ),
      check: checkId !== null && checkIds.has(checkId) ? checkId : null,
      rights: rights.map(({ use, startsOn, endsOn, trigger, lasts }, i) =>
        withExtra(
          { use, startsOn, endsOn, trigger, lasts },
          keptElsewhere(extra, 'rights', rightsKeys[i]),
        ),
      ),
      series: card.series ?? undefined,
      links: someOrNone(
        card.links.toSorted().flatMap((text) => {
          const link = readLink(text)
          if (!link || !cardIds.has(link.cardId)) return []
          return [
            withExtra({ kind: link.kind, card: link.cardId }, keptElsewhere(extra, 'links', text)),
          ]
        }),
      ),
      brief,
      comments: around.comments?.map(({ id, text, at, person, editedAt }) =>
        withExtra(
          { id, text, at, person, editedAt: editedAt ?? undefined },
          keptElsewhere(extra, 'comments', id),
        ),
      ),
      attachments: around.attachments?.map(({ cardId: _, id, ...file }) =>
        withExtra({ id, ...file }, keptElsewhere(extra, 'attachments', id)),
      ),
      results: around.results?.map((result) => {
        const { metric, from, to, value, source, currency } = result
        return withExtra(
          { metric, from, to, value, source, currency: currency === '' ? undefined : currency },
          keptElsewhere(extra, 'results', resultKey(result)),
        )
      }),
      experiments: around.experiments?.map(({ cardId: _, id, ...experiment }) =>
        withExtra({ id, ...experiment }, keptElsewhere(extra, 'experiments', id)),
      ),
      asset: around.asset && formatDetail(around.asset, 'asset', EMPTY_ASSET, extra),
      place: around.place && formatDetail(around.place, 'place', EMPTY_PLACE, extra),
      message: around.message && formatDetail(around.message, 'message', EMPTY_MESSAGE, extra),
    },
    extra,
  )
}

function inOrder<T>(order: readonly T[], values: readonly T[]): T[] {
  return order.filter((value) => values.includes(value))
}
