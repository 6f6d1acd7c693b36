import type { Watched } from '@marquee/service';
import { z } from 'zod';

const ServiceReadiness = z.object({
  state: z.string(),
  checks: z.array(z.object({ name: z.string(), state: z.string() })).default([]),
});

export interface MarketReadiness {
  readonly state: 'ready' | 'failing';
  /** What fails, by name; why is in the services' own answers and logs, for it may name addresses. */
  readonly services: Readonly<Record<string, z.infer<typeof ServiceReadiness>>>;
}

const timeoutMs = 4_000;

/** Ready when every service says it is. */
export async function marketReadiness(watched: readonly Watched[]): Promise<MarketReadiness> {
  const answers = await Promise.all(watched.map(async ({ name, url }) => [name, await ask(url)] as const));
  const ready = answers.every(([, { state }]) => state === 'ready');
  return { state: ready ? 'ready' : 'failing', services: Object.fromEntries(answers) };
}

async function ask(url: string): Promise<z.infer<typeof ServiceReadiness>> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(timeoutMs) });
    return ServiceReadiness.parse(await response.json());
  } catch {
    return { state: 'unreachable', checks: [] };
  }
}
