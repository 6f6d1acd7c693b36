import type { Environment } from '../engines/engine.ts';
import { portIn, reasonNotToListen } from '../engines/ports.ts';

const usual = 4000;

/** Where the market is to listen. @throws Error naming `PORT`, where that is no port number or nothing can listen there */
export async function marketPort(env: Environment): Promise<number> {
  const port = portIn('PORT', env, usual);
  await requireFreePort(port);
  return port;
}

/** @throws Error with the way to another port */
export async function requireFreePort(port: number): Promise<void> {
  const why = await reasonNotToListen(port);
  if (why === undefined) return;
  throw new Error(`Port ${port} ${why}; PORT chooses another: PORT=4100 npm start.`);
}
