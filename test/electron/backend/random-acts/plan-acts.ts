import * as Y from 'yjs'
import { cardIn, columnIn, pick, type RandomActs } from './random-act.ts'

/** An update that writes words at the start of a brief. */
function typed(words: string): string {
  const doc = new Y.Doc()
  doc.getXmlFragment('brief').insert(0, [new Y.XmlText(words)])
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
}

export const PLAN_ACTS: RandomActs<
  'columns' | 'checks' | 'views' | 'plans' | 'comments' | 'attachments' | 'briefs' | 'trash'
> = {
  'columns.create': (given) => {
    const { client, planId, title } = given
    const { progress, id } = columnIn(given)
    return client.columns.create({ planId, fields: { title, progress, limit: null }, beforeId: id })
  },

  'columns.update': (given) => {
    const { client, planId, title, a, c } = given
    const patch = { title, progress: (c % 11) / 10, limit: 1 + (a % 5) }
    return client.columns.update({ planId, columnId: columnIn(given).id, patch })
  },

  'columns.move': (given) => {
    const { client, planId, board, c } = given
    const beforeId = pick(board.columns, c)!.id
    return client.columns.move({ planId, columnId: columnIn(given).id, beforeId })
  },

  'columns.remove': (given) => {
    const { client, planId, board, c } = given
    const moveCardsTo = pick(board.columns, c)!.id
    return client.columns.remove({ planId, columnId: columnIn(given).id, moveCardsTo })
  },

  'checks.create': ({ client, planId, moment, title, b }) => {
    const fields = { moment, title, severity: 1 + (b % 3), state: 'unchecked' as const }
    return client.checks.create({ planId, fields })
  },

  'checks.update': ({ client, planId, board, title, a, b }) => {
    const check = pick(board.checks, a)
    const patch = { state: b % 2 === 0 ? ('fail' as const) : ('pass' as const), title }
    return check && client.checks.update({ planId, checkId: check.id, patch })
  },

  'checks.remove': ({ client, planId, board, a }) => {
    const check = pick(board.checks, a)
    return check && client.checks.remove({ planId, checkId: check.id })
  },

  'views.create': ({ client, planId, title, moment, b }) => {
    const page = pick(['board', 'table', 'calendar'] as const, b)!
    const fields = { name: title, page, filter: { moments: [moment] }, options: { density: b } }
    return client.views.create({ planId, fields })
  },

  'views.update': ({ client, planId, board, title, a, b }) => {
    const view = pick(board.views, a)
    const patch = { name: title, options: { b }, filter: { text: title } }
    return view && client.views.update({ planId, viewId: view.id, patch })
  },

  'views.remove': ({ client, planId, board, a }) => {
    const view = pick(board.views, a)
    return view && client.views.remove({ planId, viewId: view.id })
  },

  'plans.updateSettings': ({ client, planId, title, a, b }) => {
    const patches = [
      { goal: title, targets: { know: a % 101, go: 70, do: 70, buy: 70 } },
      { name: title, client: `client ${b}` },
      { weeklyCap: a % 5, audienceCaps: [{ audience: title, cap: b % 2 === 0 ? null : b % 7 }] },
      { quietHours: b % 3 === 0 ? null : { from: '22:00', to: '08:00' } },
    ]
    return client.plans.updateSettings({ planId, patch: pick(patches, b)! })
  },

  'comments.add': (given) => {
    const { client, planId, title } = given
    const card = cardIn(given)
    return card && client.comments.add({ planId, cardId: card.id, text: title })
  },

  'comments.update': (given) => {
    const { client, planId, title, b } = given
    const card = cardIn(given)
    return (
      card &&
      client.comments.list({ planId, cardId: card.id }).then((all) => {
        const comment = pick(all, b)
        return comment && client.comments.update({ planId, commentId: comment.id, text: title })
      })
    )
  },

  'comments.remove': (given) => {
    const { client, planId, b } = given
    const card = cardIn(given)
    return (
      card &&
      client.comments.list({ planId, cardId: card.id }).then((all) => {
        const comment = pick(all, b)
        return comment && client.comments.remove({ planId, commentId: comment.id })
      })
    )
  },

  'attachments.add': (given) => {
    const { client, planId, title, c } = given
    const card = cardIn(given)
    const file = new File([`bytes ${c % 3}`], `${title}.txt`, { type: 'text/plain' })
    return card && client.attachments.add({ planId, cardId: card.id, file })
  },

  'attachments.remove': (given) => {
    const { client, planId, b } = given
    const card = cardIn(given)
    return (
      card &&
      client.attachments.list({ planId, cardId: card.id }).then((all) => {
        const file = pick(all, b)
        return file && client.attachments.remove({ planId, attachmentId: file.id })
      })
    )
  },

  'briefs.append': (given) => {
    const { client, planId, title } = given
    const card = cardIn(given)
    return card && client.briefs.append({ planId, cardId: card.id, update: typed(title) })
  },

  // What is typed first and last is one version each: typing itself is no act that undo knows.
  'briefs.restore': (given) => {
    const { client, planId, title, c } = given
    const card = cardIn(given)
    if (!card) return undefined
    const of = { planId, cardId: card.id }
    return client.briefs
      .append({ ...of, update: typed(title) })
      .then(() => client.briefs.versions(of))
      .then(async (versions) => {
        await client.briefs.append({ ...of, update: typed(`${title}, later`) })
        await client.briefs.restore({ ...of, seq: pick(versions, c)!.seq })
      })
  },

  'trash.restore': async ({ client, planId, a, b, c }) => {
    const { entries } = await client.trash.list({ planId })
    const chosen = new Set([pick(entries, a), pick(entries, b), pick(entries, c)])
    const items = [...chosen].flatMap((entry) =>
      entry ? [{ kind: entry.kind, id: entry.id }] : [],
    )
    if (items.length > 0) await client.trash.restore({ planId, items })
  },
}
