import { EMPTY_ASSET } from '../domain/asset.ts'
import { linkText } from '../domain/card-link.ts'
import type { Card, ChecklistItem } from '../domain/card.ts'
import { EMPTY_MESSAGE } from '../domain/message.ts'
import { EMPTY_PLACE } from '../domain/place.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import type { RightsWindow } from '../domain/rights.ts'
import { readDetail } from './details.ts'
import { readFile } from './attachment-in-file.ts'
import { Elsewhere, keysByContent } from './extra.ts'
import type { ItemInFile } from './file-schema.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds, refuse, setOf } from './problem.ts'
import { type Holder, readHeld } from './read-held.ts'
import { readExperiments, readResults } from './read-results.ts'

/** What items may name: a name that is not there is refused, for it would change the score unseen. */
export type Named = Pick<PlanContents, 'columns' | 'topics' | 'checks' | 'creators'>

/**
 * Cards and what they hold: briefs, comments, files. Left out: kind `guide`, status the first
 * column, moment that of the first answered topic that has one, else `know`. Channels, tactics and
 * stages are labels: one that the plan does not list is kept and counts nowhere.
 */
export function readItems(
  list: readonly ItemInFile[],
  named: Named,
  newId: () => string,
): Pick<PlanContents, 'cards' | 'briefs'> &
  Required<
    Pick<
      PlanContents,
      'comments' | 'attachments' | 'results' | 'experiments' | 'places' | 'messages' | 'assets'
    >
  > {
  const ids = ownIds(list, (i) => `items[${i}]`, newId)
  const cards: PlanContents['cards'] = []
  const briefs: PlanContents['briefs'] = []
  const comments: NonNullable<PlanContents['comments']> = []
  const attachments: NonNullable<PlanContents['attachments']> = []
  const results: NonNullable<PlanContents['results']> = []
  const experiments: NonNullable<PlanContents['experiments']> = []
  const places: NonNullable<PlanContents['places']> = []
  const messages: NonNullable<PlanContents['messages']> = []
  const assets: NonNullable<PlanContents['assets']> = []
  const creatorIds = new Set(named.creators?.map((creator) => creator.id))
  const cardIds = new Set(ids)
  const seen = {
    comments: new Set<string>(),
    attachments: new Set<string>(),
    experiments: new Set<string>(),
  }
  const columnIds = new Set(named.columns.map((column) => column.id))
  const checkIds = new Set(named.checks.map((check) => check.id))
  const topicMoments = new Map(named.topics.map((topic) => [topic.id, topic.moment]))
  for (const [i, raw] of list.entries()) {
    const path = `items[${i}]`
    const columnId = raw.status ?? named.columns[0]!.id
    if (!columnIds.has(columnId)) refuse(`${path}.status`, `no column “${columnId}”`)
    if (raw.check != null && !checkIds.has(raw.check))
      refuse(`${path}.check`, `no check “${raw.check}”`)
    for (const [t, topicId] of (raw.topics ?? []).entries())
      if (!topicMoments.has(topicId)) refuse(`${path}.topics[${t}]`, `no topic “${topicId}”`)
    for (const [l, link] of (raw.links ?? []).entries()) {
      if (link.card === ids[i]) refuse(`${path}.links[${l}].card`, 'a card cannot link to itself')
      if (!cardIds.has(link.card)) refuse(`${path}.links[${l}].card`, `no item “${link.card}”`)
    }
    const answered = (raw.topics ?? []).map((id) => topicMoments.get(id) ?? null)
    const moment = raw.moment ?? answered.find((m) => m !== null) ?? 'know'
    const elsewhere = new Elsewhere()
    const holder = { item: raw, cardId: ids[i]!, path, newId, seen, elsewhere }
    comments.push(...readComments(holder))
    attachments.push(...readAttachments(holder))
    results.push(...readResults(holder))
    experiments.push(...readExperiments(holder))
    const maker = raw.asset?.creatorId
    if (maker != null && !creatorIds.has(maker))
      refuse(`${path}.asset.creatorId`, `no person “${maker}”`)
    places.push(...readDetail(holder, 'place', EMPTY_PLACE))
    messages.push(...readDetail(holder, 'message', EMPTY_MESSAGE))
    assets.push(...readDetail(holder, 'asset', EMPTY_ASSET))
    cards.push({ ...readCard(raw, path, elsewhere), id: ids[i]!, columnId, moment })
    if (raw.brief)
      briefs.push({ cardId: ids[i]!, doc: { ...raw.brief, content: raw.brief.content ?? [] } })
  }
  const measured = { results, experiments }
  const details = { places, messages, assets }
  return { cards, briefs, comments, attachments, ...measured, ...details }
}

