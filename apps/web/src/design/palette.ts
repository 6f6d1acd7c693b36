/** The colours by role, in light and dark. A colour never speaks alone: a pattern or a word goes with it. */
interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly control: string;
  readonly jade: string;
  readonly 'jade-fill': string;
  readonly ochre: string;
  readonly 'ochre-fill': string;
  readonly red: string;
  readonly 'red-fill': string;
  readonly slate: string;
  readonly 'slate-fill': string;
  readonly focus: string;
  readonly shadow: string;
}

export const light: Palette = {
  canvas: '#f4f5f4',
  surface: '#ffffff',
  sunken: '#e9ebea',
  ink: '#16191a',
  muted: '#555d5f',
  line: '#d5d9d8',
  control: '#7a8486',
  jade: '#0b6b4f',
  'jade-fill': '#cfebdf',
  ochre: '#8a5200',
  'ochre-fill': '#fbe6bf',
  red: '#b3261e',
  'red-fill': '#fadad6',
  slate: '#5f686b',
  'slate-fill': '#dde1e2',
  focus: '#1257d6',
  shadow: '0 8px 24px rgb(16 19 20 / 0.18)',
};

export const dark: Palette = {
  canvas: '#101314',
  surface: '#191d1f',
  sunken: '#0b0d0e',
  ink: '#f1f3f2',
  muted: '#a5aeb0',
  line: '#2e3538',
  control: '#79858a',
  jade: '#5fd0a5',
  'jade-fill': '#123b2e',
  ochre: '#f0b84a',
  'ochre-fill': '#40300f',
  red: '#ff8a80',
  'red-fill': '#481a17',
  slate: '#9aa5a9',
  'slate-fill': '#2a3134',
  focus: '#8ab4ff',
  shadow: '0 8px 24px rgb(0 0 0 / 0.6)',
};

/** `--mq-canvas` and so on. */
export const variablesOf = (palette: Palette): Record<string, string> =>
  Object.fromEntries(Object.entries(palette).map(([role, value]) => [`--mq-${role}`, value]));
