import type { Translated } from '../../i18n/translated.ts';
import type english from './en.ts';

export default {
  title: '需求',
  paused: '已暂停',
  empty: { title: '还没有需求', text: '在需求中说明您要找什么，合适的项目就会送到您面前。' },
} satisfies Translated<typeof english>;
