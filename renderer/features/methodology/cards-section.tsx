import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { methodAimsCsv, methodCardsCsv, type MethodWords } from '#shared/coverage/method-csv.ts'
import type { Places } from '#shared/coverage/method-places.ts'
import type { MomentMethod } from '#shared/coverage/methodology.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { Panel } from '../../ui/page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fraction, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import classes from './methodology.module.css'
import { Pager, usePaged } from './pager.tsx'
import { useAimName } from './use-aim-name.ts'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

const ROWS = 25
const HEADS = [
  ...(['card', 'column', 'progress', 'freshness', 'quality'] as const),
  ...(['strength', 'share', 'counts'] as const),
]

/** The strength of every card that bears on the moment. */
export function CardsSection(props: { method: MomentMethod }) {
  const { cards } = props.method
  const { t } = useTranslation('methodology')
  const { figure } = useFigures()
  const planId = usePlanId()
  const columnTitle = useColumnTitle()
  const paged = usePaged(cards, ROWS)
  const title = t('strength.title')
  return (
    <Panel title={title}>
      <p>{t('strength.text')}</p>
      <StrengthFormulas />
      <p className={classes.quiet}>{t('strength.factors')}</p>
      <p className={classes.quiet}>{t('strength.share')}</p>
      {cards.length === 0 ? (
        <p className={classes.quiet}>{t('strength.none')}</p>
      ) : (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
          <table className={classes.table} aria-label={title} data-testid="cards">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th scope="col" key={head}>
                    {t(`term.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paged.rows.map((card) => (
                <tr key={card.cardId}>
                  <th scope="row">
                    <Link
                      href={`${planPath(planId, 'board')}?card=${encodeURIComponent(card.cardId)}`}
                    >
                      {card.title === '' ? t('board:card.untitled') : card.title}
                    </Link>
                  </th>
                  <td>{columnTitle(card.columnId)}</td>
                  <td>{figure(card.progress)}</td>
                  <td>{figure(card.freshness)}</td>
                  <td>{figure(card.quality)}</td>
                  <td>
                    {card.rightsEnded && <span className={classes.ended}>{t('rightsEnded')} </span>}
                    {figure(card.strength)}
                  </td>
                  <td>{figure(card.share)}</td>
                  <td>{figure(card.strength * card.share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager paged={paged} count={cards.length} label={title} />
    </Panel>
  )
}

function useColumnTitle() {
  const columns = usePlan((plan) => plan.columns)
  return useMemo(() => {
    const titles = new Map(columns.map(({ id, title }) => [id, title]))
    return (columnId: string) => titles.get(columnId) ?? ''
  }, [columns])
}

/** Everything on the page as two files for a spreadsheet. */
export function MethodFiles(props: { method: MomentMethod; places: Places }) {
  const { method, places } = props
  const { t } = useTranslation('methodology')
  const plan = usePlan((state) => state.settings.name)
  const column = useColumnTitle()
  const aim = useAimName()
  const words: MethodWords = {
    cardHeads: [...HEADS, 'serves' as const].map((head) => t(`term.${head}`)),
    aimHeads: (
      ['part', 'name', 'searches', 'weight', 'low', 'high', 'value', 'cards'] as const
    ).map((head) => t(`term.${head}`)),
    column,
    part: (part) => t(`coverage:part.${part}`),
    aim,
  }
  const save = (text: string, about: string) => {
    const name = `${plan} ${t(`app:moment.${method.moment}`)} ${about}.csv`
    const safe = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    saveFile(new File([text], safe, { type: 'text/csv' }))
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => save(methodCardsCsv(method, places, words), t('files.cardsName'))}
      >
        {t('files.cards')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => save(methodAimsCsv(method, places, words), t('files.aimsName'))}
      >
        {t('files.aims')}
      </Button>
    </>
  )
}

/** coverage-model §2: what a card counts. */
function StrengthFormulas() {
  const { t } = useTranslation('methodology')
  const signs = useSigns()
  const { figure } = useFigures()
  const half = number(figure(0.5))
  return (
    <>
      <Formula
        of={row(
          name(t('term.strength')),
          signs.is,
          name(t('term.progress')),
          signs.times,
          name(t('term.freshness')),
          signs.times,
          name(t('term.quality')),
        )}
      />
      <Formula
        of={row(
          name(t('term.quality')),
          signs.is,
          half,
          signs.plus,
          half,
          signs.times,
          fraction(name(t('term.done')), name(t('term.items'))),
        )}
      />
      <Formula
        of={row(
          name(t('term.freshness')),
          signs.is,
          number('1'),
          signs.minus,
          half,
          signs.times,
          fraction(
            row(name(t('term.age')), signs.minus, name(t('term.shelfLife'))),
            name(t('term.shelfLife')),
          ),
        )}
      />
    </>
  )
}
