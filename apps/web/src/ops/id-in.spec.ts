import { expect, it } from 'vitest';
import { idIn } from './id-in.ts';

const id = 'ffc6108d-1445-8eec-919e-d081cd9b6e01';

it('finds an id in an address', () =>
  expect(idIn(`http://localhost:4000/listings/${id.toUpperCase()}?match=1`)).toBe(id));
it('finds none in a title', () => expect(idIn('The Long Quiet')).toBeUndefined());
