import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isNoFilter } from '#shared/domain/card-filter.ts'
import type { View } from '#shared/domain/view.ts'
import { shortened } from './filter-names.ts'
import { useUndoNotice } from './use-undo-notice.tsx'
import type { ViewHandle } from './use-view.ts'
import classes from './views.module.css'

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }))

/** No view has an empty id. */
const ALL = ''

/** The saved views of a page: opening one, and keeping, renaming and deleting them. */
export function ViewMenu({ view: handle, canWrite }: { view: ViewHandle; canWrite: boolean }) {
  const { t } = useTranslation('views')
  const [asking, setAsking] = useState<View | 'new' | null>(null)
  const undoNotice = useUndoNotice()
  const { view, views, elsewhere, changed } = handle
  const name = view ? shortened(view.name) : t('views.all')
  const plain = view === null && isNoFilter(handle.filter)

  const remove = async (target: View) => {
    if (!(await handle.remove(target))) return
    const label = { act: 'views.remove', subject: target.name, count: 1 }
    undoNotice(label, t('views.removed', { name: shortened(target.name) }))
  }

  return (
    <>
      <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant="default"
            className={classes.viewButton ?? ''}
            rightSection={<IconChevronDown size={13} aria-hidden="true" />}
            aria-label={t(changed ? 'views.menuChanged' : 'views.menu', { name })}
          >
            <span className={classes.viewName}>{name}</span>
            {changed && <span className={classes.changed}>{t('views.changed')}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.scrollMenu ?? ''}>
          <Menu.RadioGroup value={view?.id ?? (plain ? ALL : null)}>
            <Menu.RadioItem value={ALL} closeMenuOnClick onChange={handle.leave}>
              {t('views.all')}
            </Menu.RadioItem>
            {views.map((one) => (
              <Menu.RadioItem
                key={one.id}
                value={one.id}
                closeMenuOnClick
                onChange={() => handle.open(one)}
              >
                <bdi>{shortened(one.name)}</bdi>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          {elsewhere.length > 0 && (
            <>
              <Menu.Divider />
              <Menu.Label>{t('views.elsewhere')}</Menu.Label>
              {elsewhere.map((one) => (
                <Menu.Item key={one.id} onClick={() => handle.borrow(one)}>
                  <bdi>{shortened(one.name)}</bdi>
                </Menu.Item>
              ))}
              <Menu.Divider />
            </>
          )}
          {view && changed && (
            <Menu.Item onClick={() => handle.open(view)}>{t('views.reset', { name })}</Menu.Item>
          )}
          {canWrite && (
            <>
              <Menu.Divider />
              {view && changed && (
                <Menu.Item onClick={() => void handle.update(view, 'as-shown')}>
                  {t('views.update', { name })}
                </Menu.Item>
              )}
              <Menu.Item onClick={() => setAsking('new')}>{t('views.save')}</Menu.Item>
              {view && (
                <>
                  <Menu.Item onClick={() => setAsking(view)}>
                    {t('views.rename', { name })}
                  </Menu.Item>
                  <Menu.Item color="red" onClick={() => void remove(view)}>
                    {t('views.remove', { name })}
                  </Menu.Item>
                </>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Suspense fallback={null}>
          <ViewDialog view={handle} naming={asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </>
  )
}
