import type { ToldEvent } from "@mainstay/api";

/** Something to tell a reader: of several with one subject, the last is enough. */
export type Told = {
  readonly event: ToldEvent;
  readonly data: string;
  /** By which a browser that comes back says what it heard last. */
  readonly id?: string;
};

/** One who is told of changes at the pace at which they read. */
export type PacedReader = {
  /** Tells of something now, or once what was told before has been read: of several about one subject that came meanwhile, the last alone. */
  readonly tell: (subject: string, told: Told) => void;
  /** Since when the reader has taken nothing of what was sent, in milliseconds of the clock; undefined where nothing is on its way. */
  readonly unreadSince: () => number | undefined;
  /** Sends something else, where nothing is on its way; whoever has not read the last gets no more. */
  readonly send: (act: () => Promise<unknown>) => void;
};

/** Keeps at most one message under way for a reader, and one for each subject behind it, so that one who does not read costs little memory. */
export function paceReader(
  write: (told: Told) => Promise<unknown>,
  clock: () => number,
): PacedReader {
  let since: number | undefined;
  const waiting = new Map<string, Told>();
  const send = (act: () => Promise<unknown>) => {
    if (since !== undefined) return;
    since = clock();
    const after = () => {
      since = undefined;
      sendNext();
    };
    act().then(after, after);
  };
  const sendNext = () => {
    const [next] = waiting;
    if (next === undefined) return;
    const [subject, told] = next;
    send(() => {
      waiting.delete(subject);
      return write(told);
    });
  };
  const tell = (subject: string, told: Told) => {
    waiting.set(subject, told);
    sendNext();
  };
  return { tell, send, unreadSince: () => since };
}
