import { maxEntries, maxLines, maxPlanLength, maxSourceLength, type Source } from "./source.ts";
import { formatOf, type TextFormat } from "./text-format.ts";

/**
 * The room that the files of a plan may fill. Each in turn takes its part; of one that does not fit it is said what is
 * too much about it.
 */
export function planRoom(): (source: Source) => string | undefined {
  let [length, entries, lines] = [0, 0, 0];
  return ({ path, text }) => {
    if (text.length > maxSourceLength)
      return `the file is longer than ${mebibytes(maxSourceLength)}, which is the most: split it`;
    length += text.length;
    if (length > maxPlanLength)
      return `with this file the plan is longer than ${mebibytes(maxPlanLength)}, which is the most`;
    entries += countEntries(text, formatOf(path, text));
    if (entries > maxEntries)
      return `with this file the plan has more than ${maxEntries} entries, which is the most`;
    lines += 1 + count(text, "\n") + count(text, "\r", (next) => next !== "\n");
    if (lines > maxLines)
      return `with this file the plan has more than ${maxLines} lines, which is the most`;
    return undefined;
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
