import { byNamespace } from './texts.ts'

export const texts = byNamespace(
  import.meta.glob(
    [
      '../../resources/locales/zh-CN/*.json',
      '!../../resources/locales/zh-CN/cli.json',
      '!../../resources/locales/zh-CN/launch.json',
      '!../../resources/locales/zh-CN/report.json',
    ],
    { eager: true, import: 'default' },
  ),
)
