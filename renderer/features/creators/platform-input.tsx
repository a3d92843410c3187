import { Autocomplete, type MantineSpacing } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Where creators publish, by names that are the same in every language; others are typed. */
const BRANDS = [
  ...['Instagram', 'TikTok', 'YouTube', 'Telegram', 'Facebook', 'Pinterest', 'LinkedIn'],
  ...['Twitch', 'X'],
]
/** Those that each language writes in its own way. */
const NAMED = [
  ...(['vk', 'xiaohongshu', 'douyin', 'bilibili', 'wechat', 'weibo'] as const),
  ...(['blog', 'podcast'] as const),
]

export function PlatformInput(props: {
  label: string
  value: string
  readOnly?: boolean
  inRow?: boolean
  mt?: MantineSpacing
  known?: readonly string[]
  onChange: (platform: string) => void
  onBlur?: () => void
}) {
  const { label, value, readOnly = false, inRow = false, mt, known = [] } = props
  const { t } = useTranslation('creators')
  const usual = [...BRANDS, ...NAMED.map((one) => t(`platformName.${one}`))]
  return (
    <Autocomplete
      size="xs"
      {...(inRow ? { 'aria-label': label, placeholder: label } : { label })}
      {...(mt !== undefined && { mt })}
      data={[...new Set([...known.filter((one) => one !== ''), ...usual])]}
      limit={50}
      maxLength={500}
      readOnly={readOnly}
      value={value}
      onChange={props.onChange}
      onBlur={props.onBlur}
    />
  )
}
