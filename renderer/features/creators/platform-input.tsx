import { Autocomplete, type MantineSpacing } from '@mantine/core'

/** Where creators publish; others are typed. Names of their own, the same in every language. */
const PLATFORMS = [
  ...['Instagram', 'TikTok', 'YouTube', 'Telegram', 'VK', 'Xiaohongshu', 'Douyin', 'Bilibili'],
  ...['WeChat', 'Weibo', 'Facebook', 'Pinterest', 'LinkedIn', 'Twitch', 'X', 'Blog', 'Podcast'],
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
  return (
    <Autocomplete
      size="xs"
      {...(inRow ? { 'aria-label': label, placeholder: label } : { label })}
      {...(mt !== undefined && { mt })}
      data={[...new Set([...known.filter((one) => one !== ''), ...PLATFORMS])]}
      limit={50}
      maxLength={500}
      readOnly={readOnly}
      value={value}
      onChange={props.onChange}
      onBlur={props.onBlur}
    />
  )
}
