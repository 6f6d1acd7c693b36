import { aptInstall, runs } from './apt.ts';
import type { NativeEngine } from './native-engine.ts';

export const redis: NativeEngine = {
  name: 'redis',
  ports: ['redis'],
  url: (ports) => `redis://127.0.0.1:${ports.redis}`,

  async prepare(preparation) {
    if (await runs('redis-server', ['--version'])) return;
    await aptInstall(['redis-server'], preparation);
  },

  // Queues live in it: every write goes to the append-only file, and nothing is ever evicted.
  async command({ dir, ports, settings }) {
    const options: Record<string, string> = {
      port: String(ports.redis),
      bind: '127.0.0.1',
      dir,
      daemonize: 'no',
      save: '',
      appendonly: 'yes',
      appendfsync: 'everysec',
      'maxmemory-policy': 'noeviction',
      ...settings,
    };
    return {
      file: 'redis-server',
      args: Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    };
  },
};
