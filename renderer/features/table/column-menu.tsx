import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconColumns3, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { COLUMNS, type ColumnId } from './table-columns.ts'
import type { TableOptions } from './table-options.ts'
import classes from './table.module.css'

const STEP = 24

/** Which columns the table shows, in which order and how wide, without dragging anything. */
export function ColumnMenu(props: {
  options: TableOptions
  onShow: (id: ColumnId, isShown: boolean) => void
  onOrder: (order: readonly ColumnId[]) => void
  onWidth: (id: ColumnId, by: number) => void
  onReset: () => void
}) {
  const { options } = props
  const { t } = useTranslation('table')
  const swap = (id: ColumnId, step: number) => {
    const order = [...options.order]
    const at = order.indexOf(id)
    const other = order[at + step]
    if (other === undefined) return
    order[at + step] = id
    order[at] = other
    props.onOrder(order)
  }
  return (
    <Popover position="bottom-end" shadow="md" width={330} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={14} aria-hidden="true" />}>
          {t('columns.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.open')} data-testid="table-columns">
        <ul className={classes.columnList}>
          {options.order.map((id, at) => {
            const name = t(`column.${id}`)
            const button = (key: 'up' | 'down' | 'narrower' | 'wider', onClick: () => void) => {
              const Icon = {
                up: IconArrowUp,
                down: IconArrowDown,
                narrower: IconMinus,
                wider: IconPlus,
              }[key]
              const isEnd =
                (key === 'up' && at === 0) || (key === 'down' && at === options.order.length - 1)
              return (
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  disabled={isEnd}
                  aria-label={t(`columns.${key}`, { column: name })}
                  onClick={onClick}
                >
                  <Icon size={13} />
                </ActionIcon>
              )
            }
            return (
              <li key={id}>
                <Checkbox
                  label={name}
                  checked={options.shown.has(id)}
                  disabled={id === 'title'}
                  onChange={(event) => props.onShow(id, event.currentTarget.checked)}
                />
                <span>
                  {button('up', () => swap(id, -1))}
                  {button('down', () => swap(id, 1))}
                  {button('narrower', () => props.onWidth(id, -STEP))}
                  {button('wider', () => props.onWidth(id, STEP))}
                </span>
              </li>
            )
          })}
        </ul>
        <Button variant="default" fullWidth mt="sm" onClick={props.onReset}>
          {t('columns.reset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The width of a column as it is now. */
export const widthOf = (id: ColumnId, options: TableOptions): number =>
  options.widths[id] ?? COLUMNS[id].width
