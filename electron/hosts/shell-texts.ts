import cliEn from '#resources/locales/en/cli.json' with { type: 'json' }
import errorsEn from '#resources/locales/en/errors.json' with { type: 'json' }
import importEn from '#resources/locales/en/import.json' with { type: 'json' }
import menuEn from '#resources/locales/en/menu.json' with { type: 'json' }
import cliRu from '#resources/locales/ru/cli.json' with { type: 'json' }
import errorsRu from '#resources/locales/ru/errors.json' with { type: 'json' }
import importRu from '#resources/locales/ru/import.json' with { type: 'json' }
import menuRu from '#resources/locales/ru/menu.json' with { type: 'json' }
import cliZh from '#resources/locales/zh-CN/cli.json' with { type: 'json' }
import errorsZh from '#resources/locales/zh-CN/errors.json' with { type: 'json' }
import importZh from '#resources/locales/zh-CN/import.json' with { type: 'json' }
import menuZh from '#resources/locales/zh-CN/menu.json' with { type: 'json' }
import type { Locale } from '#shared/domain/plan.ts'

/** What is said outside the page, by language and i18next namespace. */
export const SHELL_TEXTS: Record<Locale, Record<'cli' | 'errors' | 'import' | 'menu', object>> = {
  en: { cli: cliEn, errors: errorsEn, import: importEn, menu: menuEn },
  'zh-CN': { cli: cliZh, errors: errorsZh, import: importZh, menu: menuZh },
  ru: { cli: cliRu, errors: errorsRu, import: importRu, menu: menuRu },
}
