import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import { ChangeList } from './change-list.tsx'
import { FigureTables } from './figure-tables.tsx'
import { LossPanel } from './loss-panel.tsx'
import { ScoreTable } from './score-table.tsx'
import { useScratchState } from './use-scratch.ts'
import classes from './what-if.module.css'

/** The scores side by side, and beside them what was changed, what that does, and the figures to change. */
export function WhatIfSide() {
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const { changes } = useScratchState()
  const [tab, setTab] = useState<string | null>('changes')
  return (
    <aside className={classes.side} aria-label={t('side')}>
      <ScoreTable />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={t('tabs.label')}>
          <Tabs.Tab value="changes">
            {t('tabs.changes', { count: changes.length, shown: format.whole(changes.length) })}
          </Tabs.Tab>
          <Tabs.Tab value="losses">{t('tabs.losses')}</Tabs.Tab>
          <Tabs.Tab value="figures">{t('tabs.figures')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changes">
          <ChangeList />
        </Tabs.Panel>
        <Tabs.Panel value="losses">
          <LossPanel />
        </Tabs.Panel>
        <Tabs.Panel value="figures">
          <FigureTables />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
