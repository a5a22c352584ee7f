import type { ObservedWindow } from "@mainstay/store";

/** How long what is kept of a window answers for, in milliseconds, and of how many windows it is. */
type Keeping = {
  /** So old it answers as it is. */
  readonly fresh: number;
  /** So old it still answers while it is made anew. */
  readonly stale: number;
  /** Those asked for last are kept. */
  readonly most: number;
};

/** A window as it was asked for: where that was until now, its end is when it was asked for. */
export type WindowAsked = { readonly window: ObservedWindow; readonly isUntilNow: boolean };

/**
 * Makes what is kept of a window, where nothing kept is young enough and still holds; whoever asks for the same meanwhile waits for
 * the same.
 */
export type KeptWindows<Value> = (
  asked: WindowAsked,
  at: Date,
  make: () => Promise<Value>,
  holds?: (value: Value) => boolean,
) => Promise<Value>;

type Kept<Value> = {
  readonly asked: WindowAsked;
  readonly at: number;
  readonly value?: Value;
  readonly renewal?: Promise<Value>;
};

/**
 * Keeps what is made of windows. A window until now is another one every minute; it stays the same here as long as it begins at the same
 * minute or is as long, so that whoever goes on looking at the last hour finds what was kept of it.
 */
export function keepWindows<Value>({ fresh, stale, most }: Keeping): KeptWindows<Value> {
  let kept: readonly Kept<Value>[] = [];
  const put = (entry: Kept<Value>): void => {
    const others = kept.filter(({ asked }) => !isSame(asked, entry.asked));
    let surplus = others.length + 1 - most;
    // Somebody waits for what is being made, and whoever asks for the same waits with them.
    kept = [...others.filter(({ renewal }) => renewal !== undefined || surplus-- <= 0), entry];
  };
  return (asked, at, make, holds = () => true) => {
    const now = at.getTime();
    const known = kept.find((entry) => isSame(entry.asked, asked));
    const age =
      known?.value === undefined || !holds(known.value)
        ? Number.POSITIVE_INFINITY
        : Math.abs(now - known.at);
    if (known?.value !== undefined && age < fresh) {
      put(known);
      return Promise.resolve(known.value);
    }
    const renewal =
      known?.renewal ??
      make().then(
        (value) => {
          put({ asked, at: now, value });
          return value;
        },
        (problem: unknown) => {
          // Whoever asks next tries again.
          kept = kept.flatMap((entry) => {
            if (!isSame(entry.asked, asked)) return [entry];
            const { renewal: _, ...before } = entry;
            return before.value === undefined ? [] : [before];
          });
          throw problem;
        },
      );
    put({ asked, at: now, ...known, renewal });
    if (known?.value === undefined || age >= stale) return renewal;
    renewal.catch(() => undefined);
    return Promise.resolve(known.value);
  };
}

function isSame(one: WindowAsked, other: WindowAsked): boolean {
  if (one.isUntilNow !== other.isUntilNow) return false;
  if (one.window.from === other.window.from) {
    return one.isUntilNow || one.window.until === other.window.until;
  }
  // Both ends are of whole minutes, so the last hour may have one minute more than a moment ago.
  return one.isUntilNow && Math.abs(lengthOf(one) - lengthOf(other)) <= 1;
}

function lengthOf({ window: { from, until } }: WindowAsked): number {
  return until - from;
}
