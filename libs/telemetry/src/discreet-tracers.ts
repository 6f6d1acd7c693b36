import {
  context,
  SpanKind,
  trace,
  type Attributes,
  type AttributeValue,
  type Context,
  type Exception,
  type Span,
  type SpanOptions,
  type SpanStatus,
  type TimeInput,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';
import { flush } from './span.ts';

/**
 * What a span may say: https://opentelemetry.io/docs/specs/semconv/registry/attributes/
 * All else that libraries say is left out, whatever their next version adds: addresses name who is looked for and carry
 * tokens, errors quote what was sent.
 */
const toldOfAll: ReadonlySet<string> = new Set([
  'http.request.method',
  'http.response.status_code',
  'http.route',
  'network.protocol.version',
  'url.scheme',
  'error.type',
  'db.system.name',
  'db.namespace',
  'db.collection.name',
  'db.operation.name',
  'db.query.text',
  'messaging.system',
  'messaging.message.id',
  'messaging.batch.message_count',
]);

/** Where a call of ours went. In a request to us the caller writes it, in the header `Host`. */
const toldOfOurCalls: ReadonlySet<string> = new Set(['server.address', 'server.port']);

const isTold = (key: string, kind: SpanKind) =>
  toldOfAll.has(key) || (kind === SpanKind.CLIENT && toldOfOurCalls.has(key));

const told = (attributes: Attributes, kind: SpanKind): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => isTold(key, kind)));

/** Whose spans tell what was done, and neither for whom nor with which words. */
export class DiscreetTracers implements TracerProvider {
  readonly #provider: TracerProvider;

  constructor(provider: TracerProvider) {
    this.#provider = provider;
  }

  getTracer(...of: Parameters<TracerProvider['getTracer']>): Tracer {
    return new DiscreetTracer(this.#provider.getTracer(...of));
  }

  forceFlush(): Promise<void> {
    return flush(this.#provider);
  }
}

class DiscreetTracer implements Tracer {
  readonly #tracer: Tracer;

  constructor(tracer: Tracer) {
    this.#tracer = tracer;
  }

  startSpan(name: string, options: SpanOptions = {}, below?: Context): Span {
    const { kind = SpanKind.INTERNAL, attributes = {}, links: _, ...others } = options;
    const span = this.#tracer.startSpan(name, { ...others, kind, attributes: told(attributes, kind) }, below);
    return new DiscreetSpan(span, kind);
  }

  startActiveSpan<F extends Work>(name: string, work: F): ReturnType<F>;
  startActiveSpan<F extends Work>(name: string, options: SpanOptions, work: F): ReturnType<F>;
  startActiveSpan<F extends Work>(name: string, options: SpanOptions, below: Context, work: F): ReturnType<F>;
  startActiveSpan(name: string, first: SpanOptions | Work, second?: Context | Work, third?: Work): unknown {
    if (typeof first === 'function') return this.#active(name, {}, context.active(), first);
    if (typeof second === 'function') return this.#active(name, first, context.active(), second);
    return second && third && this.#active(name, first, second, third);
  }

  #active(name: string, options: SpanOptions, below: Context, work: Work): unknown {
    const span = this.startSpan(name, options, below);
    return context.with(trace.setSpan(below, span), () => work(span));
  }
}

type Work = (span: Span) => unknown;

class DiscreetSpan implements Span {
  readonly #span: Span;
  readonly #kind: SpanKind;

  constructor(span: Span, kind: SpanKind) {
    this.#span = span;
    this.#kind = kind;
  }

  spanContext = () => this.#span.spanContext();
  isRecording = () => this.#span.isRecording();
  end = (at?: TimeInput): void => this.#span.end(at);

  setAttribute(key: string, value: AttributeValue): this {
    if (isTold(key, this.#kind)) this.#span.setAttribute(key, value);
    return this;
  }

  setAttributes(attributes: Attributes): this {
    this.#span.setAttributes(told(attributes, this.#kind));
    return this;
  }

  updateName(name: string): this {
    this.#span.updateName(name);
    return this;
  }

  /** Without its message: MongoDB's says which e-mail is taken. The log has what may be told, by the trace. */
  setStatus({ code }: SpanStatus): this {
    this.#span.setStatus({ code });
    return this;
  }

  recordException(exception: Exception): void {
    if (exception instanceof Error) this.setAttribute('error.type', exception.name);
  }

  /* Of these no words are known to be harmless. */
  addEvent = () => this;
  addLink = () => this;
  addLinks = () => this;
}
