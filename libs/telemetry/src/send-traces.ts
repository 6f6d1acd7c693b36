/**
 * Loaded before a service (`node --import .../send-traces.js apps/...`): where OTEL_EXPORTER_OTLP_ENDPOINT is set, its
 * traces are sent there. OpenTelemetry's other variables hold, too:
 * https://opentelemetry.io/docs/languages/sdk-configuration/
 *
 * Kafka and jobs have spans of our own (`inTrace`): a fact is told later and by another process than wrote it, so the
 * instrumentation of the client would begin a trace there, and put its header in the place of the right one.
 */
const { env } = process;

/** `apps/matching/dist/worker.js` is matching-worker. */
function serviceName([, program = '']: readonly string[]): string {
  const [, app = 'marquee', entry] = /apps[/\\]([\w-]+)[/\\](?:dist|src)[/\\](\w+)/.exec(program) ?? [];
  return entry === undefined || entry === 'main' ? app : `${app}-${entry}`;
}

if (env['OTEL_EXPORTER_OTLP_ENDPOINT']) {
  const { register } = await import('node:module');
  const include = ['http', 'https', 'node:http', 'node:https', 'mongodb', 'ioredis'];
  register('@opentelemetry/instrumentation/hook.mjs', import.meta.url, { data: { include } });
  // Figures are scraped, and logs go to the standard output.
  env['OTEL_METRICS_EXPORTER'] ??= 'none';
  env['OTEL_LOGS_EXPORTER'] ??= 'none';
  env['OTEL_SERVICE_NAME'] ??= serviceName(process.argv);
  const [
    { ProxyTracerProvider, trace },
    { NodeSDK },
    { HttpInstrumentation },
    { MongoDBInstrumentation },
    { IORedisInstrumentation },
    { DiscreetTracers },
  ] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/instrumentation-http'),
    import('@opentelemetry/instrumentation-mongodb'),
    import('@opentelemetry/instrumentation-ioredis'),
    import('./discreet-tracers.ts'),
  ]);
  new NodeSDK({
    instrumentations: [
      new HttpInstrumentation({
        ignoreIncomingRequestHook: ({ url = '' }) => /^(\/api)?\/(health|metrics)\b/.test(url),
        requireParentforOutgoingSpans: true,
      }),
      // What is done for nobody in particular, such as to look whether something is due, would drown the rest. And no
      // values of queries: they are private, as are Redis' keys, some of which are addresses.
      new MongoDBInstrumentation({ requireParentSpan: true, enhancedDatabaseReporting: false }),
      new IORedisInstrumentation({ requireParentSpan: true, dbStatementSerializer: (command) => command }),
    ],
  }).start();
  // Whoever begins spans, instrumentations and libraries that do it themselves, begins them there.
  const provider = trace.getTracerProvider();
  if (!(provider instanceof ProxyTracerProvider)) throw new Error('traces would tell what is private');
  provider.setDelegate(new DiscreetTracers(provider.getDelegate()));
}
