import { activity } from './activity.ts'
import { attachments } from './attachments.ts'
import { audits, evidence, findings } from './audits.ts'
import { board } from './board.ts'
import { briefs } from './briefs.ts'
import { cards } from './cards.ts'
import { channels } from './channels.ts'
import { checks } from './checks.ts'
import { columns } from './columns.ts'
import { comments } from './comments.ts'
import { coverage } from './coverage.ts'
import { assets, creators } from './creators.ts'
import { experiments } from './experiments.ts'
import { feed } from './feed.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { journeys } from './journeys.ts'
import { keywords } from './keywords.ts'
import { messages } from './messages.ts'
import { places } from './places.ts'
import { plans } from './plans.ts'
import { playbook } from './playbook.ts'
import { reports } from './reports.ts'
import { results } from './results.ts'
import { series } from './series.ts'
import { setup } from './setup.ts'
import { system } from './system.ts'
import { tactics } from './tactics.ts'
import { topics } from './topics.ts'
import { trash } from './trash.ts'
import { trend } from './trend.ts'
import { views } from './views.ts'

/** Everything a client may ask the backend. */
export const contract = {
  system,
  plans,
  board,
  cards,
  columns,
  topics,
  keywords,
  checks,
  briefs,
  comments,
  attachments,
  activity,
  history,
  trash,
  imports,
  reports,
  feed,
  trend,
  views,
  series,
  coverage,
  results,
  experiments,
  playbook,
  tactics,
  channels,
  journeys,
  creators,
  assets,
  audits,
  findings,
  evidence,
  places,
  messages,
  setup,
}
export type Contract = typeof contract

/**
 * Under this name the backend answers all of the contract once more, to a client that only reviews:
 * `review.comments.add` is done, `review.cards.move` refused (READ_ONLY, reason `review`).
 */
export const REVIEW = 'review'
