import type { Silent, WayStep, Whereabouts } from '@marquee/contracts';
import type { ConsumerSight } from '../watch/measure.ts';
import type { LetterRow } from '../dead-letters/letter.ts';

interface Reading {
  readonly group: ConsumerSight['group'];
  /** Of what is looked for, those that the group could not process. */
  readonly letters: readonly Pick<LetterRow, '_id' | 'cause' | 'failedAt'>[];
  /** Events of the topic that the group has yet to read; undefined where Kafka does not say. */
  readonly lag: number | undefined;
  /** What the group itself knows: whether it is where it should be. */
  readonly arrived: WayStep | undefined;
}

/** What Kafka has to say between two services: whether the reader got it, could not process it, or is behind. */
export function readStep({ group, letters, lag, arrived }: Reading): WayStep {
  const step = { service: group, step: `read by ${group}` } as const;
  const [letter] = letters;
  if (letter)
    return {
      ...step,
      state: 'failed',
      since: letter.failedAt.toISOString(),
      code: 'not-processed',
      params: { group, cause: letter.cause.message },
      sentence: `${group} could not process it: ${letter.cause.message}`,
      seeAlso: letters.map(({ _id }) => `dead letter ${_id}`),
    };
  const params = { group };
  if (arrived?.state === 'done')
    return { ...step, state: 'done', code: 'read', params, sentence: `${group} has read it.` };
  if (lag === undefined)
    return {
      ...step,
      state: 'missing',
      code: 'kafka-silent',
      params,
      sentence: `Kafka does not answer: whether ${group} has read it is not known.`,
    };
  if (lag > 0)
    return {
      ...step,
      state: 'waiting',
      code: 'behind',
      params: { group, count: lag },
      sentence: `${group} has ${lag} events of the topic yet to read.`,
    };
  return {
    ...step,
    state: 'waiting',
    code: 'not-heard',
    params,
    sentence: `${group} has read all there is; what it heard is not what was looked for.`,
  };
}

/** Where it stands still: the first step that is not done. A service that is silent may hide one. */
export function verdictOn(
  steps: readonly WayStep[],
  silent: readonly Silent[],
): Pick<Whereabouts, 'stuckAt' | 'sentence'> {
  const stuck = steps.find(({ state }) => state !== 'done');
  if (stuck) return { stuckAt: stuck.step, sentence: stuck.sentence };
  const names = silent.map(({ service }) => service).join(', ');
  return { sentence: names === '' ? 'It has gone all its way.' : `As far as is known, without ${names}.` };
}
