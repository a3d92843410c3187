import { ActionIcon, Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LANGUAGE_SETTINGS, type LanguageSetting } from '#shared/domain/locale.ts'
import { useClient } from '../backend/context.tsx'
import { chooseLanguage } from '../i18n/language.ts'
import { useLanguageSetting } from '../i18n/use-language.ts'
import { useTell } from './use-tell.ts'

/** The studio's language, changed at once and kept with the library. Languages name themselves. */
export function LanguageMenu(props: { canKeep: boolean }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const setting = useLanguageSetting()
  const choose = (language: LanguageSetting) =>
    tell(async () => {
      await chooseLanguage(language)
      if (props.canKeep) await client.system.setLanguage({ language })
    })
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('top.language')}>
          <IconLanguage size={17} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={setting}>
          {LANGUAGE_SETTINGS.map((language) => (
            <Menu.RadioItem
              key={language}
              value={language}
              closeMenuOnClick
              {...(language !== 'system' && { lang: language })}
              onChange={() => choose(language)}
            >
              {language === 'system'
                ? t('top.languageSystem')
                : t(`settings:plan.locales.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
