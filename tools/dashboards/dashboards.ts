import type { Dashboard } from './dashboard.ts';

const rate = (metric: string) => `rate(${metric}[5m])`;
const quantile = (share: number, metric: string, by: string) =>
  `histogram_quantile(${share}, sum by (${by}, le) (${rate(`${metric}_bucket`)}))`;
/** By one of its consumers, since each counts it. */
const heard = (event: string, service: string) =>
  `sum(increase(events_handled_total{event="${event}", outcome="done", service="${service}"}[1h]))`;

/** Latency, traffic, errors, saturation: https://sre.google/sre-book/monitoring-distributed-systems/ */
const goldenSignals: Dashboard = {
  uid: 'golden-signals',
  title: 'golden signals',
  panels: [
    {
      title: 'Requests',
      why: 'What people ask for. A sudden fall is as telling as a rise.',
      unit: 'ops',
      shows: { '{{service}}': `sum by (service) (${rate('http_request_duration_seconds_count')})` },
    },
    {
      title: 'Share of requests that fail',
      why: 'Our faults (5xx). Alarm: RequestsFail.',
      unit: 'percentunit',
      shows: {
        '{{service}}': `sum by (service) (${rate('http_request_duration_seconds_count{status=~"5.."}')}) / sum by (service) (${rate('http_request_duration_seconds_count')})`,
      },
    },
    {
      title: 'Time of a request, median',
      why: 'Live streams left out.',
      unit: 's',
      shows: {
        '{{service}}': `histogram_quantile(0.5, sum by (service, le) (${rate('http_request_duration_seconds_bucket{route!~".*stream.*"}')}))`,
      },
    },
    {
      title: 'Time of a request, 99 of 100',
      why: 'Alarm: RequestsSlow.',
      unit: 's',
      shows: {
        '{{service}}': `histogram_quantile(0.99, sum by (service, le) (${rate('http_request_duration_seconds_bucket{route!~".*stream.*"}')}))`,
      },
    },
    {
      title: 'Share of a core',
      why: 'One core is the most a process can use; the worker is the first to get there.',
      unit: 'percentunit',
      shows: { '{{service}}': `sum by (service) (${rate('process_cpu_seconds_total')})` },
    },
    {
      title: 'Memory',
      why: 'The worker holds the market in memory: it grows with briefs and listings. Alarm: MemoryGrows.',
      unit: 'bytes',
      shows: { '{{service}}': 'max by (service) (process_resident_memory_bytes)' },
    },
    {
      title: 'Event loop held up, 99 of 100',
      why: 'Above half a second probes and heartbeats are late. Alarm: EventLoopBusy.',
      unit: 's',
      shows: { '{{service}}': 'max by (service) (nodejs_eventloop_lag_p99_seconds)' },
    },
    {
      title: 'Refused for their number, and let through uncounted',
      why: 'Uncounted: the gateway cannot reach Redis. Alarm: LimitsOff.',
      unit: 'ops',
      shows: {
        'refused {{kind}}': `sum by (kind) (${rate('gateway_rate_limited_total')})`,
        uncounted: `sum(${rate('gateway_unlimited_total')})`,
      },
    },
  ],
};

const events: Dashboard = {
  uid: 'events',
  title: 'events and lag',
  panels: [
    {
      title: 'Events behind',
      why: 'By group and topic. Alarm: ConsumerBehind.',
      unit: 'short',
      shows: { '{{group}} {{topic}}': 'max by (group, topic) (consumer_lag_events)' },
    },
    {
      title: 'Nothing read though there is something',
      why: 'Alarm: ConsumerStuck.',
      unit: 's',
      shows: { '{{group}} {{topic}}': 'max by (group, topic) (consumer_stuck_seconds)' },
    },
    {
      title: 'Age of the oldest untold fact',
      why: 'The outbox. Alarm: OutboxWaits.',
      unit: 's',
      shows: { '{{service}}': 'max by (service) (outbox_oldest_seconds)' },
    },
    {
      title: 'Rows in the outbox',
      why: 'How much waits to be told.',
      unit: 'short',
      shows: { '{{service}}': 'max by (service) (outbox_rows)' },
    },
    {
      title: 'Told',
      why: 'Events handed to Kafka, by topic.',
      unit: 'ops',
      shows: { '{{topic}}': `sum by (topic) (${rate('outbox_published_total')})` },
    },
    {
      title: 'Settled',
      why: 'By service and what became of them.',
      unit: 'ops',
      shows: { '{{service}} {{outcome}}': `sum by (service, outcome) (${rate('events_handled_total')})` },
    },
    {
      title: 'Dead letters that wait for an operator',
      why: 'Alarm: DeadLetters.',
      unit: 'short',
      shows: { '{{group}} {{topic}}': 'max by (group, topic) (dead_letters_open)' },
    },
    {
      title: 'Time of a handler, 99 of 100',
      why: 'For one delivery, which may be a batch.',
      unit: 's',
      shows: { '{{event}}': quantile(0.99, 'event_handler_seconds', 'event') },
    },
  ],
};

