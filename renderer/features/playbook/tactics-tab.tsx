import { Chip, Group, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { AddTactic } from './add-tactic.tsx'
import {
  cardsBy,
  listTactics,
  matchesTactic,
  SECTIONS,
  sectionOf,
  TACTIC_STATES,
  type TacticState,
} from './listed-tactic.ts'
import classes from './playbook.module.css'
import { TacticSection } from './tactic-section.tsx'
import { useGains } from './use-gains.ts'

/** The tactics by moment, found by words and by how they stand in this plan. */
export function TacticsTab(props: { playbook: Playbook; aimed: string | null }) {
  const { playbook, aimed } = props
  const { t } = useTranslation('playbook')
  const locale = useLocale()
  const canWrite = useCanWrite()
  const plan = usePlanContent()
  const [text, setText] = useState('')
  const [state, setState] = useState<TacticState | 'any'>('any')
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set(aimed === null ? [] : [aimed]))
  const [shown, setShown] = useState(aimed)
  if (shown !== aimed) {
    setShown(aimed)
    if (aimed !== null) setOpened(new Set([...opened, aimed]))
  }
  const carried = useMemo(() => cardsBy(plan.cards.values(), 'tactics'), [plan.cards])
  const all = useMemo(
    () => listTactics(playbook, plan.settings, carried, locale),
    [playbook, plan.settings, carried, locale],
  )
  const gains = useGains(useDeferredValue(plan), playbook)
  const words = text.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean)
  const found = all.filter(
    (listed) => (state === 'any' || listed.state === state) && matchesTactic(listed, words, locale),
  )
  const states = TACTIC_STATES.filter((one) => all.some((listed) => listed.state === one))
  const toggle = (id: string) => {
    const next = new Set(opened)
    if (!next.delete(id)) next.add(id)
    setOpened(next)
  }

  return (
    <>
      <div className={classes.bar}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Chip.Group
          value={state}
          onChange={(value) => setState(TACTIC_STATES.find((one) => one === value) ?? 'any')}
        >
          <Group gap={6} role="radiogroup" aria-label={t('states')}>
            <Chip value="any" size="xs">
              {t('filter.any', { count: all.length })}
            </Chip>
            {states.map((one) => (
              <Chip key={one} value={one} size="xs">
                {t(`filter.${one}`, { count: all.filter((each) => each.state === one).length })}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {canWrite && (
          <AddTactic
            onAdded={(id) => {
              setText('')
              setState('any')
              setOpened(new Set([...opened, id]))
            }}
          />
        )}
      </div>
      <p className="ms-visually-hidden" role="status">
        {t('found', { count: found.length })}
      </p>
      {found.length === 0 && <p className={classes.intro}>{t('nothing')}</p>}
      <div className={classes.stack}>
        {SECTIONS.map((section) => (
          <TacticSection
            key={section}
            section={section}
            playbook={playbook}
            tactics={found.filter((listed) => sectionOf(listed) === section)}
            gains={gains}
            opened={opened}
            aimed={aimed}
            onToggle={toggle}
          />
        ))}
      </div>
    </>
  )
}
