import { maxEntries, maxLines, maxPlanLength, maxSourceLength, type Source } from "./source.ts";
import { formatOf, type TextFormat } from "./text/text-format.ts";

/** The room that the files of a plan may fill. */
export type PlanRoom = {
  /** Takes what a text needs, or nothing where it does not fit: then it is said what is too much about it. */
  readonly take: (source: Source) => string | undefined;
  /** Gives back what the last text took that is needed only while it is of the plan. */
  readonly giveBack: () => void;
};

/** Room that nothing has been taken of. */
export function planRoom(): PlanRoom {
  const taken = { length: 0, entries: 0, lines: 0 };
  let last = { entries: 0, lines: 0 };
  return {
    take: ({ path, text }) => {
      if (text.length > maxSourceLength)
        return `the file is longer than ${mebibytes(maxSourceLength)}, which is the most: split it`;
      if (taken.length + text.length > maxPlanLength)
        return `with this file the plan is longer than ${mebibytes(maxPlanLength)}, which is the most`;
      const entries = countEntries(text, formatOf(path, text));
      if (taken.entries + entries > maxEntries)
        return `with this file the plan has more than ${maxEntries} entries, which is the most`;
      const lines = countLines(text);
      if (taken.lines + lines > maxLines)
        return `with this file the plan has more than ${maxLines} lines, which is the most`;
      taken.length += text.length;
      taken.entries += entries;
      taken.lines += lines;
      last = { entries, lines };
      return undefined;
    },
    giveBack: () => {
      taken.entries -= last.entries;
      taken.lines -= last.lines;
      last = { entries: 0, lines: 0 };
    },
  };
}

function mebibytes(length: number): string {
  return `${length / 2 ** 20} MiB`;
}

/** How many fields and list items a text may have: what each of them needs at least one of is counted. */
function countEntries(text: string, format: TextFormat): number {
  const inLines = count(text, ",") + count(text, "[") + count(text, "{");
  if (format === "json") return inLines;
  const dashes = count(text, "-", (next) => next === undefined || next <= " ");
  return inLines + count(text, ":") + count(text, "?") + dashes;
}

function countLines(text: string): number {
  return 1 + count(text, "\n") + count(text, "\r", (next) => next !== "\n");
}

/** How often a character stands in a text, or only where a certain one follows. Searching is faster than looking at each. */
function count(
  text: string,
  character: string,
  isCounted: (next: string | undefined) => boolean = () => true,
): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1))
    if (isCounted(text[at + 1])) found++;
  return found;
}
