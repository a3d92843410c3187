import type { App } from '../app.ts'
import { addEvidence, removeEvidence } from '../services/add-evidence.ts'
import {
  createAudit,
  finishAudit,
  removeAudit,
  resumeAudit,
  updateAudit,
} from '../services/change-audit.ts'
import { exportAuditSheet } from '../services/export-audit-sheet.ts'
import { putFinding } from '../services/put-finding.ts'
import {
  checkGuides,
  listAudits,
  readEvidence,
  readEvidenceThumbnail,
} from '../services/read-audits.ts'
import type { Implementer } from './implementer.ts'

export const auditsApi = (os: Implementer, app: App) =>
  os.audits.router({
    list: os.audits.list.handler(({ input }) => listAudits(app.on(input.planId).store)),
    guides: os.audits.guides.handler(({ input }) =>
      checkGuides(app.playbook().playbook.checks, input.locale),
    ),
    create: os.audits.create.handler(({ input }) => createAudit(app.on(input.planId), input)),
    update: os.audits.update.handler(({ input }) => updateAudit(app.on(input.planId), input)),
    finish: os.audits.finish.handler(({ input }) => finishAudit(app.on(input.planId), input)),
    resume: os.audits.resume.handler(({ input }) => resumeAudit(app.on(input.planId), input)),
    sheet: os.audits.sheet.handler(({ input, signal }) => {
      const facts = app.playbook().playbook.checks
      const context = { ...app.on(input.planId), facts, print: app.options.print }
      return exportAuditSheet(context, input.options, signal)
    }),
    remove: os.audits.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeAudit(context, input)
      return { seq: context.store.seq() }
    }),
  })

export const findingsApi = (os: Implementer, app: App) =>
  os.findings.router({
    put: os.findings.put.handler(({ input }) =>
      putFinding({ ...app.on(input.planId), facts: app.playbook().playbook.checks }, input),
    ),
  })

export const evidenceApi = (os: Implementer, app: App) =>
  os.evidence.router({
    add: os.evidence.add.handler(({ input }) => addEvidence(app.on(input.planId), input)),
    read: os.evidence.read.handler(({ input }) =>
      readEvidence(app.on(input.planId).store, input.evidenceId),
    ),
    thumbnail: os.evidence.thumbnail.handler(({ input }) =>
      readEvidenceThumbnail(app.on(input.planId).store, input.evidenceId),
    ),
    remove: os.evidence.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeEvidence(context, input)
      return { seq: context.store.seq() }
    }),
  })
