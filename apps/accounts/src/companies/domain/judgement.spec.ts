import { describe, expect, it } from 'vitest';
import { companyDecisions, companyStandings, type CompanyDecision } from '@marquee/contracts';
import { companyId } from '../../testing/builders.ts';
import { registered, type Company } from './company.ts';
import { judged, judgementTold, NotInThatStanding } from './judgement.ts';

const applied = registered(
  { id: companyId(1), name: 'Golden Gate Pictures', country: 'HK', vetted: false },
  new Date(0),
);
const standing = (is: Company['standing']): Company => ({ ...applied, standing: is });
const now = new Date(1);

describe('a company', () => {
  const open: Record<Company['standing'], CompanyDecision[]> = {
    applied: ['approved', 'refused', 'closed'],
    approved: ['suspended', 'closed'],
    refused: ['approved', 'closed'],
    suspended: ['reinstated', 'closed'],
    closed: ['reinstated'],
  };
  it.each(companyStandings)('that is %s is judged in these ways alone', (is) => {
    const ways = companyDecisions.filter((decision) => {
      try {
        return judged(standing(is), { decision }, now);
      } catch (error) {
        expect(error).toBeInstanceOf(NotInThatStanding);
        return false;
      }
    });
    expect(ways).toEqual(open[is]);
  });

  it('that is approved has no verdict any more, and was vetted when it first was', () => {
    const verdict = { reason: 'cannot-be-verified' } as const;
    const refused = judged(applied, { decision: 'refused', verdict }, now);
    expect(refused).toMatchObject({ standing: 'refused', verdict, revision: 2, standingSince: now });
    const approved = judged(refused, { decision: 'approved' }, new Date(2));
    expect(approved).toMatchObject({ standing: 'approved', approvedAt: new Date(2) });
    expect(approved).not.toHaveProperty('verdict');
    const suspended = judged(approved, { decision: 'suspended' }, new Date(3));
    expect(judged(suspended, { decision: 'reinstated' }, new Date(4)).approvedAt).toEqual(new Date(2));
  });

  it('is told of with the reason, without the words', () => {
    const verdict = { reason: 'other', words: 'A word between us.' } as const;
    const event = judgementTold(judged(applied, { decision: 'refused', verdict }, now), {
      decision: 'refused',
      verdict,
    });
    expect(event.data).toMatchObject({ standing: 'refused', decision: 'refused', reason: 'other' });
    expect(JSON.stringify(event)).not.toContain('between us');
  });
});
