import type { CriticalFunction, ThirdParty } from "@mainstay/flows";
import type { Page } from "../page.ts";
import { firstOf, plain } from "../words.ts";
import { endWords, type NameOf, portWords } from "./end-words.ts";
import { someOf } from "./some-of.ts";

const known = {
  element: "in the plan",
  name: "by a name that was asked for",
  "reverse-name": "weakly, by reverse name",
  address: "by address alone",
};

type Shown = { readonly thirdParties: readonly ThirdParty[]; name: NameOf; all: boolean };

/** The third parties under critical functions that somebody uses without declaring them. */
export function askedThirdPartiesText(page: Page, shown: Shown): string | undefined {
  return tableOf(page, {
    ...shown,
    thirdParties: shown.thirdParties.filter(({ isAsked }) => isAsked),
    title: "Third parties under critical functions: nobody declared them",
    advice:
      "Each is to be declared (an element of the kind supplier, and a requirement with evidence `observed`), explained or rejected (an answer about a `third-party`).",
  });
}

/** The other third parties that were reached, how surely they are known, and the functions that stand on them. */
export function thirdPartiesText(page: Page, shown: Shown): string | undefined {
  const thirdParties = shown.thirdParties.filter(({ isAsked }) => !isAsked);
  const isAll = thirdParties.length === shown.thirdParties.length;
  const title = isAll ? "Third parties" : "Other third parties";
  return tableOf(page, { ...shown, thirdParties, title });
}

function tableOf(
  page: Page,
  { thirdParties, name, ...shown }: Shown & { readonly title: string; readonly advice?: string },
): string | undefined {
  return someOf(page, {
    ...shown,
    things: thirdParties,
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
        firstOf(
          functions.map((one) => criticalWords(one, name)),
          2,
        ),
      ],
    }),
  });
}

function criticalWords({ function: id, criticality }: CriticalFunction, name: NameOf): string {
  return criticality === undefined ? name(id) : `${name(id)} (${plain(criticality)})`;
}
