import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '收藏',
  private: '只有您看得到收藏的項目。',
  more: '顯示更多',
  empty: { title: '尚未收藏任何項目', text: '在配對上按 K 即可收藏。', action: '前往配對' },
} satisfies Translated<typeof english>;
