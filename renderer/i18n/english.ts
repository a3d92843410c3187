import { byNamespace } from './texts.ts'

/** The source language, in the first script: there is always something to say. */
export const texts = byNamespace(
  import.meta.glob(
    [
      '../../resources/locales/en/*.json',
      '!../../resources/locales/en/cli.json',
      '!../../resources/locales/en/launch.json',
      '!../../resources/locales/en/report.json',
    ],
    { eager: true, import: 'default' },
  ),
)
