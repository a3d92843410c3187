import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#eef2fe',
  '#dbe4fd',
  '#b6c7fb',
  '#8ea9ff',
  '#6786f4',
  '#4a6ef0',
  '#2f5bea',
  '#244bcb',
  '#1c3da7',
  '#152f83',
]

const dark: MantineColorsTuple = [
  '#e8ebf1',
  '#a7b0bf',
  '#8b95a5',
  '#5b6575',
  '#2a313d',
  '#232a35',
  '#1a1f28',
  '#151a22',
  '#12161d',
  '#0c0f14',
]

/** Reads at 4.5:1 as text and as ground, in light (6) and dark (3). */
const red: MantineColorsTuple = [
  '#fdeceb',
  '#fbd9d7',
  '#f5b3ae',
  '#ff8a80',
  '#e8635a',
  '#cf453b',
  '#b3261e',
  '#9c1f18',
  '#861a14',
  '#6f1510',
]

/** One typographic scale: 11.5 for meta, 13 for text, 14 for titles, 20 and 28 for figures. */
export const theme = createTheme({
  respectReducedMotion: true,
  fontFamily:
    "'Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent, dark, red },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '14px' },
  fontSizes: { xs: '11.5px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '14px' }, h3: { fontSize: '13px' } },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { centered: true, radius: 'lg' } },
    // The first choice has the focus at once: nothing in a menu is there for the focus alone.
    Menu: {
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
    },
  },
})
