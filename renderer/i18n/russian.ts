import { byNamespace } from './texts.ts'

export const texts = byNamespace(
  import.meta.glob(
    [
      '../../resources/locales/ru/*.json',
      '!../../resources/locales/ru/cli.json',
      '!../../resources/locales/ru/launch.json',
      '!../../resources/locales/ru/report.json',
    ],
    { eager: true, import: 'default' },
  ),
)
