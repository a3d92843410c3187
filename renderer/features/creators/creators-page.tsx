import { Loader, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { Page } from '../../ui/page.tsx'
import { AssetsTab } from './assets-tab.tsx'
import classes from './creators.module.css'
import { PeopleTab } from './people-tab.tsx'
import { PersonPanel } from './person-panel.tsx'
import { SumsTab } from './sums-tab.tsx'
import { CREATOR_TABS, useCreatorsAddress } from './use-creators-address.ts'
import { useRegister } from './use-creators.ts'

/** The people who make content for the plan, what they make, and what it adds up to by moment. */
export function CreatorsPage() {
  const { t } = useTranslation('creators')
  const format = useFormat()
  const register = useRegister()
  const { tab, personId, showTab, openPerson, closePerson } = useCreatorsAddress()
  if (!register) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  const person = personId === null ? undefined : register.byId.get(personId)
  const counts = { people: register.people.length, assets: register.made.length, sums: null }
  return (
    <div className={classes.place}>
      <Page>
        <div className={classes.bar}>
          <SegmentedControl
            aria-label={t('tabs')}
            value={tab}
            data={CREATOR_TABS.map((one) => ({
              value: one,
              label:
                counts[one] === null
                  ? t(`tab.${one}`)
                  : t(`tab.${one}`, { n: format.whole(counts[one]) }),
            }))}
            onChange={(value) => showTab(CREATOR_TABS.find((one) => one === value) ?? 'people')}
          />
          <p>{t(`intro.${tab}`)}</p>
        </div>
        {tab === 'people' && (
          <PeopleTab register={register} openId={person?.id ?? null} onOpen={openPerson} />
        )}
        {tab === 'assets' && <AssetsTab register={register} />}
        {tab === 'sums' && <SumsTab register={register} onOpen={openPerson} />}
      </Page>
      {person && (
        <PersonPanel key={person.id} person={person} register={register} onClose={closePerson} />
      )}
    </div>
  )
}
