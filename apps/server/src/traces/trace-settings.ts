/** Where traces go, and how many. */
export type TraceSettings = {
  /** The base address of a collector that takes OTLP over HTTP. */
  readonly endpoint: string;
  /** Sent with every request to it. */
  readonly headers: Readonly<Record<string, string>>;
  /** The name of this service among others. */
  readonly service: string;
  /** The share of traces that is sent, 0 to 1; of those that others began, as they decided. */
  readonly share: number;
};
