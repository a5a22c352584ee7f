import { stdout } from "node:process";

/** A page on the terminal that each new version of itself takes the place of. */
export type LivePage = {
  readonly show: (text: string) => void;
  /** Removes it, so that what comes next stands in its place. */
  readonly wipe: () => void;
};

/** A live page at the cursor of the terminal that standard output is. */
export function livePage(): LivePage {
  let lines = 0;
  const wipe = (): void => {
    if (lines > 0) stdout.write(`\x1b[${lines}A\x1b[J`);
    lines = 0;
  };
  return {
    show: (text) => {
      wipe();
      stdout.write(`${text}\n`);
      lines = text.split("\n").length;
    },
    wipe,
  };
}
