/** One who is told of revisions at the pace at which they read. */
export type PacedReader = {
  /** Tells of a revision now, or once what was told before has been read: of several that came meanwhile, the last alone. */
  readonly tell: (revision: number) => void;
  /** Since when the reader has taken nothing of what was sent, in milliseconds of the clock; undefined where nothing is on its way. */
  readonly unreadSince: () => number | undefined;
  /** Sends something else, where nothing is on its way; whoever has not read the last gets no more. */
  readonly send: (act: () => Promise<unknown>) => void;
};

/** Keeps at most one message under way for a reader, so that one who does not read costs no memory. */
export function paceReader(
  write: (revision: number) => Promise<unknown>,
  clock: () => number,
): PacedReader {
  let since: number | undefined;
  let next: number | undefined;
  const send = (act: () => Promise<unknown>) => {
    if (since !== undefined) return;
    since = clock();
    const after = () => {
      since = undefined;
      if (next !== undefined) tell(next);
    };
    act().then(after, after);
  };
  const tell = (revision: number) => {
    next = revision;
    send(() => {
      next = undefined;
      return write(revision);
    });
  };
  return { tell, send, unreadSince: () => since };
}
