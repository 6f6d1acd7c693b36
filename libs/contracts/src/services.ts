/** Services that answer HTTP: their port when run alone, and what the gateway sends to them. */
export const services = {
  accounts: {
    port: 4001,
    prefixes: [
      '/api/v1/exports/accounts',
      '/api/v1/companies',
      '/api/v1/members',
      '/api/v1/me',
      '/api/v1/sign-ups',
      '/api/v1/invitations',
      '/api/v1/actings',
      '/api/auth',
    ],
  },
  catalogue: { port: 4002, prefixes: ['/api/v1/works', '/api/v1/listings'] },
  matching: {
    port: 4003,
    prefixes: [
      '/api/v1/exports/matching',
      '/api/v1/profiles',
      '/api/v1/suggestions',
      '/api/v1/interest',
      '/api/v1/leads',
      '/api/v1/rules',
      '/api/v1/exposure',
    ],
  },
  notification: {
    port: 4004,
    prefixes: [
      '/api/v1/exports/notification',
      '/api/v1/notifications',
      '/api/v1/stream',
      '/api/v1/preferences',
      '/api/v1/unsubscribe',
      '/api/v1/bounces',
    ],
  },
  meetings: {
    port: 4005,
    prefixes: ['/api/v1/exports/meetings', '/api/v1/requests', '/api/v1/trust', '/api/v1/edition'],
  },
  ops: { port: 4007, prefixes: ['/api/v1/ops'] },
  messaging: {
    port: 4006,
    prefixes: ['/api/v1/exports/messaging', '/api/v1/conversations', '/api/v1/reports', '/api/v1/blocks'],
  },
} as const satisfies Record<string, { port: number; prefixes: readonly string[] }>;
export type ServiceName = keyof typeof services;

export const gatewayPort = 4000;
export const matchingWorkerPort = 4013;
