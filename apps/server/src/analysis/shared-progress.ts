import { rowsRead, thousandthsDone, underWork } from "./messages.ts";

/** How far a question is: the share that is done, 0 to 1, and how many rows were read for it. */
export type Progress = { readonly share: number; readonly rows: number };

/** Tells how far a question is, which is the one under work by that. */
export function tellProgress(
  shared: Int32Array,
  question: number,
  { share, rows }: Progress,
): void {
  // Of no question while it changes: nobody is to take what was told of the one before for this one.
  Atomics.store(shared, underWork, -1);
  Atomics.store(shared, thousandthsDone, Math.floor(share * 1000));
  Atomics.store(shared, rowsRead, rows);
  Atomics.store(shared, underWork, question);
}

/** How far a question is; at nothing as long as it is not the one that was told of last. */
export function progressIn(shared: Int32Array, question: number): Progress {
  const isOfIt = () => Atomics.load(shared, underWork) === question;
  const before = isOfIt();
  const share = Atomics.load(shared, thousandthsDone) / 1000;
  const rows = Atomics.load(shared, rowsRead);
  return before && isOfIt() ? { share, rows } : { share: 0, rows: 0 };
}
