import { Alert, Button, Loader, Select, TextInput } from '@mantine/core'
import { IconDownload, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useTell } from '../../app/use-tell.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { OpenPlace } from './open-place.tsx'
import { isShown, lacking, listed, type Shown, SHOWN } from './place-rows.ts'
import classes from './places.module.css'
import { PlacesTable } from './places-table.tsx'
import { usePlaceFacts } from './use-place-facts.ts'
import { type ShownPlace, usePlaces } from './use-places.ts'

const PlacesImport = lazy(async () => ({
  default: (await import('./places-import.tsx')).PlacesImport,
}))

/** The check of the playbook that hours are the same everywhere. */
const HOURS_CHECK = 'hours-right'

/** All places of the plan: how much of each is known, where hours contradict each other, who is open today. */
export function PlacesPage() {
  const { t } = useTranslation('places')
  const canWrite = useCanWrite()
  const places = usePlaces()
  const [importing, setImporting] = useState(false)
  const { cardId, open, close } = useOpenCard()
  if (!places) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  const acts = canWrite && (
    <div className={classes.acts}>
      <AddPlace onAdded={open} />
      <Button
        size="xs"
        leftSection={<IconUpload size={14} aria-hidden="true" />}
        onClick={() => setImporting(true)}
      >
        {t('import.open')}
      </Button>
    </div>
  )
  return (
    <div className={classes.page}>
      {places.length === 0 ? (
        <EmptyState title={t('page.empty')} hint={t('page.emptyHint')}>
          {acts}
        </EmptyState>
      ) : (
        <Page>
          <div className={classes.bar}>
            <p>{t('page.intro')}</p>
            {acts}
          </div>
          <HoursHint places={places} />
          <PlaceList places={places} openId={cardId} onOpen={open} />
        </Page>
      )}
      <OpenPlace cardId={cardId} onClose={close} />
      {importing && (
        <Suspense fallback={null}>
          <PlacesImport onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </div>
  )
}

function PlaceList(props: {
  places: readonly ShownPlace[]
  openId: string | null
  onOpen: (cardId: string) => void
}) {
  const { places } = props
  const { t } = useTranslation('places')
  const facts = usePlaceFacts()
  const [shown, setShown] = useState<Shown>('all')
  const [search, setSearch] = useState('')
  const rows = listed(places, shown, search)
  const whole = places.filter(({ known }) => known.missing.length === 0).length
  const differing = places.filter(({ conflicts }) => conflicts.length > 0).length
  const lacks = lacking(places)
  const counts: Record<(typeof SHOWN)[number], number> = {
    all: places.length,
    incomplete: places.length - whole,
    conflicts: differing,
  }
  return (
    <Panel
      title={t('page.title', { count: places.length })}
      aside={[t('page.whole', { count: whole }), t('page.differing', { count: differing })].join(
        ' · ',
      )}
    >
      <div className={classes.filters}>
        <TextInput
          size="xs"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={320}
          aria-label={t('filter.shown')}
          allowDeselect={false}
          data={[
            {
              group: t('filter.groupAll'),
              items: SHOWN.map((value) => ({
                value,
                label: t('filter.of', { name: t(`filter.${value}`), count: counts[value] }),
              })),
            },
            ...(lacks.length > 0
              ? [
                  {
                    group: t('filter.lacking'),
                    items: lacks.map(({ check, count }) => ({
                      value: check,
                      label: t('filter.of', { name: facts(check).title, count }),
                    })),
                  },
                ]
              : []),
          ]}
          value={shown}
          onChange={(value) => setShown(value !== null && isShown(value) ? value : 'all')}
        />
        <span role="status">
          {rows.length < places.length && t('filter.count', { count: rows.length })}
        </span>
        <ExportPlaces />
      </div>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{t('filter.nothing')}</p>
      ) : (
        <PlacesTable places={rows} openId={props.openId} onOpen={props.onOpen} />
      )}
    </Panel>
  )
}

/** A place by its name; its card opens beside, to be filled in. */
function AddPlace(props: { onAdded: (cardId: string) => void }) {
  const { t } = useTranslation('places')
  const { create } = useCardActs()
  const [title, setTitle] = useState('')
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    const name = title.trim()
    if (name === '') return
    const card = await create({ kind: 'place', moment: 'go', title: name })
    if (!card) return
    setTitle('')
    props.onAdded(card.id)
  }
  return (
    <form className={classes.add} onSubmit={(event) => void add(event)}>
      <TextInput
        size="xs"
        aria-label={t('add.name')}
        placeholder={t('add.name')}
        maxLength={10_000}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        disabled={title.trim() === ''}
      >
        {t('add.button')}
      </Button>
    </form>
  )
}

function ExportPlaces() {
  const { t } = useTranslation('places')
  const client = useClient()
  const planId = usePlanId()
  const tell = useTell()
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconDownload size={14} aria-hidden="true" />}
      onClick={() => tell(async () => saveFile(await client.places.exportCsv({ planId })))}
    >
      {t('exportCsv')}
    </Button>
  )
}

/** Hours that differ are a check that cannot pass: said where it has not failed yet. */
function HoursHint({ places }: { places: readonly ShownPlace[] }) {
  const { t } = useTranslation('places')
  const planId = usePlanId()
  const check = usePlan((plan) => plan.checks.get(HOURS_CHECK))
  const count = places.filter(({ conflicts }) => conflicts.length > 0).length
  if (count === 0 || !check || check.state === 'fail' || check.state === 'not-applicable')
    return null
  return (
    <Alert color="orange" mb="sm" className={classes.hint ?? ''}>
      {t('page.checkHint', { count, check: check.title })}{' '}
      <Link href={planPath(planId, 'checks')}>{t('page.toChecks')}</Link>
    </Alert>
  )
}
