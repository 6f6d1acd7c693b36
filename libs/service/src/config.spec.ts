import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { baseSettings, needed, readSettings } from './config.ts';

const own = baseSettings.extend({
  VENUE_ZONE: z.string(),
  SLOT_MINUTES: z.coerce.number().int().default(30),
});

describe('settings', () => {
  it('have defaults that suit a developer', () =>
    expect(readSettings(baseSettings, {})).toMatchObject({
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      MARQUEE_PREFIX: '',
    }));

  it('of a service stand beside those of all', () =>
    expect(readSettings(own, { VENUE_ZONE: 'Asia/Hong_Kong', PORT: '4001' })).toMatchObject({
      VENUE_ZONE: 'Asia/Hong_Kong',
      SLOT_MINUTES: 30,
      PORT: 4001,
    }));

  it('name the variable that is missing', () =>
    expect(() => readSettings(own, {})).toThrow('The environment variable VENUE_ZONE is missing'));

  it('count an empty variable as absent', () =>
    expect(() => readSettings(own, { VENUE_ZONE: '' })).toThrow('VENUE_ZONE is missing'));

  it('name the variable that is wrong, without its value', () => {
    const read = () => readSettings(baseSettings, { MONGODB_URL: 'mysql://root:hunter2@db' });
    expect(read).toThrow('The environment variable MONGODB_URL is wrong: expected mongodb://...');
    expect(read).not.toThrow('hunter2');
  });

  it('name PORT where it holds no number', () =>
    expect(() => readSettings(baseSettings, { PORT: 'abc' })).toThrow(
      'The environment variable PORT is wrong: Invalid input: expected number, received NaN.',
    ));

  it('name an engine that this service needs and others do not', () =>
    expect(() => needed(readSettings(baseSettings, {}), 'REDIS_URL')).toThrow('REDIS_URL is missing'));

  it('list brokers', () =>
    expect(readSettings(baseSettings, { KAFKA_BROKERS: 'a:1, b:2' }).KAFKA_BROKERS).toEqual(['a:1', 'b:2']));

  it('refuse the development issuer in production', () =>
    expect(() =>
      readSettings(baseSettings, { NODE_ENV: 'production', AUTH_ISSUER: 'marquee-development' }),
    ).toThrow('AUTH_ISSUER may not be'));
});
