import { stderr } from "node:process";

/** Says on a terminal how far the reading has come, a few times a second. */
export type ReadingProgress = {
  readonly read: (path: string, bytes: number) => void;
  readonly end: () => void;
};

const pause = 200;
const columnsElsewhere = 80;

/** Progress over so many bytes, or over as many as come where that is not known. */
export function readingProgress(total: number | undefined): ReadingProgress {
  if (!stderr.isTTY) return { read: () => {}, end: () => {} };
  let [bytes, last] = [0, performance.now()];
  return {
    read: (path, more) => {
      bytes += more;
      const now = performance.now();
      if (now - last < pause) return;
      last = now;
      const share =
        total === undefined || total === 0 ? "" : ` (${Math.floor((100 * bytes) / total)} %)`;
      const text = `Reading ${path}: ${(bytes / 2 ** 20).toFixed(0)} MiB${share}; Ctrl-C stops and shows what was read`;
      stderr.write(`\r\x1b[2K${text.slice(0, (stderr.columns || columnsElsewhere) - 1)}`);
    },
    end: () => {
      stderr.write("\r\x1b[2K");
    },
  };
}
