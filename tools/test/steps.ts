/** One step of `npm test`; the next ones run whatever becomes of it. */
export interface Step {
  readonly name: string;
  /** Arguments to the pinned Node. */
  readonly run: readonly string[];
  /** Where Vitest leaves what became of its tests; a step without one counts as a single check. */
  readonly report?: string;
  /** A path without which there is nothing to do yet. */
  readonly needs?: string;
  readonly timeoutMs: number;
}

const minute = 60_000;

/** Through Nx, which answers from its cache when nothing that counts has changed. */
const target = (name: string): string[] => [
  'node_modules/nx/dist/bin/nx.js',
  'run',
  `marquee:${name}`,
  '--outputStyle=stream-without-prefixes',
];

const vitest = (project: string, workers: number, report = project): string[] => [
  'node_modules/vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  `--maxWorkers=${workers}`,
  '--passWithNoTests',
  `--outputFile=test-output/${report}.json`,
];

/** Beside integration, whose waits leave a sixth of the processors: a minute of both where nothing is cached. */
export const lintStep: Step = { name: 'lint', run: target('lint'), timeoutMs: 10 * minute };

/** They run side by side. */
export const staticSteps: readonly Step[] = [
  { name: 'format', run: target('format'), timeoutMs: 2 * minute },
  { name: 'type check', run: target('typecheck'), timeoutMs: 5 * minute },
  { name: 'dependency rules', run: target('arrows'), timeoutMs: 2 * minute },
  {
    name: 'docs are current',
    run: ['--conditions=@marquee/source', 'tools/docs/docs.ts', '--check'],
    needs: 'tools/docs/docs.ts',
    timeoutMs: minute,
  },
];

export const unitStep: Step = {
  name: 'unit',
  run: target('unit'),
  report: 'test-output/unit.json',
  timeoutMs: 8 * minute,
};

/** Services and tools, and the web app by vite. */
export const buildStep: Step = { name: 'build', run: ['tools/build.ts'], timeoutMs: 3 * minute };

/** After the build, for it asks what was built. */
export const apiClientStep: Step = {
  name: 'the web app knows the API as it is',
  run: ['--disable-warning=TimeoutNegativeWarning', 'tools/api-client/make-client.ts', '--check'],
  timeoutMs: 2 * minute,
};

/** Four at a time on two cores: most of these tests wait, for clocks and for what was killed to be missed. */
export const integrationStep: Step = {
  name: 'integration',
  run: vitest('integration', 4),
  report: 'test-output/integration.json',
  timeoutMs: 18 * minute,
};

/** Some of a step's specs, by their paths. */
const partOf = (step: Step, paths: readonly string[]): Step => ({ ...step, run: [...step.run, ...paths] });

export const integrationOf = (paths: readonly string[]): Step => partOf(integrationStep, paths);
export const endToEndOf = (paths: readonly string[]): Step => partOf(endToEndStep, paths);

/**
 * Three at a time on two cores, one of which mostly waits for engines to be missed and found again. Those that break a
 * market have one of their own, and in the shared one each has its own companies.
 */
export const endToEndStep: Step = {
  name: 'end to end',
  run: vitest('e2e', 3),
  report: 'test-output/e2e.json',
  needs: 'apps/standalone/src/main.ts',
  timeoutMs: 25 * minute,
};

/** Tests of these specs whose name fits; one spec at a time, so that times are those of the fault alone. */
export function faultStep(project: string, paths: readonly string[], name: RegExp): Step {
  const report = `faults-${project}`;
  const step: Step = {
    name: `faults, ${project}`,
    run: [...vitest(project, 1, report), `--testNamePattern=${name.source}`],
    report: `test-output/${report}.json`,
    timeoutMs: 150 * minute,
  };
  return partOf(step, paths);
}
