import { byNamespace } from './texts.ts'

export const texts = byNamespace(
  import.meta.glob('../../resources/locales/ru/!(cli|launch|menu|report).json', {
    eager: true,
    import: 'default',
  }),
)
