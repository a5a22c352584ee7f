import { type JournalEntry, secondsOf, standingEntries } from "@mainstay/plan";

/** How an exercise stands by its journal. */
export type ExerciseState = "planned" | "running" | "paused" | "ended";

/** The clock of an exercise: it stands while the exercise is paused. */
export type ExerciseClock = {
  readonly state: ExerciseState;
  /** When it began; absent while it is planned. */
  readonly started?: string;
  /** When it ended; absent until then. */
  readonly ended?: string;
  /** Seconds that the clock shows at an instant: 0 before the start, and no more after the end. */
  readonly secondsAt: (instant: string) => number;
};

type Run = { readonly from: string; readonly to?: string };

/**
 * The clock by what the journal says (SPEC 12.1), in the order of what happened: it begins once, and what does not fit, such as a
 * pause of a pause, changes nothing.
 */
export function exerciseClock(journal: readonly JournalEntry[]): ExerciseClock {
  const marks = (["started", "paused", "resumed", "ended"] as const).flatMap((kind) =>
    standingEntries(journal, kind).map(({ id, at }) => ({ id, at, kind })),
  );
  let state: ExerciseState = "planned";
  const runs: Run[] = [];
  let ended: string | undefined;
  for (const { kind, at } of marks.toSorted(inOrder)) {
    if (kind === "started" && state === "planned") runs.push({ from: at });
    else if (kind === "paused" && state === "running") close(runs, at);
    else if (kind === "resumed" && state === "paused") runs.push({ from: at });
    else if (kind === "ended" && (state === "running" || state === "paused")) {
      if (state === "running") close(runs, at);
      ended = at;
    } else continue;
    state = kind === "started" || kind === "resumed" ? "running" : kind;
  }
  const started = runs[0]?.from;
  return {
    state,
    ...(started === undefined ? {} : { started }),
    ...(ended === undefined ? {} : { ended }),
    secondsAt: (instant) => runs.reduce((sum, run) => sum + secondsOfRun(run, instant), 0),
  };
}

function close(runs: Run[], to: string): void {
  const last = runs.pop();
  if (last !== undefined) runs.push({ ...last, to });
}

function secondsOfRun({ from, to }: Run, instant: string): number {
  const until = Math.min(secondsOf(instant), to === undefined ? Infinity : secondsOf(to));
  return Math.max(0, until - secondsOf(from));
}

function inOrder(
  one: { readonly id: string; readonly at: string },
  other: { readonly id: string; readonly at: string },
): number {
  const [first, second] = [secondsOf(one.at), secondsOf(other.at)];
  if (first !== second) return first - second;
  return one.id < other.id ? -1 : 1;
}
