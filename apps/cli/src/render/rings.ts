import type { ElementId } from "@mainstay/plan";
import { heading, item, type Page, paragraph } from "./page.ts";
import { ringWords } from "./words.ts";

/** The rings that never come back, one a line, or nothing. */
export function ringsText(
  page: Page,
  rings: readonly (readonly ElementId[])[],
  name: (id: ElementId) => string,
): string | undefined {
  if (rings.length === 0) return undefined;
  const lead =
    "These wait for each other to be restored, so none of them can be the first to start:";
  return [
    heading(page, rings.length === 1 ? "A ring that cannot start" : "Rings that cannot start"),
    paragraph(page, lead),
    ...rings.map((ring) => item(page, ringWords(ring, name))),
  ].join("\n");
}
