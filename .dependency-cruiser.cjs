/** The arrows of the architecture, a rule each: apps -> platform libs -> contracts -> nothing; pure libs import no framework. */
const framework =
  'node_modules/(@nestjs|mongodb|mongoose|kafkajs|bullmq|ioredis|fastify|@fastify|zod|pino|nestjs-pino|rxjs|prom-client|jose)/';

module.exports = {
  forbidden: [
    {
      name: 'an-app-never-imports-an-app',
      comment: 'Services meet through events and HTTP only; standalone alone composes them.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'nothing-imports-standalone',
      severity: 'error',
      from: { pathNot: '^apps/standalone/' },
      to: { path: '^apps/standalone/' },
    },
    {
      name: 'a-lib-never-imports-an-app',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|bench|e2e)/' },
    },
    {
      name: 'only-specs-use-tools',
      comment: 'A test that breaks engines starts its own with tools/engines.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|/testing/' },
      to: { path: '^(tools|bench|e2e)/' },
    },
    {
      name: 'contracts-import-nothing-of-ours',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^(libs/(?!contracts/|testing/src/like\\.ts$)|apps/)' },
    },
    {
      name: 'contracts-know-zod-alone',
      comment: 'What services say to each other must not depend on how they are built.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'rights-are-pure',
      severity: 'error',
      from: { path: '^libs/rights/' },
      to: { path: `^(libs/(?!rights/|testing/src/like\\.ts$)|${framework})` },
    },
    {
      name: 'the-match-engine-is-pure',
      comment: 'Beside itself it knows the rights algebra alone.',
      severity: 'error',
      from: { path: '^libs/match-engine/' },
      to: { path: `^(libs/(?!match-engine/|rights/|testing/src/(like|longest-turn)\\.ts$)|${framework})` },
    },
    {
      name: 'pure-libs-do-no-io',
      comment:
        'What the match engine answers is pure; threads, compiled loops and checksums are how it runs.',
      severity: 'error',
      from: {
        path: '^libs/(rights|match-engine)/',
        pathNot:
          '\\.spec\\.ts$|/threaded-match-index/|/match-index/(compiled?-loops|snapshot(-writer)?)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-libs-do-not-know-the-domain-engines',
      severity: 'error',
      from: { path: '^libs/(service|eventing|jobs|mongo|telemetry)/' },
      to: { path: '^libs/(rights|match-engine)/' },
    },
    {
      name: 'only-eventing-speaks-kafka',
      comment: 'kafkajs is unmaintained: another client must be able to take its place.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/(eventing|testing)/|\\.int\\.spec\\.ts$' },
      to: { path: 'node_modules/kafkajs/' },
    },
    {
      name: 'only-jobs-speaks-bullmq',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/(jobs|testing)/|\\.int\\.spec\\.ts$' },
      to: { path: 'node_modules/bullmq/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$|^libs/testing/|/testing/' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-deep-imports-of-a-lib',
      comment:
        'A lib is what its package.json exports: its index.ts, and what tools take of it without the rest.',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: {
        path: '^libs/[^/]+/src/(?!(index|create-topics|tokens|like|longest-turn)\\.ts$)',
        pathNot: '^$1/$2/',
      },
    },
    {
      name: 'no-cycles',
      comment: 'AssemblyScript compiles to one module: what its files import of each other is resolved then.',
      severity: 'error',
      from: { pathNot: '^libs/match-engine/assembly/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs|tools)/',
        pathNot:
          '\\.spec\\.ts$|\\.d\\.m?ts$|/package\\.json$|(^|/)(main|worker|index)\\.ts$|^apps/web/src/begin/colour-scheme\\.ts$|^tools/start/end-with-parent\\.ts$',
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    exclude: { path: '^(apps|libs)/[^/]+/dist/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@marquee/source', 'import', 'node', 'default', 'types'],
    },
  },
};