const queues: Dashboard = {
  uid: 'queues',
  title: 'queues and jobs',
  panels: [
    {
      title: 'Jobs wanted and not done',
      why: 'The ledger, which is the truth; Redis only carries.',
      unit: 'short',
      shows: { '{{queue}}': 'max by (queue) (ledger_pending)' },
    },
    {
      title: 'Due for how long, the oldest',
      why: 'Alarm: JobsLate.',
      unit: 's',
      shows: { '{{queue}}': 'max by (queue) (ledger_oldest_seconds)' },
    },
    {
      title: 'Jobs in Redis',
      why: 'At 1,000 a queue holds its consumers back. Alarm: ConsumersHeldBack.',
      unit: 'short',
      shows: {
        '{{queue}}': 'max by (queue) (queue_depth)',
        '{{queue}} {{state}}': 'max by (queue, state) (queue_jobs)',
      },
    },
    {
      title: 'Failed for good',
      why: 'They wait for an operator. Alarm: JobsFailed.',
      unit: 'short',
      shows: { '{{queue}}': 'max by (queue) (ledger_failed)' },
    },
    {
      title: 'Runs',
      why: 'By what became of them; postponed ones are tried again.',
      unit: 'ops',
      shows: { '{{queue}} {{outcome}}': `sum by (queue, outcome) (${rate('jobs_total')})` },
    },
    {
      title: 'Time of a run, 99 of 100',
      why: 'Longer than the lock (30 s) it would be run twice, with one effect.',
      unit: 's',
      shows: { '{{queue}}': quantile(0.99, 'job_seconds', 'queue') },
    },
    {
      title: 'Mails',
      why: 'By what became of a try.',
      unit: 'ops',
      shows: { '{{outcome}}': `sum by (outcome) (${rate('mails_total')})` },
    },
    {
      title: 'Live streams',
      why: 'Open ones; an instance takes 5,000.',
      unit: 'short',
      shows: { '{{service}}': 'sum by (service) (live_streams)' },
    },
  ],
};

const funnel: Dashboard = {
  uid: 'funnel',
  title: 'from listing to request',
  panels: [
    {
      title: 'Listings published and withdrawn, an hour',
      why: 'As matching heard of them.',
      unit: 'short',
      shows: {
        published: heard('catalogue.listing-published', 'matching-worker'),
        withdrawn: heard('catalogue.listing-withdrawn', 'matching-worker'),
      },
    },
    {
      title: 'Suggestions made and taken back, an hour',
      why: 'As notification heard of them.',
      unit: 'short',
      shows: {
        made: heard('matching.suggestion-made', 'notification'),
        'taken back': heard('matching.suggestion-expired', 'notification'),
      },
    },
    {
      title: 'Requests sent, accepted, declined, an hour',
      why: 'As messaging heard of them.',
      unit: 'short',
      shows: Object.fromEntries(
        ['sent', 'accepted', 'declined'].map((what) => [
          what,
          heard(`meetings.request-${what}`, 'messaging'),
        ]),
      ),
    },
    {
      title: 'Suggestions for one listing',
      why: 'Far from what it was: the rules, or the briefs, have changed.',
      unit: 'short',
      shows: {
        'suggestions a listing': `${heard('matching.suggestion-made', 'notification')} / ${heard('catalogue.listing-published', 'matching-worker')}`,
      },
    },
  ],
};

export const dashboards: readonly Dashboard[] = [goldenSignals, events, queues, funnel];