function readCard(
  raw: ItemInFile,
  path: string,
  elsewhere: Elsewhere,
): Omit<Card, 'id' | 'order' | 'columnId' | 'moment'> {
  const links = readLinks(raw.links ?? [], elsewhere)
  const checklist = readChecklist(raw.checklist ?? [], elsewhere)
  const rights = readRights(raw.rights ?? [], elsewhere)
  return {
    kind: raw.kind ?? 'guide',
    title: raw.title ?? '',
    publishedOn: raw.publishedOn ?? null,
    refreshedOn: raw.refreshedOn ?? null,
    dueOn: raw.dueOn ?? null,
    shelfLifeMonths: raw.shelfLifeMonths === undefined ? 'kind' : raw.shelfLifeMonths,
    effort: raw.effort ?? null,
    owner: raw.owner ?? null,
    url: raw.url ?? null,
    checkId: raw.check ?? null,
    archived: raw.archived ?? false,
    checklist,
    rights,
    series: raw.series ?? null,
    extra: elsewhere.joinedWith(raw, KNOWN.item, path),
    alsoServes: setOf(raw.alsoServes),
    topics: setOf(raw.topics),
    channels: setOf(raw.channels),
    tactics: setOf(raw.tactics),
    elements: setOf(raw.elements),
    stages: setOf(raw.stages),
    audiences: setOf(raw.audiences),
    products: setOf(raw.products),
    markets: setOf(raw.markets),
    tags: setOf(raw.tags),
    links,
  }
}

export const checklistContent = (item: ChecklistItem): string => item.text
export const rightsContent = (window: RightsWindow): string =>
  [window.use, window.startsOn ?? '', window.endsOn ?? '', ...byTrigger(window)].join(' · ')
const byTrigger = ({ trigger, lasts }: RightsWindow): (string | number)[] =>
  trigger || lasts ? [trigger ?? '', lasts?.count ?? '', lasts?.unit ?? ''] : []

function readChecklist(
  list: NonNullable<ItemInFile['checklist']>,
  elsewhere: Elsewhere,
): ChecklistItem[] {
  const items = list.map(({ text = '', done = false }) => ({ text, done }))
  const keys = keysByContent(items, checklistContent)
  for (const [i, raw] of list.entries())
    elsewhere.keep('checklist', keys[i]!, raw, KNOWN.checklistItem)
  return items
}

function readRights(list: NonNullable<ItemInFile['rights']>, elsewhere: Elsewhere): RightsWindow[] {
  const windows = list.map(
    ({ use = 'organic', startsOn = null, endsOn = null, trigger, lasts }): RightsWindow => ({
      use,
      startsOn,
      endsOn,
      ...(trigger && { trigger }),
      ...(lasts && { lasts }),
    }),
  )
  const keys = keysByContent(windows, rightsContent)
  for (const [i, raw] of list.entries()) elsewhere.keep('rights', keys[i]!, raw, KNOWN.rights)
  return windows
}

function readLinks(list: NonNullable<ItemInFile['links']>, elsewhere: Elsewhere): string[] {
  const links = list.map((link) => linkText({ kind: link.kind, cardId: link.card }))
  for (const [i, raw] of list.entries()) elsewhere.keep('links', links[i]!, raw, KNOWN.link)
  return setOf(links)
}

/** Left out: `at` 1970, `person` nobody, never edited. */
const readComments = (holder: Holder): NonNullable<PlanContents['comments']> =>
  readHeld(holder, 'comments', holder.item.comments ?? [], KNOWN.comment, (raw, id) => {
    const { text, at = 0, person = '', editedAt = null } = raw
    return { id, cardId: holder.cardId, text, at, person, editedAt }
  })

const readAttachments = (holder: Holder): NonNullable<PlanContents['attachments']> =>
  readHeld(
    holder,
    'attachments',
    holder.item.attachments ?? [],
    KNOWN.attachment,
    (raw, id, path) => ({ id, cardId: holder.cardId, ...readFile(raw, path) }),
  )
