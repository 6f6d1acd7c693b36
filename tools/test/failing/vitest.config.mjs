/** Tests that fail each in another way, for reporter.spec.ts to run. */
export default {
  test: { pool: 'forks', isolate: false, include: ['*.fixture.ts'], reporters: ['../reporter.ts'] },
};
