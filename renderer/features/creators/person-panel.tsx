import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Creator } from '#shared/domain/creator.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import panelClasses from '../cards/card-panel.module.css'
import { isListOpen } from '../cards/is-list-open.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import { TitleField } from '../cards/text-fields.tsx'
import { short } from '../cards/use-field-words.ts'
import { ConsentFields } from './consent-fields.tsx'
import { ContactFields } from './contact-fields.tsx'
import { PersonAssets } from './person-assets.tsx'
import { PersonFoot } from './person-foot.tsx'
import classes from './person.module.css'
import { PlatformsEditor } from './platforms-editor.tsx'
import { RatesEditor } from './rates-editor.tsx'
import type { Register } from './use-creators.ts'
import { useEdit } from './use-edit.ts'

/** All of one person, beside the register; every edit is saved as it is made. */
export function PersonPanel(props: { person: Creator; register: Register; onClose: () => void }) {
  const { register, onClose } = props
  const { t } = useTranslation('creators')
  const readOnly = !useCanWrite()
  const { shown, save, status } = useEdit<Creator>(props.person, (client, planId, patch) =>
    client.creators.update({ planId, creatorId: props.person.id, patch }),
  )
  const panel = useRef<HTMLElement>(null)
  useReturnFocus()
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const made = register.made.filter(({ asset }) => asset.creatorId === shown.id)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isListOpen(event.target)) return
    // Menus of the panel stand elsewhere in the page: their Escape is their own.
    if (!(event.target instanceof Node) || !panel.current?.contains(event.target)) return
    event.stopPropagation()
    onClose()
  }
  const fields = { person: shown, readOnly, save }
  return (
    <aside
      ref={panel}
      className={`${panelClasses.panel} ${classes.panel}`}
      role="dialog"
      aria-modal="false"
      aria-label={t('person.label', { name: short(shown.name, 120) })}
      tabIndex={-1}
      data-testid="person-panel"
      onKeyDown={onKeyDown}
    >
      <header className={panelClasses.head}>
        <div className={panelClasses.titleRow}>
          <TitleField
            value={shown.name}
            label={t('field.name')}
            placeholder={t('field.name')}
            readOnly={readOnly}
            autoFocus={false}
            // Nobody is without a name: an emptied field gives the name back.
            onSave={(name) => (name.trim() === '' ? Promise.resolve(true) : save({ name }))}
          />
          <span className={panelClasses.saved} role="status">
            {status === 'idle' ? '' : t(`board:panel.status.${status}`)}
          </span>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('person.close')}
            onClick={onClose}
          >
            <IconX size={17} />
          </ActionIcon>
        </div>
      </header>
      <div className={panelClasses.body}>
        <PersonAssets person={shown} made={made} readOnly={readOnly} />
        <PanelSection title={t('person.platforms')}>
          <PlatformsEditor {...fields} />
        </PanelSection>
        <PanelSection title={t('person.rates')}>
          <RatesEditor {...fields} />
        </PanelSection>
        <PanelSection title={t('person.consent')} hint={t('consent.hint')}>
          <ConsentFields {...fields} />
        </PanelSection>
        <PanelSection title={t('person.contact')} hint={t('person.contactHint')}>
          <ContactFields {...fields} known={register.people} />
        </PanelSection>
        {!readOnly && <PersonFoot person={shown} made={made} onClose={onClose} />}
      </div>
    </aside>
  )
}
