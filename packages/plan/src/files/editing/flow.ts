import type { Changes } from "./arrange.ts";
import type { Part } from "./layout.ts";
import { skipBlanks } from "./lines.ts";
import type { Splice } from "./splices.ts";

/** Adds and removes parts in brackets that begin at `open`. What is added stands as far apart as those around it. */
export function changeFlow(
  text: string,
  { open, parts }: { readonly open: number; readonly parts: readonly Part[] },
  { added, removed }: Changes,
): readonly Splice[] {
  const separator = separatorIn(text, open, parts);
  const first = parts.findIndex((_, at) => !removed.has(at));
  const additions = [...added].map(([behind, texts]): Splice => {
    const at = behind < 0 ? parts[first].start : endInFlow(parts[behind]);
    const put = texts.map((part) => (behind < 0 ? part + separator : separator + part)).join("");
    return { start: at, end: at, text: put };
  });
  const gone = [...removed].flatMap((at) =>
    at < first
      ? [{ start: parts[at].start, end: parts[at + 1].start, text: "" }]
      : removal(text, parts[at - 1], parts[at]),
  );
  return [...additions, ...gone];
}

/** The comma between two parts in brackets and the white space around it, or what it would be. */
export function separatorIn(text: string, open: number, parts: readonly Part[]): string {
  const [one, other] = parts;
  const lead = text.slice(open + 1, one.start);
  const between = other === undefined ? `,${lead}` : text.slice(endInFlow(one), other.start);
  const isPlain = other === undefined ? /^,\s*[\r\n]\s*$/ : /^\s*,\s*$/;
  return isPlain.test(between) ? between : ", ";
}

/** Where a part in brackets ends. */
export function endInFlow({ mark, value }: Part): number {
  return Math.max(mark, value.end);
}

/** Takes a part away with the comma before it; a comment between the two stays. */
function removal(text: string, previous: Part, part: Part): readonly Splice[] {
  const [start, end] = [endInFlow(previous), endInFlow(part)];
  if (!text.slice(start, part.start).includes("#")) return [{ start, end, text: "" }];
  const comma = skipBlanks(text, start);
  return [
    { start: comma, end: comma + 1, text: "" },
    { start: part.start, end, text: "" },
  ];
}
