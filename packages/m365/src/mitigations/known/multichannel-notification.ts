import type { CallTree, Element, ElementId } from "@mainstay/plan";
import { novelElement } from "../added-element.ts";
import type { Mitigation, Place } from "../mitigation.ts";
import { messagingOutside, mobileNumbers } from "../novelties.ts";
import type { PlanView } from "../plan-view.ts";

const failures = ["microsoft-365", "entra-id", "entra-sign-in", "teams", "exchange-online"];

/** Two channels that no failure of Microsoft 365 takes. */
const wanted = 2;

/** People are told of an incident over more than one channel, none of which is the incident. */
export const multichannelNotification: Mitigation = {
  number: "M42",
  id: "multichannel-notification",
  title: "Incident notification over several channels",
  does: "Who must know of an incident is called and written to over at least two channels that neither Microsoft 365 nor its sign-in carries, one after the other until somebody answers.",
  helps: ["D01", "D26", "D37", "D66"],
  effort: { size: "low", why: "Numbers to collect and one test call through the tree." },
  cautions: [
    "Numbers change: test the tree twice a year.",
    "A private telephone number needs its owner's consent.",
  ],
  sources: [],
  match: (view) => {
    const fallen = view.fallenWith(failures);
    const known = outsideChannels(view, (id) => fallen.has(id));
    return view.plan.callTrees.flatMap((tree) => toPlaces({ view, tree, known, fallen }));
  },
};

/** Channels outside of Microsoft 365: first what call trees and procedures already use, then new ones. */
function outsideChannels(view: PlanView, isDown: (id: ElementId) => boolean): readonly Element[] {
  const { callTrees, sops } = view.plan;
  const used = [
    ...callTrees.flatMap(({ channels = [] }) => channels),
    ...sops.flatMap(({ steps = [] }) => steps.flatMap(({ channel }) => channel ?? [])),
  ];
  const own = [...new Set(used)].flatMap((id) => {
    const element = view.findElement(id);
    return element === undefined || !view.isOwn(element) || isDown(id) ? [] : [element];
  });
  const others = [mobileNumbers, messagingOutside].map((novelty) => novelElement(view, novelty));
  return [...own, ...others.filter(({ id }) => !own.some((one) => one.id === id) && !isDown(id))];
}

type Subject = {
  readonly view: PlanView;
  readonly tree: CallTree;
  readonly known: readonly Element[];
  readonly fallen: {
    has(id: ElementId): boolean;
    get(id: ElementId): readonly ElementId[] | undefined;
  };
};

function toPlaces({ view, tree, known, fallen }: Subject): readonly Place[] {
  const { channels = [], name, id } = tree;
  const standing = channels.filter((channel) => !fallen.has(channel));
  const added = known
    .filter((element) => !channels.includes(element.id))
    .slice(0, Math.max(0, wanted - standing.length));
  if (added.length === 0) return [];
  const over = channels.map((channel) => view.named(channel)).join(" and ");
  const left = standing.length === 0 ? "none" : "only one";
  const [first] = channels.filter((channel) => fallen.has(channel));
  return [
    {
      record: {
        list: "callTrees",
        before: tree,
        after: { ...tree, channels: [...channels, ...added.map((element) => element.id)] },
      },
      because:
        channels.length === 0
          ? `${name} (${id}) names no channel.`
          : `${name} (${id}) calls over ${over}, of which ${left} is left without Microsoft 365.`,
      path: first === undefined ? [] : (fallen.get(first) ?? []),
      adds: added.filter((element) => view.findElement(element.id) === undefined),
    },
  ];
}
