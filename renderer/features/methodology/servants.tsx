import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { MethodAim, MethodCard } from '#shared/coverage/methodology.ts'
import type { Part } from '#shared/coverage/moment-score.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { group, joined, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import classes from './methodology.module.css'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

/** So many are written out; the file of the cards has them all. */
const MOST = 12

/** The cards behind a value, and how they come to it together. */
export function Servants(props: {
  part: Part
  aim: MethodAim
  cards: ReadonlyMap<string, MethodCard>
}) {
  const { part, aim } = props
  const { t } = useTranslation('methodology')
  const [open, setOpen] = useState(false)
  if (aim.passes) return <>{t('passes')}</>
  if (aim.cardIds.length === 0) return <>{t('noCards')}</>
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className={classes.servants}>
      <summary>{t('cards', { count: aim.cardIds.length })}</summary>
      {open && <Product part={part} aim={aim} cards={props.cards} />}
    </details>
  )
}

function Product(props: { part: Part; aim: MethodAim; cards: ReadonlyMap<string, MethodCard> }) {
  const { part, aim } = props
  const { t } = useTranslation('methodology')
  const format = useFormat()
  const { figure } = useFigures()
  const signs = useSigns()
  const planId = usePlanId()
  const inFull = part === 'demand' || part === 'checks'
  const shown = aim.cardIds.slice(0, MOST).map((id) => props.cards.get(id)!)
  const countsOf = (card: MethodCard) => figure(card.strength * (inFull ? 1 : card.share))
  const left = aim.cardIds.length - shown.length
  return (
    <>
      <ul>
        {shown.map((card) => (
          <li key={card.cardId}>
            <Link href={`${planPath(planId, 'board')}?card=${encodeURIComponent(card.cardId)}`}>
              {card.title === '' ? t('board:card.untitled') : card.title}
            </Link>{' '}
            {countsOf(card)}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p className={classes.quiet}>{t('moreCards', { count: left, n: format.whole(left) })}</p>
      ) : (
        <Formula
          wide
          of={row(
            number('1'),
            signs.minus,
            joined(
              shown.map((card) => group(row(number('1'), signs.minus, number(countsOf(card))))),
              signs.times,
            ),
            signs.is,
            number(figure(aim.value)),
          )}
        />
      )}
    </>
  )
}
