import { Problem, Refusal, type Silent } from '@marquee/contracts';
import { Config, upstreamsOf } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { z } from 'zod';
import type { OpsSettings } from '../config.ts';

/** A service's answer; where it has none, why. */
export type Asked<Answer> =
  | { readonly service: string; readonly answered: true; readonly answer: Answer }
  | { readonly service: string; readonly answered: false; readonly trouble: string };

/** Those that did not answer. */
export const silentIn = (asked: readonly Asked<unknown>[]): Silent[] =>
  asked.flatMap((of) => (of.answered ? [] : [{ service: of.service, trouble: of.trouble }]));

interface Question<Schema extends z.ZodType> {
  /** Below `/internal/v1/`. */
  readonly path: string;
  readonly answer: Schema;
  /** The caller's own, as it came: a service decides by it, not by who relays it. */
  readonly authorization: string;
  readonly body?: unknown;
}

const timeoutMs = 5_000;

/** Asks services of what lies in their own databases, in the name of the operator who asks. */
@Injectable()
export class AskServices {
  readonly #urls: ReadonlyMap<string, string>;

  constructor(
    @Inject(Config) settings: OpsSettings,
    private readonly http: HttpAdapterHost<FastifyAdapter>,
  ) {
    this.#urls = new Map(upstreamsOf(settings).map(({ name, url }) => [name, url]));
  }

  get names(): readonly string[] {
    return [...this.#urls.keys()];
  }

  /** All at once; one that does not answer holds up the others for 5 s at most. */
  all<Schema extends z.ZodType>(question: Question<Schema>): Promise<Asked<z.output<Schema>>[]> {
    return this.some(this.names, question);
  }

  some<Schema extends z.ZodType>(
    services: readonly string[],
    question: Question<Schema>,
  ): Promise<Asked<z.output<Schema>>[]> {
    return Promise.all(services.map((service) => this.one(service, question)));
  }

  async one<Schema extends z.ZodType>(
    service: string,
    question: Question<Schema>,
  ): Promise<Asked<z.output<Schema>>> {
    try {
      return { service, answered: true, answer: await this.insist(service, question) };
    } catch (error) {
      return { service, answered: false, trouble: troubleOf(error) };
    }
  }

  /** @throws Refusal as the service gave it; Error where it does not answer or is not understood */
  async insist<Schema extends z.ZodType>(
    service: string,
    { path, answer, authorization, body }: Question<Schema>,
  ): Promise<z.output<Schema>> {
    const response = await fetch(`${this.#urlOf(service)}/internal/v1/${path}`, {
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    const content: unknown = await response.json();
    if (response.ok) return answer.parse(content);
    const problem = Problem.safeParse(content);
    throw new Refused(service, response.status, problem.data?.detail ?? problem.data?.title);
  }

  /** Its own as it listens: several may run, and each answers for the same database. */
  #urlOf(service: string): string {
    const url = this.#urls.get(service);
    if (url === undefined) throw new UnknownService();
    if (service !== 'ops') return url;
    return `http://127.0.0.1:${ListeningAt.parse(this.http.httpAdapter.getHttpServer().address()).port}`;
  }
}

const ListeningAt = z.object({ port: z.int() });

/** A service that answers, and says no. */
export class Refused extends Refusal {
  constructor(service: string, status: number, why = 'it does not say why') {
    super('service-refused', status === 404 ? 404 : 503, `${service} refused (${status}): ${why}`, {
      service,
    });
  }
}

class UnknownService extends Error {}

function troubleOf(error: unknown): string {
  if (error instanceof UnknownService) return 'there is no such service';
  if (error instanceof Refused) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${timeoutMs / 1_000} s`;
  if (error instanceof TypeError) return 'it does not answer';
  return 'its answer was not understood';
}
