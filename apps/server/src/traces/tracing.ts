/** What is said of a span: names and values of the semantic conventions of OpenTelemetry, or ours with `mainstay.` before. */
type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** A span that goes on. */
export type OpenSpan = {
  readonly rename: (name: string) => void;
  readonly note: (facts: SpanFacts) => void;
  readonly fail: (error: unknown) => void;
};

/** What a span begins with. */
export type SpanWish = {
  readonly name: string;
  readonly facts: SpanFacts;
  /** Where it was asked for by another process: a way to the headers of that request (W3C Trace Context). */
  readonly headers?: (name: string) => string | undefined;
};

/** The ids of the span that goes on, under the names that logs give them. */
type TraceIds = { readonly trace_id: string; readonly span_id: string };

/** Tells whoever collects traces what is done, for how long, and within what. */
export interface Tracing {
  /** Does something within a span, which fails if it rejects. */
  readonly within: <Result>(
    wish: SpanWish,
    act: (span: OpenSpan) => Promise<Result>,
  ) => Promise<Result>;
  /** Begins a span within the one that goes on, and returns what ends it. */
  readonly begin: (wish: SpanWish) => (error?: unknown) => void;
  /** Undefined where nothing is traced. */
  readonly ids: () => TraceIds | undefined;
  /** Sends what was not sent yet. */
  readonly close: () => Promise<void>;
}

const silent: OpenSpan = { rename: () => {}, note: () => {}, fail: () => {} };

/** Traces nothing. */
export const untraced: Tracing = {
  within: (_, act) => act(silent),
  begin: () => () => {},
  ids: () => undefined,
  close: () => Promise.resolve(),
};
