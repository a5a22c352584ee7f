import type { Unseen } from "@mainstay/flows";
import type { Page } from "../page.ts";
import type { NameOf } from "./end-words.ts";
import { someOf } from "./some-of.ts";
import { watchedWords } from "./watched-words.ts";

/** The requirements of which nothing was seen, with who looked for how long. */
export function unseenText(
  page: Page,
  { unseen, name, all }: { unseen: readonly Unseen[]; name: NameOf; all: boolean },
): string | undefined {
  return someOf(page, {
    title: "Declared, but not seen",
    things: unseen,
    all,
    columns: [
      { title: "Element", wraps: true },
      { title: "Needs", wraps: true },
      { title: "Looked for", wraps: true },
    ],
    row: ({ element, target, lookedFor, unwatched }) => ({
      cells: [name(element), name(target), watchedWords(lookedFor, unwatched)],
    }),
    advice:
      "Each is to be taken out of the plan, or explained: it may be seldom, or by another way.",
  });
}
