import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '收藏',
  private: '只有您能看到收藏的项目。',
  more: '显示更多',
  empty: { title: '还没有收藏任何项目', text: '在匹配上按 K 即可收藏。', action: '前往匹配' },
} satisfies Translated<typeof english>;
