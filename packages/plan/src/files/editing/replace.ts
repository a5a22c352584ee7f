import type { Json } from "../../edits/json.ts";
import { endOfPart } from "./block.ts";
import type { Collection, Part } from "./layout.ts";
import { lineEnd } from "./lines.ts";
import type { Page } from "./page.ts";
import type { Splice } from "./splices.ts";
import { below, inSameQuotes, linesOf } from "./wording.ts";

/** A part of a page, and what it is a part of; the whole of a page is part of nothing. */
export type Spot = { readonly page: Page; readonly part: Part; readonly around?: Collection };

/** Puts another value into a part, written like the one that it replaces. A comment behind that stays. */
export function replaceValue(spot: Spot, value: Json): readonly Splice[] {
  return spot.around?.isFlow === true ? replaceInFlow(spot, value) : replaceInBlock(spot, value);
}

function replaceInFlow({ page, part }: Spot, value: Json): readonly Splice[] {
  const { start, end, outset } = part.value;
  const text =
    inSameQuotes(page.text, start, value) ?? page.inBrackets(value, undefined, part.start);
  return [{ start: outset, end, text: start === end ? ` ${text}` : text }];
}

/** The value begins behind the colon or dash of its part and may go on in the lines below. */
function replaceInBlock(spot: Spot, value: Json): readonly Splice[] {
  const { page, part } = spot;
  const { text } = page;
  const [headEnd, goesOn] = headOf(text, part);
  const [head, ...body] = behindMark(spot, value);
  const start = goesOn || body.length > 0 ? part.mark : part.value.outset;
  const lines = lineEnd(text, headEnd);
  return [
    { start, end: headEnd, text: start === part.mark ? head : head.trimStart() },
    {
      start: lines,
      end: goesOn ? lineEnd(text, endOfPart(text, part)) : lines,
      text: below(text, part, body),
    },
  ];
}

/** Where what stands behind the colon or dash of a part ends, and whether its value goes on in the lines below. */
function headOf(text: string, { mark, value }: Part): readonly [end: number, goesOn: boolean] {
  if (value.holds === "lines") return [value.headEnd, true];
  const isBlock = "parts" in value && !value.isFlow;
  if (!isBlock || !/[\r\n]/.test(text.slice(mark, value.start))) {
    return [Math.max(mark, value.end), false];
  }
  const properties = text.slice(value.outset, value.start).trimEnd();
  return [properties === "" ? mark : value.outset + properties.length, true];
}

/** What is to stand behind the colon or dash of a part, and the lines below it. */
function behindMark({ page, part, around }: Spot, value: Json): readonly string[] {
  const quoted = inSameQuotes(page.text, part.value.start, value);
  if (quoted !== undefined) return [` ${quoted}`];
  const isItem = part.name === undefined;
  const [first, ...others] = linesOf(page, around, { value, name: isItem ? undefined : "v" });
  return [first.slice(isItem ? "-".length : "v:".length), ...others];
}
