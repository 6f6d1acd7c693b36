import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { generateMarket } from '../market.ts';
import { fullSize, scaled } from '../sizes.ts';
import { earlierProgress, isComplete, loadMarket, totalOf, type Loading } from './load-market.ts';
import { MarketClient } from './market-client.ts';
import { ProgressFile } from './progress-file.ts';

const rows = generateMarket({ seed: 'marquee', sizes: scaled(fullSize, 0.02) });
const total = totalOf(rows);
const Rows = z.object({ rows: z.array(z.object({ id: z.string() })) });

/** The bulk commands as the contracts describe them, without services behind: rows are kept in a set. */
class PaperMarket {
  readonly ids = new Set<string>();
  requests: string[] = [];
  /** Answers the next requests with these statuses. */
  refusals: number[] = [];
  refusedRow: string | undefined;
  atOnce = 0;
  most = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      this.most = Math.max(this.most, ++this.atOnce);
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        this.atOnce--;
        const status = this.refusals.shift();
        this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
        if (status !== undefined) return response.writeHead(status, { 'retry-after': '0' }).end();
        if (request.method === 'GET') {
          return response.writeHead(this.ids.has(request.url?.split('/').at(-1) ?? '') ? 200 : 404).end();
        }
        return response.end(JSON.stringify({ rows: Rows.parse(JSON.parse(body)).rows.map(this.#store) }));
      });
    });
  }

  readonly #store = ({ id }: { id: string }, row: number) => {
    if (id === this.refusedRow) {
      return { id, row, status: 'refused', errors: [{ path: '/name', code: 'bad', message: 'is no name' }] };
    }
    const status = this.ids.has(id) ? 'exists' : 'created';
    this.ids.add(id);
    return { id, row, status };
  };

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

let paper: PaperMarket;
let folder: string;
let url: string;
let loading: Loading;
let stopping: AbortController;

beforeEach(async () => {
  paper = new PaperMarket();
  url = await paper.start();
  folder = await mkdtemp(join(tmpdir(), 'demo-market-'));
  stopping = new AbortController();
  const { signal } = stopping;
  loading = {
    client: new MarketClient({ url, token: 'token', signal }),
    file: new ProgressFile(join(folder, 'progress.json')),
    market: 'small',
    signal,
  };
});

afterEach(async () => {
  await paper.stop();
  await rm(folder, { recursive: true });
});

const load = async (show: (step: { rows: number }) => void = () => undefined) =>
  loadMarket(loading, rows, await earlierProgress(loading), show);

describe('loading the demo market', () => {
  it('sends every row, at most two requests at a time', async () => {
    await load();
    expect(paper.ids.size).toBe(total);
    expect(paper.most).toBeLessThanOrEqual(2);
  });

  it('sends briefs before listings', async () => {
    await load();
    const last = paper.requests.lastIndexOf('POST /api/v1/profiles/bulk');
    expect(last).toBeLessThan(paper.requests.indexOf('POST /api/v1/listings/bulk'));
  });

  it('knows a complete market by its last rows, and sends nothing', async () => {
    await load();
    paper.requests = [];
    const earlier = await earlierProgress(loading);
    expect(earlier && isComplete(earlier)).toBe(true);
    expect(paper.requests.every((request) => request.startsWith('GET '))).toBe(true);
  });

  it('goes on where it was stopped', async () => {
    await expect(load(({ rows: sent }) => sent > 300 && stopping.abort())).rejects.toThrow('abort');
    const before = paper.ids.size;
    const signal = new AbortController().signal;
    loading = { ...loading, client: new MarketClient({ url, token: 'token', signal }), signal };
    paper.requests = [];
    await load();
    expect(before).toBeLessThan(total);
    expect(paper.ids.size).toBe(total);
    expect(paper.requests).not.toContain('POST /api/v1/companies/bulk');
  });

  it('starts afresh in a market that was wiped', async () => {
    await load();
    paper.ids.clear();
    await load();
    expect(paper.ids.size).toBe(total);
  });

  it('starts afresh after a progress file that was cut off', async () => {
    await load();
    await writeFile(join(folder, 'progress.json'), '{"market":');
    await load();
    expect(paper.ids.size).toBe(total);
  });

  it('does not mix two markets', async () => {
    await load();
    await expect(earlierProgress({ ...loading, market: 'other' })).rejects.toThrow('two do not mix');
    paper.ids.clear();
    expect(await earlierProgress({ ...loading, market: 'other' })).toBeUndefined();
  });

  it('asks again when the market is busy or not ready', async () => {
    paper.refusals = [429, 503, 502];
    await load();
    expect(paper.ids.size).toBe(total);
  });

  it('stops at a refused row and says which and why', async () => {
    paper.refusedRow = rows.works[0]?.id;
    await expect(load()).rejects.toThrow(/works were refused[^]*\/name is no name/);
    expect(await readFile(join(folder, 'progress.json'), 'utf8')).not.toContain('"works"');
  });

  it('stops when it may not load', async () => {
    paper.refusals = [403, 403];
    await expect(load()).rejects.toThrow('403');
  });
});
