import type { Router as ContractRouter } from '@orpc/server'
import { type Contract, REVIEW } from '#shared/contract/index.ts'
import type { App } from '../app.ts'
import { reviewing } from '../reviewing.ts'
import { activityApi } from './activity.ts'
import { attachmentsApi } from './attachments.ts'
import { auditsApi, evidenceApi, findingsApi } from './audits.ts'
import { boardApi } from './board.ts'
import { briefsApi } from './briefs.ts'
import { cardsApi } from './cards.ts'
import { channelsApi } from './channels.ts'
import { checksApi } from './checks.ts'
import { columnsApi } from './columns.ts'
import { commentsApi } from './comments.ts'
import { coverageApi } from './coverage.ts'
import { assetsApi, creatorsApi } from './creators.ts'
import { experimentsApi } from './experiments.ts'
import { feedApi } from './feed.ts'
import { historyApi } from './history.ts'
import { type Implementer, implementer } from './implementer.ts'
import { importsApi } from './imports.ts'
import { journeysApi } from './journeys.ts'
import { keywordsApi } from './keywords.ts'
import { messagesApi } from './messages.ts'
import { placesApi } from './places.ts'
import { plansApi } from './plans.ts'
import { reportsApi } from './reports.ts'
import { playbookApi } from './playbook.ts'
import { resultsApi } from './results.ts'
import { seriesApi } from './series.ts'
import { setupApi } from './setup.ts'
import { systemApi } from './system.ts'
import { tacticsApi } from './tactics.ts'
import { topicsApi } from './topics.ts'
import { trashApi } from './trash.ts'
import { trendApi } from './trend.ts'
import { viewsApi } from './views.ts'

/** Named by the contract: the inferred type is too long to be written down. */
type Answers = ContractRouter<Contract, Record<never, never>>
export type Router = Answers & Record<typeof REVIEW, Answers>

/** The whole contract, answered; under `review` to somebody who only reads and comments. */
export function createRouter(app: App): Router {
  const os = implementer(app.options.log)
  return { ...answers(os, app), [REVIEW]: answers(os, reviewing(app)) }
}

function answers(os: Implementer, app: App): Answers {
  return os.router({
    system: systemApi(os, app),
    plans: plansApi(os, app),
    board: boardApi(os, app),
    cards: cardsApi(os, app),
    columns: columnsApi(os, app),
    topics: topicsApi(os, app),
    keywords: keywordsApi(os, app),
    checks: checksApi(os, app),
    briefs: briefsApi(os, app),
    comments: commentsApi(os, app),
    attachments: attachmentsApi(os, app),
    activity: activityApi(os, app),
    history: historyApi(os, app),
    trash: trashApi(os, app),
    imports: importsApi(os, app),
    reports: reportsApi(os, app),
    feed: feedApi(os, app),
    trend: trendApi(os, app),
    views: viewsApi(os, app),
    series: seriesApi(os, app),
    coverage: coverageApi(os, app),
    results: resultsApi(os, app),
    experiments: experimentsApi(os, app),
    setup: setupApi(os, app),
    playbook: playbookApi(os, app),
    tactics: tacticsApi(os, app),
    channels: channelsApi(os, app),
    journeys: journeysApi(os, app),
    creators: creatorsApi(os, app),
    assets: assetsApi(os, app),
    audits: auditsApi(os, app),
    findings: findingsApi(os, app),
    evidence: evidenceApi(os, app),
    places: placesApi(os, app),
    messages: messagesApi(os, app),
  })
}
