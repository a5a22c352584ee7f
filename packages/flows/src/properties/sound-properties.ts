import type * as z from "zod";
import { longestText } from "./property-text.ts";

/** Of properties as a source writes them those that are sound; what is none, or says nothing, is left out. */
export function soundProperties<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  written: Readonly<Record<string, unknown>>,
): z.output<z.ZodObject<Shape>> {
  const sound = Object.entries(written).filter(([name, value]) => {
    const field: z.core.$ZodType | undefined = schema.shape[name];
    return value !== undefined && field !== undefined && isSound(schema, name, value);
  });
  return schema.parse(Object.fromEntries(sound));
}

function isSound(schema: z.ZodObject, name: string, value: unknown): boolean {
  return schema.partial().safeParse({ [name]: value }).success;
}

/** A text as one line, cut to as many letters as are kept; undefined where it says nothing. */
export function oneLine(text: string | undefined, most = longestText): string | undefined {
  const line = (text ?? "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, most);
  return line === "" ? undefined : line;
}
