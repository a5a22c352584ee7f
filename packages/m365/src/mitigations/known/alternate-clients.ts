import type { Element, Kind, Requirement } from "@mainstay/plan";
import { needsOnly, needsPlaces } from "../changed-needs.ts";
import type { Mitigation } from "../mitigation.ts";
import type { PlanView } from "../plan-view.ts";
import { outageLength } from "../reliance.ts";

/** Ways to the same mailbox or meeting that failed one by one in incidents. */
const families: readonly (readonly string[])[] = [
  ["outlook-desktop", "exchange-owa", "outlook-mobile"],
  ["exchange-mapi", "exchange-owa", "exchange-rest"],
  ["teams-desktop", "teams-web", "teams-mobile"],
];
const clients = families.flat();

/** Those parts of the catalog that people reach by any client. */
const byAnyClient = ["mail", "teams-chat", "teams-meetings", "teams-calling"];

/** People can change to another client; programs cannot. */
const people: readonly Kind[] = ["function", "process", "team"];

/** When one client or protocol fails, another still works. */
export const alternateClients: Mitigation = {
  number: "M18",
  id: "alternate-clients",
  title: "Another client: Outlook on phones and the web when MAPI fails",
  does: "A procedure tells people which other client to use: the web or the phone when Outlook on Windows fails, a link or a telephone number when the Teams client does.",
  helps: ["D25", "D26", "D27", "D28", "D38", "D51", "D52", "another-client"],
  effort: {
    size: "low",
    why: "One page, known to the service desk; the clients are already there.",
  },
  cautions: [
    "Macros, add-ins and shared folders do not come along: try the real work once.",
    "Some incidents took all protocols at once (EX1112414).",
  ],
  sources: ["EX869331", "2020-06-19"],
  match: (view) =>
    needsPlaces(view, {
      at: (element) =>
        (view.isOwn(element) && people.includes(element.kind)) || byAnyClient.includes(element.id),
      change: (need, element) => [isTiedTo(need, element) ? withOthers(view, need) : need],
      because: ({ name, id }, changed) =>
        `${name} (${id}) is tied to ${changed.flatMap(({ targets }) => targets.map((one) => view.named(one))).join(" and ")}, which can fail alone.`,
    }),
};

/** Whether a requirement names one client, and no other requirement says what can be done with another. */
function isTiedTo(need: Requirement, { needs = [] }: Element): boolean {
  if (!needsOnly(clients, need) || need.holds >= outageLength) return false;
  const [client] = need.targets;
  return !needs.some(
    ({ targets, atLeast }) =>
      atLeast < targets.length && targets.some((target) => target === client),
  );
}

function withOthers(view: PlanView, need: Requirement): Requirement {
  const [client] = need.targets;
  const family = families.find((one) => one.some((id) => id === client)) ?? [];
  const others = family.flatMap((id) => {
    const element = view.findElement(id);
    return element === undefined || element.id === client ? [] : [element.id];
  });
  return others.length === 0
    ? need
    : { ...need, targets: [...need.targets, ...others], atLeast: 1 };
}
