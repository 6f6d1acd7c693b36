import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '需求',
  paused: '已暫停',
  empty: { title: '尚未有需求', text: '在需求中說明您要找甚麼，合適的項目便會送到您面前。' },
} satisfies Translated<typeof english>;
