import { describe, expect, it } from 'vitest';
import { chooseSource } from './choose-source.ts';

describe('the source of an engine', () => {
  it('is the URL in the environment, even where Docker answers', () =>
    expect(chooseSource('redis', { REDIS_URL: 'redis://cache:6379' }, true)).toBe('environment'));

  it('is Docker where a Docker engine answers', () => expect(chooseSource('kafka', {}, true)).toBe('docker'));

  it('is this machine otherwise', () => expect(chooseSource('mongodb', {}, false)).toBe('native'));

  it('is chosen for each engine apart', () =>
    expect(chooseSource('kafka', { REDIS_URL: 'redis://cache:6379' }, false)).toBe('native'));

  it('is not a variable that is blank', () =>
    expect(chooseSource('redis', { REDIS_URL: ' ' }, true)).toBe('docker'));
});
