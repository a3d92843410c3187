import { Alert, Button, Group } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageExport } from '#shared/contract/results.ts'
import { matchPages } from '#shared/results/match-pages.ts'
import { usePlan } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { type Attached, wishedPages } from '#shared/results/wished-pages.ts'
import { MatchedList, UnmatchedList } from './page-lists.tsx'
import classes from './pages-import.module.css'
import { PeriodFields } from './period-fields.tsx'
import type { PagesWish } from './use-pages-import.ts'

/** Whose page is whose, before anything is written. */
export function PagesPreview(props: {
  found: PageExport
  saving: boolean
  error: string | null
  onBack: () => void
  onSave: (wish: PagesWish) => void
}) {
  const { found } = props
  const { t } = useTranslation('results')
  const format = useFormat()
  const cards = usePlan((plan) => plan.cards)
  const today = usePlan((plan) => plan.today)
  const [attached, setAttached] = useState<Attached>(new Map())
  const [from, setFrom] = useState<string | null>(found.period?.from ?? null)
  const [to, setTo] = useState<string | null>(found.period?.to ?? null)
  const match = useMemo(() => matchPages(found.pages, cards.values()), [cards, found])
  const pages = useMemo(() => wishedPages(match, attached, cards), [attached, cards, match])
  const cardIds = new Set(pages.map(({ cardId }) => cardId))
  const isPeriod = from !== null && to !== null && from <= to && to <= today
  const there = usePlanQuery(
    ['results-imported', from ?? '', to ?? ''],
    ['result'],
    (client, planId) => client.results.importedFor({ planId, from: from!, to: to! }),
    isPeriod,
  )
  const again = (isPeriod ? (there.data ?? []) : []).filter((id) => cardIds.has(id)).length
  const attach = (row: number, cardId: string | null) =>
    setAttached((old) => {
      const next = new Map(old)
      if (cardId === null) next.delete(row)
      else next.set(row, cardId)
      return next
    })

  return (
    <div className={classes.preview}>
      {props.error && <Alert color="red">{props.error}</Alert>}
      <p className={classes.file}>
        {t('import.file', { file: found.file, count: found.pages.length })}{' '}
        {found.filters.map(({ name, value }) => `${name}: ${value}`).join(' · ')}
      </p>
      <PeriodFields
        from={from}
        to={to}
        today={today}
        isKnown={found.period !== null}
        onFrom={setFrom}
        onTo={setTo}
      />
      {found.isCapped && (
        <Alert color="orange">{t('import.capped', { shown: format.whole(found.rows) })}</Alert>
      )}
      <p className={classes.sums} role="status">
        {[
          t('import.cards', { count: cardIds.size }),
          again > 0 && t('import.again', { count: again }),
          pages.some((page) => page.becomesAddress) &&
            t('import.addresses', { count: pages.filter((page) => page.becomesAddress).length }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <MatchedList matched={match.matched} cards={cards} />
      <UnmatchedList match={match} attached={attached} onAttach={attach} />
      {found.problemCount > 0 && (
        <details className={classes.problems}>
          <summary>{t('import.problems', { count: found.problemCount })}</summary>
          <ul>
            {found.problems.map(({ row, problem, text }) => (
              <li key={`${row} ${problem}`}>{t(`import.problem.${problem}`, { row, text })}</li>
            ))}
          </ul>
        </details>
      )}
      <Group justify="space-between">
        <Button variant="default" disabled={props.saving} onClick={props.onBack}>
          {t('importWizard:preview.back')}
        </Button>
        <Button
          size="sm"
          data-autofocus
          loading={props.saving}
          disabled={!isPeriod || pages.length === 0}
          onClick={() => isPeriod && props.onSave({ from, to, pages })}
        >
          {pages.length === 0 ? t('import.nothing') : t('import.save', { count: cardIds.size })}
        </Button>
      </Group>
    </div>
  )
}
