import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENTS, type Creator } from '#shared/domain/creator.ts'
import classes from './creators.module.css'
import type { PersonFilter } from './person-rows.ts'

/** Narrows the register down to whom one is looking for. */
export function PeopleFilter(props: {
  people: readonly Creator[]
  filter: PersonFilter
  onFilter: (filter: PersonFilter) => void
}) {
  const { people, filter, onFilter } = props
  const { t } = useTranslation('creators')
  const platforms = useMemo(
    () => wordsOf(people.flatMap((person) => person.platforms.map((one) => one.platform))),
    [people],
  )
  const languages = useMemo(() => wordsOf(people.flatMap((person) => person.languages)), [people])
  return (
    <div className={classes.filters} role="search">
      <TextInput
        size="xs"
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        clearable
        searchable
        aria-label={t('field.platform')}
        placeholder={t('field.platform')}
        data={platforms}
        value={filter.platform}
        onChange={(platform) => onFilter({ ...filter, platform })}
      />
      <Select
        size="xs"
        clearable
        searchable
        aria-label={t('field.language')}
        placeholder={t('field.language')}
        data={languages}
        value={filter.language}
        onChange={(language) => onFilter({ ...filter, language })}
      />
      <Select
        size="xs"
        clearable
        aria-label={t('field.consent')}
        placeholder={t('field.consent')}
        data={CONSENTS.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
        value={filter.consent}
        onChange={(value) =>
          onFilter({ ...filter, consent: CONSENTS.find((one) => one === value) ?? null })
        }
      />
    </div>
  )
}

const wordsOf = (words: readonly string[]): string[] =>
  [...new Set(words.filter((word) => word !== ''))].toSorted()
