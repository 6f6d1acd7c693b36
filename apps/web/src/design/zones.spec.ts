import { describe, expect, it } from 'vitest';
import { zoneChoices } from './zones.ts';

describe('zones to choose from', () => {
  it.each([
    ['en', 'Hong Kong Standard Time (Asia/Hong Kong)'],
    ['zh-Hant', '香港標準時間 (Asia/Hong Kong)'],
    ['zh-Hans', '香港标准时间 (Asia/Hong Kong)'],
  ])('are told in the reader’s language: %s', (language, label) => {
    expect(zoneChoices(language, 'UTC')).toContainEqual({ value: 'Asia/Hong_Kong', label });
  });

  it('have the one in use by its id, where this runtime has no name for it', () =>
    expect(zoneChoices('en', 'Asia/New_Harbour')).toContainEqual({
      value: 'Asia/New_Harbour',
      label: 'Asia/New Harbour',
    }));

  it('have the one in use among them, once, by whatever name it goes', () => {
    for (const inUse of ['Asia/Chongqing', 'Asia/Hong_Kong', 'UTC']) {
      expect(zoneChoices('en', inUse).filter(({ value }) => value === inUse)).toHaveLength(1);
    }
  });
});
