/** A span of time, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number };

/** One of the two ends of a flow: that whose text comes first, or the other. */
export type FlowEnd = 0 | 1;

/** What is remembered of a flow between two ends. */
export type FollowedFlow = {
  /** Which end serves, where flags told it. */
  server?: FlowEnd | undefined;
  /** When each end sent, as far as its windows follow each other. */
  readonly sent: [Span | undefined, Span | undefined];
  /** When somebody asked for the connection; when that was agreed to last; when the server sent nothing but a reset. */
  asked?: Span | undefined;
  agreed?: Span | undefined;
  reset?: Span | undefined;
};

/**
 * Remembers flows that sources tell of in pieces, window after window, so that what goes on is not counted as begun again. Files that
 * are read together share one: sources begin a new file every few minutes.
 */
export type FollowedFlows = {
  /** The flow of a key, which is remembered with all that is written into it; that used longest ago is forgotten first. */
  readonly of: (key: string) => FollowedFlow;
};

/**
 * A window follows another if there is no more time between them: AWS adds up over ten minutes at most, GCP over one unless it is
 * told otherwise (five to fifteen). A longer pause would take a port that is used again for the connection before.
 */
const longestPause = 600_000;

/** No flows yet. Twice as many as `remembered` are held at most. */
export function followedFlows(remembered = 25_000): FollowedFlows {
  let [late, before] = [new Map<string, FollowedFlow>(), new Map<string, FollowedFlow>()];
  return {
    of: (key) => {
      const known = late.get(key);
      if (known !== undefined) return known;
      const flow = before.get(key) ?? { sent: [undefined, undefined] };
      if (late.size >= remembered) [late, before] = [new Map(), late];
      late.set(key, flow);
      return flow;
    },
  };
}

/** Whether one time goes on with another, whichever is told of first; with no pause, whether they have an instant in common. */
export function follows(one: Span, other: Span, pause = longestPause): boolean {
  return one.from <= other.to + pause && other.from <= one.to + pause;
}

/** Writes down that an end sent in a window, and says whether that goes on with what it sent before. */
export function followOn({ sent }: FollowedFlow, end: FlowEnd, { from, to }: Span): boolean {
  const known = sent[end];
  const goesOn = known !== undefined && follows(known, { from, to });
  sent[end] = goesOn
    ? { from: Math.min(known.from, from), to: Math.max(known.to, to) }
    : { from, to };
  return goesOn;
}

/** Which end serves, if flags told it of the connection that a window goes on with: the same ports may be used the other way later. */
export function serverOf({ server, sent }: FollowedFlow, window: Span): FlowEnd | undefined {
  if (server === undefined) return undefined;
  return sent.some((span) => span !== undefined && follows(span, window)) ? server : undefined;
}
