import { maxEntries, maxLines, maxPlanLength, maxSourceLength, type Source } from "./source.ts";
import { formatOf } from "./text-format.ts";

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
    const counted = count(text, { isJson: formatOf(path, text) === "json" });
    entries += counted.entries;
    if (entries > maxEntries)
      return `with this file the plan has more than ${maxEntries} entries, which is the most`;
    lines += counted.lines;
    if (lines > maxLines)
      return `with this file the plan has more than ${maxLines} lines, which is the most`;
    return undefined;
  };
}

function mebibytes(length: number): string {
  return `${length / 2 ** 20} MiB`;
}

/**
 * How many fields and list items a text may have: what each of them needs at least one of is counted. And its lines,
 * for the parser puts long texts together line by line.
 */
function count(text: string, { isJson }: { readonly isJson: boolean }): Counts {
  let [entries, lines] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed) lines++;
    else if (code === carriageReturn) lines += text.charCodeAt(at + 1) === lineFeed ? 0 : 1;
    else if (code === comma || code === bracket || code === brace) entries++;
    else if (isJson) continue;
    else if (code === colon || code === question) entries++;
    else if (code === dash && text.charCodeAt(at + 1) <= space) entries++;
  }
  return { entries, lines };
}

type Counts = { readonly entries: number; readonly lines: number };

const [lineFeed, carriageReturn, space] = [10, 13, 32];
const [comma, dash, colon, question, bracket, brace] = [44, 45, 58, 63, 91, 123];
