import { expect, it } from 'vitest';
import { kindsFor } from './kinds.ts';

it('a buyer chooses among what buyers are told', () =>
  expect(kindsFor(['buyer'])).toEqual([
    'matches',
    'request-received',
    'request-answered',
    'conversation',
    'mail-stopped',
    'company-standing',
    'acted-for',
  ]));

it('an organiser among reports, too', () => expect(kindsFor(['organiser'])).toContain('report'));
