import { Button } from '@mantine/core'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { type MatchedPages, type PageRow, sumOfPages } from '#shared/results/match-pages.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { CardPicker } from '../cards/card-picker.tsx'
import { short } from '../cards/use-field-words.ts'
import type { Attached } from '#shared/results/wished-pages.ts'
import classes from './pages-import.module.css'

const FIRST = 30
const MORE = 100

/** Cards whose address an export has, most clicked first. */
export function MatchedList(props: {
  matched: MatchedPages['matched']
  cards: ReadonlyMap<string, Card>
}) {
  const { t } = useTranslation('results')
  const format = useFormat()
  const rows = useMemo(
    () =>
      [...props.matched]
        .map(([cardId, pages]) => ({ cardId, pages, sum: sumOfPages(pages) }))
        .toSorted((a, b) => b.sum.clicks - a.sum.clicks),
    [props.matched],
  )
  return (
    <Section title={t('import.matched', { count: rows.length })} rows={rows}>
      {({ cardId, pages, sum }) => (
        <li key={cardId} className={classes.page}>
          <span className={classes.whose}>
            <b dir="auto">
              {short(props.cards.get(cardId)?.title ?? '', 90) || t('board:card.untitled')}
            </b>
            <span>{pages.map(({ url }) => url).join(' · ')}</span>
          </span>
          <span>
            {t('import.figures', {
              clicks: format.whole(sum.clicks),
              impressions: format.whole(sum.impressions),
            })}
          </span>
        </li>
      )}
    </Section>
  )
}

/** Pages that nobody's address leads to, or several cards’: each can be given to a card. */
export function UnmatchedList(props: {
  match: MatchedPages
  attached: Attached
  onAttach: (row: number, cardId: string | null) => void
}) {
  const { attached, onAttach } = props
  const { unmatched, unsure } = props.match
  const { t } = useTranslation('results')
  const format = useFormat()
  const rows = useMemo(() => {
    const all = [
      ...unsure.map(({ page, cardIds }) => ({ page, cardIds })),
      ...unmatched.map((page) => ({ page, cardIds: [] as string[] })),
    ]
    return all.toSorted((a, b) => b.page.clicks - a.page.clicks)
  }, [unmatched, unsure])
  if (rows.length === 0) return null
  return (
    <Section
      title={t('import.unmatched', { count: rows.length })}
      hint={t('import.attachHint')}
      rows={rows}
    >
      {({ page, cardIds }) => (
        <li key={page.row} className={classes.page}>
          <span className={classes.whose}>
            <b>{page.url}</b>
            {cardIds.length > 0 && <span>{t('import.several', { count: cardIds.length })}</span>}
          </span>
          <span>
            {t('import.figures', {
              clicks: format.whole(page.clicks),
              impressions: format.whole(page.impressions),
            })}
          </span>
          <Attach
            page={page}
            cardIds={cardIds}
            cardId={attached.get(page.row) ?? null}
            onAttach={(cardId) => onAttach(page.row, cardId)}
          />
        </li>
      )}
    </Section>
  )
}

function Attach(props: {
  page: PageRow
  /** The cards to choose from; none: all of them. */
  cardIds: readonly string[]
  cardId: string | null
  onAttach: (cardId: string | null) => void
}) {
  const { cardIds, onAttach } = props
  const { t } = useTranslation('results')
  const leftOut = useCallback(
    (card: Card) => card.archived || (cardIds.length > 0 && !cardIds.includes(card.id)),
    [cardIds],
  )
  return (
    <span className={classes.picker}>
      <CardPicker
        label={t('import.attachTo', { url: short(props.page.url, 80) })}
        placeholder={t('import.attach')}
        leftOut={leftOut}
        value={props.cardId}
        onPick={(card) => onAttach(card.id)}
        onClear={() => onAttach(null)}
      />
    </span>
  )
}

/** A list that may be long: its beginning, and more of it as it is asked for. */
function Section<R>(props: {
  title: string
  hint?: string
  rows: readonly R[]
  children: (row: R) => ReactNode
}) {
  const { rows } = props
  const { t } = useTranslation('results')
  const [shown, setShown] = useState(FIRST)
  const left = Math.min(MORE, rows.length - shown)
  return (
    <section className={classes.section} aria-label={props.title}>
      <h3>{props.title}</h3>
      {props.hint && <p>{props.hint}</p>}
      {rows.length > 0 && <ul>{rows.slice(0, shown).map(props.children)}</ul>}
      {left > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + MORE)}>
          {t('page.more', { count: left })}
        </Button>
      )}
    </section>
  )
}
