import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Sums, sumsOf, sumsOfMoment } from '#shared/creators/sums.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/page.tsx'
import classes from './sums.module.css'
import type { Register } from './use-creators.ts'
import { useKnownSum } from './use-known-sum.ts'

const COLUMNS = [
  ...['people', 'assets', 'live', 'audience', 'reach', 'engagementRate'],
  ...['trust', 'cost', 'perThousand'],
] as const
type Column = keyof Sums
const MOST_PEOPLE = 50

/** Reach, trust and cost by moment and by person, with what is not known said and never counted as none. */
export function SumsTab(props: { register: Register; onOpen: (personId: string) => void }) {
  const { made, byId, people } = props.register
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const moments = useMemo(
    () => MOMENTS.map((moment) => ({ moment, sums: sumsOfMoment(made, moment, byId, today) })),
    [byId, made, today],
  )
  const all = useMemo(() => sumsOf(made, byId, today), [byId, made, today])
  const makers = useMemo(
    () =>
      people
        .map((person) => ({
          person,
          sums: sumsOf(
            made.filter(({ asset }) => asset.creatorId === person.id),
            new Map([[person.id, person]]),
            today,
          ),
        }))
        .filter(({ sums }) => sums.assets > 0)
        .toSorted((a, b) => b.sums.reach.known - a.sums.reach.known)
        .slice(0, MOST_PEOPLE),
    [made, people, today],
  )
  if (made.length === 0) return <EmptyState title={t('sums.empty')} hint={t('sums.emptyHint')} />
  return (
    <div className={classes.tables}>
      <Panel title={t('sums.byMoment')}>
        <Table
          label={t('sums.byMoment')}
          first={t('sums.moment')}
          columns={COLUMNS as readonly Column[]}
        >
          {moments.map(({ moment, sums }) => (
            <tr key={moment} data-moment={moment}>
              <th scope="row">
                <span className={classes.moment}>{t(`app:moment.${moment}`)}</span>
              </th>
              <Cells sums={sums} />
            </tr>
          ))}
          <tr className={classes.total}>
            <th scope="row">{t('sums.all')}</th>
            <Cells sums={all} />
          </tr>
        </Table>
        <ul className={classes.notes}>
          {(['audience', 'reach', 'trust', 'cost'] as const).map((note) => (
            <li key={note}>{t(`sums.note.${note}`)}</li>
          ))}
        </ul>
      </Panel>
      {makers.length > 0 && (
        <Panel title={t('sums.byPerson')}>
          <Table
            label={t('sums.byPerson')}
            first={t('field.name')}
            columns={(COLUMNS as readonly Column[]).filter((column) => column !== 'people')}
          >
            {makers.map(({ person, sums }) => (
              <tr key={person.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.person}
                    dir="auto"
                    onClick={() => props.onOpen(person.id)}
                  >
                    {person.name}
                  </button>
                </th>
                <Cells sums={sums} ofPerson />
              </tr>
            ))}
          </Table>
        </Panel>
      )}
    </div>
  )
}

function Table(props: {
  label: string
  first: string
  columns: readonly Column[]
  children: ReactNode
}) {
  const { t } = useTranslation('creators')
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{props.first}</th>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {t(`sums.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  )
}

function Cells(props: { sums: Sums; ofPerson?: boolean }) {
  const { sums } = props
  const { t } = useTranslation('creators')
  const format = useFormat()
  const currency = usePlan((plan) => plan.settings.currency)
  const sum = useKnownSum()
  const money = (value: number) => format.money(value, currency)
  return (
    <>
      {!props.ofPerson && <td>{format.whole(sums.people)}</td>}
      <td>{format.whole(sums.assets)}</td>
      <td>{format.whole(sums.live)}</td>
      <td>{sums.live === 0 ? t('none') : sum(sums.audience, format.whole)}</td>
      <td>{sums.live === 0 ? t('none') : sum(sums.reach, format.whole)}</td>
      <td>{sums.engagementRate === null ? t('none') : format.rate(sums.engagementRate)}</td>
      <td>{format.percent(sums.trust)}</td>
      <td>{sums.assets === 0 ? t('none') : sum(sums.cost, money)}</td>
      <td>
        {sums.perThousand === null ? t('none') : money(Math.round(sums.perThousand * 100) / 100)}
      </td>
    </>
  )
}
