import { describe, expect, it } from 'vitest';
import { digestOf } from './digest.ts';

const of = (text: string, url?: string) =>
  digestOf({ text, attachments: url === undefined ? [] : [{ kind: 'link', name: 'Deck', url }] });

describe('the digest of a text', () => {
  it('is the same in spite of case, spaces, digits and punctuation', () =>
    expect(of('Buy our new slate, now 20% off!')).toBe(of('buy our NEW slate -- now 30 % off ...')));
  it('differs where words do', () =>
    expect(of('Buy our new slate now')).not.toBe(of('Buy our old slate now')));
  it('differs where what is attached does', () =>
    expect(of('See the deck here please', 'https://a.example/')).not.toBe(
      of('See the deck here please', 'https://b.example/'),
    ));
  it('is of any script', () => expect(of('我們的新片單現在開放預售歡迎洽談')).toBeDefined());
  it('is not taken of a few words, unless something is attached', () => {
    expect(of('Thank you!')).toBeUndefined();
    expect(of('See here', 'https://a.example/')).toBeDefined();
  });
});
