import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workedExample } from '../../libs/match-engine/src/builders.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'match-cli-'));
  writeFileSync(join(folder, 'P'), JSON.stringify(workedExample.profile));
  writeFileSync(join(folder, 'L'), JSON.stringify(workedExample.listing));
  writeFileSync(join(folder, 'bad'), `${JSON.stringify(workedExample.listing)}\n{}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const match = (...args: string[]) => {
  const script = join(import.meta.dirname, 'cli.ts');
  const found = spawnSync(process.execPath, ['--conditions=@marquee/source', script, ...args], {
    cwd: folder,
  });
  return { code: found.status, out: found.stdout.toString(), err: found.stderr.toString() };
};
const answered = '{"listingId":"l1","matches":[{"profileId":"p1","score":81.8}]}\n';

describe('npm run match', () => {
  it('prints one line a listing', () => {
    expect(match('--profiles', 'P', '--listings', 'L')).toEqual({ code: 0, out: answered, err: '' });
  });
  it('ends with 2 where a line is bad', () => {
    const { code, out, err } = match('--profiles', 'P', '--listings', 'bad');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('bad:2: $.id: ');
    expect(err).toContain('1 bad line.');
  });
  it('ends with 0 where bad lines are skipped', () => {
    const { code, out, err } = match('--profiles', 'P', '--listings', 'bad', '--skip-bad');
    expect({ code, out }).toEqual({ code: 0, out: answered });
    expect(err).toContain('1 bad line.');
  });
  it('says how it is used', () => {
    expect(match('--help').out).toContain('--skip-bad');
    expect(match('--profiles', 'P')).toMatchObject({ code: 2, out: '' });
    expect(match('--profiles', 'P', '--listings', 'L', '--limit', '-1').code).toBe(2);
    expect(match('--profiles', 'P', '--listings', 'L', '--as-of', 'today').code).toBe(2);
    expect(match('--profiles', 'P', '--listings', 'nowhere').err).toContain('nowhere cannot be read');
  });
});
