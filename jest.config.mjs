/** Three kinds of spec, by file name: `*.spec.ts` is pure, `*.int.spec.ts` needs the engines, `*.e2e.spec.ts` a running market. */
const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    },
  ],
};
const shared = {
  transform,
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironmentOptions: { customExportConditions: ['@marquee/source', 'node', 'node-addons'] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
};
const integration = '\\.int\\.spec\\.ts$';
const endToEnd = '\\.e2e\\.spec\\.ts$';

export default {
  // a machine with two cores may be busy: slow is not wrong, and what hangs is still found
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testRegex: '\\.spec\\.ts$',
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, integration, endToEnd],
    },
    { ...shared, displayName: 'integration', testRegex: integration },
    { ...shared, displayName: 'e2e', testRegex: endToEnd },
  ],
};
