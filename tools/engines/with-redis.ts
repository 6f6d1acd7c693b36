import { Redis } from 'ioredis';

/** Asks a Redis of this machine, by a connection that ends with the work. */
export async function withRedis<T>(port: number, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(port, '127.0.0.1');
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
