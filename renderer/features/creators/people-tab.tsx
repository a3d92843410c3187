import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Consent } from '#shared/domain/creator.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/page.tsx'
import { AddPerson } from './add-person.tsx'
import classes from './creators.module.css'
import { Line, type Tone } from './line.tsx'
import { PeopleFilter } from './people-filter.tsx'
import {
  matching,
  NO_FILTER,
  PERSON_COLUMNS,
  type PersonColumn,
  personRows,
  type PersonRow,
  sortedPeople,
} from './person-rows.ts'
import { type Order, RegisterTable } from './register-table.tsx'
import { useRightsText } from './use-rights-text.ts'
import type { Register } from './use-creators.ts'
import { useKnownSum } from './use-known-sum.ts'
import { useRateWords } from './use-rate-words.ts'

const NUMBERS: readonly PersonColumn[] = ['audience', 'assets', 'cost']
const WIDTHS =
  'minmax(150px, 1.4fr) 116px 70px minmax(100px, 0.9fr) 104px 76px minmax(170px, 1.3fr) 92px'

/** Everybody of the register, to be searched, sorted and opened. */
export function PeopleTab(props: {
  register: Register
  openId: string | null
  onOpen: (id: string) => void
}) {
  const { register, openId, onOpen } = props
  const { t } = useTranslation('creators')
  const canWrite = useCanWrite()
  const today = usePlan((plan) => plan.today)
  const [order, setOrder] = useState<Order<PersonColumn>>({ by: 'name', down: false })
  const [filter, setFilter] = useState(NO_FILTER)
  const [adding, setAdding] = useState(false)
  const all = useMemo(() => personRows(register.people, register.made, today), [register, today])
  const rows = useMemo(() => sortedPeople(matching(all, filter), order), [all, filter, order])

  const add = canWrite && (
    <Button
      size="xs"
      leftSection={<IconUserPlus size={14} aria-hidden="true" />}
      onClick={() => setAdding(true)}
    >
      {t('people.add')}
    </Button>
  )
  return (
    <>
      {all.length === 0 ? (
        <EmptyState title={t('people.empty')} hint={t('people.emptyHint')}>
          {add}
        </EmptyState>
      ) : (
        <Panel title={t('people.title')} aside={add || undefined}>
          <PeopleFilter people={register.people} filter={filter} onFilter={setFilter} />
          <p className={classes.found} role="status">
            {rows.length === all.length
              ? ''
              : t('people.found', { count: rows.length, all: all.length })}
          </p>
          {rows.length > 0 && (
            <RegisterTable
              label={t('people.title')}
              columns={PERSON_COLUMNS.map((by) => ({
                by,
                label: t(`people.column.${by}`),
                isNumber: NUMBERS.includes(by),
              }))}
              widths={WIDTHS}
              rows={rows}
              order={order}
              onOrder={setOrder}
              keyOf={({ person }) => person.id}
              openKey={openId}
              title={({ person }) => person.name}
              cell={(row, by) => <PersonCell row={row} by={by} />}
              onOpen={({ person }) => onOpen(person.id)}
            />
          )}
        </Panel>
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} onAdded={onOpen} />}
    </>
  )
}

function PersonCell(props: { row: PersonRow; by: PersonColumn }) {
  const { person, audience, made, rights, cost } = props.row
  const { t } = useTranslation('creators')
  const format = useFormat()
  const currency = usePlan((plan) => plan.settings.currency)
  const sum = useKnownSum()
  const rateWords = useRateWords()
  const rightsText = useRightsText()
  switch (props.by) {
    case 'name': {
      const accounts = person.platforms.map(({ platform, handle }) =>
        [platform, handle].filter(Boolean).join(' '),
      )
      return <Line text={accounts.join(' · ')} tone="quiet" />
    }
    case 'audience':
      return <Line text={person.platforms.length === 0 ? '' : sum(audience, format.compact)} />
    case 'languages':
      return <Line text={person.languages.join(', ')} />
    case 'rate':
      return <Line text={person.rates.map(rateWords)[0] ?? ''} />
    case 'consent':
      return (
        <Line
          text={t(`consent.${person.consent.state}`)}
          tone={CONSENT_TONE[person.consent.state]}
        />
      )
    case 'assets':
      return made.length === 0 ? null : format.whole(made.length)
    case 'rights':
      return <Line {...rightsText.ofPerson(rights)} wraps />
    case 'cost':
      return (
        <Line text={made.length === 0 ? '' : sum(cost, (known) => format.money(known, currency))} />
      )
  }
}

const CONSENT_TONE: Readonly<Record<Consent['state'], Tone>> = {
  ...{ 'not-asked': 'plain', asked: 'plain', given: 'good', withdrawn: 'bad' },
}
