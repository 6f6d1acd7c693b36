import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import controls from './controls.module.css';
import { dark, light, variablesOf } from './palette.ts';

/** Mantine derives hovers and borders from ten shades; ours come by role from the palette, so these are for what is left. */
const ink: MantineColorsTuple = [
  '#f4f5f4',
  '#e9ebea',
  '#d5d9d8',
  '#a5aeb0',
  '#7a8486',
  '#555d5f',
  '#2e3538',
  '#16191a',
  '#101314',
  '#0b0d0e',
];

const { label, input, description, error } = controls;
const field = { classNames: { label, input, description, error } };

export const theme = createTheme({
  fontFamily: 'var(--mq-font)',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: 'var(--mq-font)', fontWeight: '700' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '24px', xl: '26px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '2px', md: '2px', lg: '2px', xl: '2px' },
  defaultRadius: 'sm',
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 0 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'never',
  shadows: { xs: 'none', sm: 'none', md: 'var(--mq-shadow)', lg: 'var(--mq-shadow)', xl: 'var(--mq-shadow)' },
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' }, classNames: { root: controls.button } },
    ActionIcon: {
      defaultProps: { size: 36, variant: 'subtle', color: 'ink' },
      classNames: { root: controls.icon },
    },
    TextInput: field,
    PasswordInput: field,
    Textarea: field,
    Select: { ...field, defaultProps: { checkIconPosition: 'right' } },
    MultiSelect: field,
    TagsInput: field,
    NumberInput: field,
    NativeSelect: field,
    Pill: { defaultProps: { radius: 2 } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', transitionProps: { duration: 0 } } },
    // Beside a field that is just scrolled into sight, a list that hides itself stays hidden.
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 0 }, hideDetached: false } },
    Tooltip: { classNames: { tooltip: controls.tooltip }, defaultProps: { openDelay: 400 } },
    // Its header is not the page’s, which screen readers take it for.
    Modal: {
      classNames: { title: controls.overlayTitle },
      defaultProps: { centered: true, attributes: { header: { role: 'presentation' } } },
    },
    Radio: { classNames: { radio: controls.choice } },
    Checkbox: { classNames: { input: controls.choice } },
    Drawer: { classNames: { title: controls.overlayTitle } },
    SegmentedControl: { classNames: { root: controls.segments, indicator: controls.segment } },
    Tabs: { classNames: { tab: controls.tab } },
  },
});

/** What Mantine draws is drawn in our roles. */
const mantine = {
  '--mantine-color-body': 'var(--mq-surface)',
  '--mantine-color-text': 'var(--mq-ink)',
  '--mantine-color-dimmed': 'var(--mq-muted)',
  '--mantine-color-bright': 'var(--mq-ink)',
  '--mantine-color-default': 'var(--mq-surface)',
  '--mantine-color-default-color': 'var(--mq-ink)',
  '--mantine-color-default-border': 'var(--mq-control)',
  '--mantine-color-default-hover': 'var(--mq-sunken)',
  '--mantine-color-placeholder': 'var(--mq-muted)',
  '--mantine-color-error': 'var(--mq-red)',
  '--mantine-color-anchor': 'var(--mq-ink)',
  '--mantine-primary-color-filled': 'var(--mq-ink)',
  '--mantine-primary-color-filled-hover': 'var(--mq-ink)',
  '--mantine-primary-color-contrast': 'var(--mq-surface)',
  '--mantine-color-ink-light-hover': 'var(--mq-sunken)',
  '--mantine-color-ink-text': 'var(--mq-ink)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...variablesOf(light), ...mantine },
  dark: { ...variablesOf(dark), ...mantine },
});
