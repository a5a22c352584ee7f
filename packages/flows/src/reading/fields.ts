import * as z from "zod";
import { parseInstant } from "../instants/parse-instant.ts";

/** A port as a number or as a text of digits. */
export const Port = z.union([
  z.int().min(0).max(65_535),
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535),
]);

/** A count as a number or as a text of digits, with the decimals and separators that exports add. */
export const Count = z.union([
  z.number().nonnegative(),
  z
    .string()
    .regex(/^\s*\d[\d,]*(?:\.\d+)?\s*$/)
    .transform((text) => Number(text.replaceAll(",", ""))),
]);

/** An instant in text, in milliseconds since 1970. */
export const InstantText = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant !== undefined) return instant;
  context.addIssue({ code: "custom", message: "is no instant" });
  return z.NEVER;
});
