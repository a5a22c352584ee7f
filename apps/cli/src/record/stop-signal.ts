import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Resolves once the process is told to stop, by ctrl-C or by what runs it; told twice, it ends at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isTold = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (isTold) process.exit(128 + constants.signals[signal]);
        isTold = true;
        resolve();
      });
    }
  });
}
