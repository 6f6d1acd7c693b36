import { alertKinds } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { adviceOn } from './advice.ts';

it.each(alertKinds)('%s is told in a sentence that names its subject, with what to do', (kind) => {
  const { sentence, whatToDo } = adviceOn({ kind, subject: 'the subject', value: 1 });
  expect(sentence).toContain('the subject');
  expect(whatToDo).toMatch(/\.$/);
});

it('a number of things is told in the right number', () => {
  const told = (value: number) => adviceOn({ kind: 'dead-letters', subject: 'x', value }).sentence;
  expect([told(1), told(3)]).toEqual([
    '1 event could not be processed: x.',
    '3 events could not be processed: x.',
  ]);
});
