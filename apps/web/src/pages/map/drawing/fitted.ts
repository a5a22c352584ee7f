import { themes } from "../../../app/themes.ts";

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** A text as far as it fits into so many units of the drawing; what is cut off is marked. */
export function fitted(text: string, { width, size, weight }: Room): string {
  const font = `${weight} ${size}px ${themes.light.fontFamilyBase}`;
  if (widthOf(text, font) <= width) return text;
  let end = text.length - 1;
  while (end > 1 && widthOf(`${text.slice(0, end)}…`, font) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

type Room = { readonly width: number; readonly size: number; readonly weight: number };

function widthOf(text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  if (context !== null) context.font = font;
  const width = context?.measureText(text).width ?? 0;
  widths.set(key, width);
  return width;
}
