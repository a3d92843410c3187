import { Button, Menu } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keywords.module.css'
import { MoveDialog } from './move-dialog.tsx'
import { SaidLine } from './said.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** How many keywords there are, and what can be done with the chosen ones. */
export function BulkBar(props: {
  total: number
  chosen: ReadonlySet<string>
  /** The active row: its phrase and moment are what a new topic starts with. */
  row: Keyword | undefined
  /** What is chosen is excluded already, as far as the list shows. */
  excluded: boolean
  onMoment: (moment: Moment | null) => void
  onExclude: (excluded: boolean) => void
  onRemove: () => void
  onClear: () => void
  /** What has the focus after an act, whose button goes with the choice. */
  grid: () => HTMLElement | null
  children: ReactNode
}) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const canWrite = useCanWrite()
  const [open, setOpen] = useState<'move' | 'split' | null>(null)
  const count = props.chosen.size
  const close = () => setOpen(null)

  return (
    <div className={classes.bulk} data-chosen={count > 0 || undefined}>
      <span role="status">
        {count > 0
          ? t('chosenOf', { shown: format.whole(count), total: format.whole(props.total) })
          : t('total', { count: props.total, shown: format.whole(props.total) })}
      </span>
      {count > 0 && canWrite && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" size="compact-xs">
                {t('setMoment')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {MOMENTS.map((moment, index) => (
                <Menu.Item
                  key={moment}
                  rightSection={<kbd>{index + 1}</kbd>}
                  onClick={() => props.onMoment(moment)}
                >
                  {t(`app:moment.${moment}`)}
                </Menu.Item>
              ))}
              <Menu.Item rightSection={<kbd>0</kbd>} onClick={() => props.onMoment(null)}>
                {t('app:moment.none')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" size="compact-xs" onClick={() => setOpen('move')}>
            {t('moveToTopic')}
          </Button>
          <Button variant="default" size="compact-xs" onClick={() => setOpen('split')}>
            {t('split')}
          </Button>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => props.onExclude(!props.excluded)}
          >
            {t(props.excluded ? 'include' : 'exclude')}
          </Button>
          <Button variant="default" size="compact-xs" c="var(--ms-warn)" onClick={props.onRemove}>
            {t('remove')}
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={props.onClear}>
            {t('chooseNone')}
          </Button>
        </>
      )}
      {count === 0 && canWrite && (
        <SaidLine
          rest={<span className={classes.keys}>{t('keys')}</span>}
          onUndone={() => props.grid()?.focus({ preventScroll: true })}
        />
      )}
      <span className={classes.push}>{props.children}</span>
      {open === 'move' && (
        <MoveDialog
          chosen={props.chosen}
          onClose={close}
          onDone={props.onClear}
          focusGrid={props.grid}
        />
      )}
      {open === 'split' && (
        <SplitDialog
          chosen={props.chosen}
          row={props.row}
          onClose={close}
          onDone={props.onClear}
          focusGrid={props.grid}
        />
      )}
    </div>
  )
}
