import { Loader, Pagination, Tabs } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ImportRow } from '#shared/contract/imports.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './import.module.css'
import { KeywordRows } from './keyword-rows.tsx'
import { ProblemRows } from './problem-rows.tsx'

type Fate = ImportRow['fate']
const FATES: readonly Fate[] = ['added', 'updated', 'unchanged']
const PAGE = 100

/** What an import adds, updates, leaves as it is and leaves out: each a list to page through. */
export function ImportLists(props: {
  preview: ImportPreview
  /** Tabs and panels beside the lists. */
  tabs?: React.ReactNode
  panels?: React.ReactNode
}) {
  const { preview } = props
  const { totals } = preview
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const problems = preview.files.reduce((sum, file) => sum + file.problemCount, 0)
  // Rows that repeat a keyword are left out without being anything wrong: a note tells of them.
  const told = Math.max(problems, totals.leftOut)
  const first = FATES.find((fate) => totals[fate] > 0) ?? 'added'
  return (
    <Tabs defaultValue={first} keepMounted={false}>
      <Tabs.List>
        {FATES.map((fate) => (
          <Tabs.Tab key={fate} value={fate} disabled={totals[fate] === 0}>
            {t(`tab.${fate}`, { shown: format.whole(totals[fate]) })}
          </Tabs.Tab>
        ))}
        <Tabs.Tab value="problems">{t('tab.problems', { shown: format.whole(told) })}</Tabs.Tab>
        {props.tabs}
      </Tabs.List>
      {FATES.map((fate) => (
        <Tabs.Panel key={fate} value={fate}>
          <KeywordPages previewId={preview.previewId} fate={fate} />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="problems">
        <ProblemPages preview={preview} total={problems} />
      </Tabs.Panel>
      {props.panels}
    </Tabs>
  )
}

function KeywordPages(props: { previewId: string; fate: Fate }) {
  const { previewId, fate } = props
  const { t } = useTranslation('importWizard')
  const client = useClient()
  const planId = usePlanId()
  const [page, setPage] = useState(1)
  const offset = (page - 1) * PAGE
  const found = useQuery({
    queryKey: ['imports', planId, previewId, fate, offset],
    queryFn: () => client.imports.rows({ planId, previewId, fate, offset, limit: PAGE }),
    placeholderData: keepPreviousData,
  })
  return (
    <Pages
      page={page}
      total={found.data?.total ?? 0}
      label={t(`list.${fate}`)}
      state={found}
      onPage={setPage}
    >
      {found.data && <KeywordRows rows={found.data.rows} />}
    </Pages>
  )
}

function ProblemPages(props: { preview: ImportPreview; total: number }) {
  const { preview, total } = props
  const { t } = useTranslation('importWizard')
  const client = useClient()
  const planId = usePlanId()
  const format = useFormat()
  const [page, setPage] = useState(1)
  const offset = (page - 1) * PAGE
  const { previewId } = preview
  const found = useQuery({
    queryKey: ['imports', planId, previewId, 'problems', offset],
    queryFn: () => client.imports.problems({ planId, previewId, offset, limit: PAGE }),
    placeholderData: keepPreviousData,
  })
  const kept = found.data?.total ?? 0
  return (
    <Pages page={page} total={kept} label={t('problems.title')} state={found} onPage={setPage}>
      {preview.files.flatMap((file) =>
        file.notes.map((note) => (
          <p key={`${file.file} ${file.layout} ${note.note}`} className={classes.note}>
            {file.file}: {t(`import:notes.${note.note}`, { count: note.count })}
          </p>
        )),
      )}
      {total === 0 && <p className={classes.note}>{t('problems.none')}</p>}
      {kept > 0 && <ProblemRows problems={found.data?.problems ?? []} />}
      {kept > 0 && total > kept && (
        <p className={classes.note}>
          {t('problems.more', { shown: format.whole(kept), all: format.whole(total) })}
        </p>
      )}
    </Pages>
  )
}

function Pages(props: {
  page: number
  total: number
  label: string
  state: { isPending: boolean; isError: boolean }
  onPage: (page: number) => void
  children: React.ReactNode
}) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const pages = Math.ceil(props.total / PAGE)
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={props.label}>
        {props.state.isPending && <Loader size="sm" m="md" aria-label={t('app:common.loading')} />}
        {props.state.isError && <p className={classes.note}>{t('list.gone')}</p>}
        {props.children}
      </div>
      {pages > 1 && (
        <div className={classes.pages}>
          <Pagination
            size="sm"
            total={pages}
            value={props.page}
            onChange={props.onPage}
            getControlProps={(control) => ({ 'aria-label': t(`list.${control}`) })}
            getItemProps={(page) => ({ 'aria-label': t('list.page', { page }) })}
          />
          <span className={classes.quiet}>
            {t('list.range', {
              from: format.whole((props.page - 1) * PAGE + 1),
              to: format.whole(Math.min(props.total, props.page * PAGE)),
              all: format.whole(props.total),
            })}
          </span>
        </div>
      )}
    </>
  )
}
