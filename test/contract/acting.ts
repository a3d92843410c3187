import type { Path } from './calls/call.ts'

/** Procedures that write nothing that could be undone: they read, or they act on whole plans. */
export const NO_ACT = [
  ...(['system.info', 'system.setLanguage', 'feed.watch', 'reports.html', 'reports.pdf'] as const),
  ...(['plans.list', 'plans.openSample', 'plans.remove', 'plans.importJson'] as const),
  ...(['plans.exportJson', 'playbook.read'] as const),
  'plans.starters',
  'setup.facts',
  ...(['trend.line', 'trend.compare', 'trend.scoreOf', 'trend.grownTopics'] as const),
  ...(['board.snapshot', 'board.opening', 'board.packed', 'board.since'] as const),
  ...(['topics.proposals', 'keywords.list', 'keywords.ids', 'keywords.explain'] as const),
  ...(['keywords.facets', 'keywords.exportCsv'] as const),
  ...(['briefs.get', 'briefs.versions', 'briefs.version'] as const),
  ...(['topics.activity', 'topics.fieldHistory'] as const),
  ...(['imports.preview', 'imports.rows', 'imports.problems'] as const),
  'imports.discard',
  ...(['history.status', 'history.list', 'history.undo', 'history.redo'] as const),
  ...(['history.activity', 'trash.list', 'activity.ofCard', 'activity.ofField'] as const),
  ...(['comments.list', 'comments.people', 'attachments.list', 'attachments.read'] as const),
  ...(['attachments.thumbnail', 'attachments.keepThumbnail', 'attachments.counts'] as const),
  ...(['results.list', 'results.strength', 'results.overview', 'results.metrics'] as const),
  ...(['results.readExport', 'results.importedFor', 'experiments.list', 'journeys.list'] as const),
  ...(['places.list', 'places.readFile', 'places.exportCsv'] as const),
  ...(['messages.list', 'messages.outline'] as const),
  ...(['creators.list', 'assets.list'] as const),
  ...([
    'audits.list',
    'audits.guides',
    'audits.sheet',
    'evidence.read',
    'evidence.thumbnail',
  ] as const),
] as const satisfies readonly Path[]

/** Procedures that change an open plan: each is one act, with a name and an undo. */
export type ActingPath = Exclude<Path, (typeof NO_ACT)[number] | 'plans.create'>
