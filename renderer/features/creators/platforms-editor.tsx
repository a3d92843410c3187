import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreatorPlatform } from '#shared/domain/creator.ts'
import { isSafeUrl } from '../briefs/safe-url.ts'
import { useDraft } from '../cards/use-draft.ts'
import { RowButton } from '../results/row-button.tsx'
import { DraftNumber, DraftText } from './draft-fields.tsx'
import type { PersonFieldsProps } from './person-fields.ts'
import classes from './person.module.css'
import { PlatformInput } from './platform-input.tsx'

const NEW: CreatorPlatform = { platform: '', handle: '', url: '', audience: null }

/** The accounts of a person: where, under what name, how many follow, and the link. */
export function PlatformsEditor({ person, readOnly, save }: PersonFieldsProps) {
  const { platforms } = person
  const { t } = useTranslation('creators')
  const put = (next: CreatorPlatform[]) => save({ platforms: next })
  return (
    <>
      <ul className={classes.rows}>
        {platforms.map((account, at) => (
          <Account
            key={`${at}-of-${platforms.length}`}
            account={account}
            readOnly={readOnly}
            onChange={(part) => put(platforms.with(at, { ...account, ...part }))}
            onRemove={() => void put(platforms.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {platforms.length === 0 && readOnly && <p className={classes.none}>{t('person.none')}</p>}
      {!readOnly && (
        <Button variant="default" size="xs" onClick={() => void put([...platforms, NEW])}>
          {t('platform.add')}
        </Button>
      )}
    </>
  )
}

function Account(props: {
  account: CreatorPlatform
  readOnly: boolean
  onChange: (part: Partial<CreatorPlatform>) => Promise<boolean>
  onRemove: () => void
}) {
  const { account, readOnly, onChange } = props
  const { t } = useTranslation('creators')
  const draft = useDraft(account.platform, (platform) => onChange({ platform }))
  const named = { platform: account.platform || account.handle }
  return (
    <li className={classes.account} aria-label={account.platform}>
      <PlatformInput
        inRow
        label={t('field.platform')}
        value={draft.value}
        readOnly={readOnly}
        onChange={draft.change}
        onBlur={draft.leave}
      />
      <DraftText
        inRow
        label={t('field.handle')}
        value={account.handle}
        readOnly={readOnly}
        onSave={(handle) => onChange({ handle })}
      />
      <DraftNumber
        inRow
        isWhole
        label={t('field.audience')}
        max={1e10}
        value={account.audience}
        readOnly={readOnly}
        onSave={(audience) => onChange({ audience })}
      />
      {readOnly ? (
        <span />
      ) : (
        <RowButton icon={IconTrash} label={t('platform.remove', named)} onClick={props.onRemove} />
      )}
      <div className={classes.link}>
        <DraftText
          inRow
          label={t('field.link')}
          inputMode="url"
          maxLength={4_000}
          value={account.url}
          readOnly={readOnly}
          doubt={(url) => (isSafeUrl(url) ? null : t('doubt.url'))}
          onSave={(url) => onChange({ url })}
        />
        {isSafeUrl(account.url) && (
          <a href={account.url} target="_blank" rel="noopener noreferrer">
            {t('platform.open', named)}
          </a>
        )}
      </div>
    </li>
  )
}
