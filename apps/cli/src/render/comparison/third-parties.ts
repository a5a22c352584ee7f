import type { ThirdParty } from "@mainstay/flows";
import type { Page } from "../page.ts";
import { firstOf } from "../words.ts";
import { endWords, functionWords, type NameOf, portWords } from "./end-words.ts";
import { someOf } from "./some-of.ts";

const known = {
  element: "in the plan",
  name: "by a name that was asked for",
  "reverse-name": "weakly, by reverse name",
  address: "by address alone",
};

/** The third parties that were reached, how surely they are known, and the functions that stand on them. */
export function thirdPartiesText(
  page: Page,
  { thirdParties, name, all }: { thirdParties: readonly ThirdParty[]; name: NameOf; all: boolean },
): string | undefined {
  return someOf(page, {
    title: "Third parties",
    things: thirdParties,
    all,
    columns: [
      { title: "Third party", wraps: true },
      { title: "Known", wraps: true },
      { title: "Port", wraps: true },
      { title: "Used by", wraps: true },
      { title: "Stands under", wraps: true },
    ],
    row: ({ end, knownBy, ports, users, functions }) => ({
      cells: [
        endWords(end, name),
        known[knownBy],
        portWords(ports),
        firstOf(
          users.map((user) => endWords(user, name)),
          2,
        ),
        functionWords(functions, name),
      ],
    }),
  });
}
