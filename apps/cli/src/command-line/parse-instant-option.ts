import { parseInstant } from "@mainstay/plan";
import { InvalidArgumentError } from "commander";

/** An instant as somebody writes it, in UTC. */
export function parseInstantOption(written: string): string {
  const instant = parseInstant(written);
  if (instant !== undefined) return instant;
  throw new InvalidArgumentError("write an instant such as 2026-11-02T10:00Z");
}
