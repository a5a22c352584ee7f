import type { CallPreview } from "@mainstay/api";
import { type Disruption, formatDuration } from "@mainstay/plan";
import type { CalledChannel, CalledPerson } from "@mainstay/store";
import { callListOf } from "../../calls/call-list.ts";
import { type PlayedChannel, playChannels } from "../../calls/channel-outages.ts";
import type { Channel } from "../../calls/channels/channel.ts";
import { outageAt, waysTo } from "../../calls/ways.ts";
import { elapsedSince, whatIsLost } from "../../calls/what-is-lost.ts";
import { requireElements } from "../analysis/require-elements.ts";
import type { Request, Services } from "../operation.ts";
import { toChannelDocument } from "./channel-document.ts";
import { findTree } from "./find-tree.ts";

type Body = {
  readonly tree: string;
  readonly losses: readonly Disruption[];
  readonly incident?: string | undefined;
};

/** Who would be called by what as the plan is now, and what would not work. */
export async function previewCall(
  services: Services,
  { body }: Request<unknown, unknown, Body>,
): Promise<CallPreview> {
  const { record, analyses, connected } = services;
  const tree = findTree(services, body.tree);
  requireElements(services, body.losses);
  const { losses, since } = await whatIsLost(services, body);
  const elapsed = elapsedSince(since, services.now());
  const configured = connected.calls?.channels ?? [];
  const played = (await playChannels(analyses, configured, losses)).map(({ channel, causes }) => ({
    channel: fromNow(channel, elapsed),
    causes,
  }));
  const usable = played
    .filter((_, at) => configured[at]?.off === undefined)
    .map(({ channel }) => channel);
  const { people, places } = callListOf(record.head.plan, tree, usable);
  const known = new Map(people.map((person) => [person.id, person]));
  const preview = (person: string) =>
    previewPerson(known.get(person) ?? { id: person, name: person, contacts: [] }, usable);
  const names = new Map<string, string>(record.complete.elements.map(({ id, name }) => [id, name]));
  return {
    channels: played.map((one, at) => describe(one, configured[at], names)),
    treeChannels: (tree.channels ?? []).map((element) => ({
      element,
      name: names.get(element) ?? element,
      carriedBy: usable.filter(({ over }) => over.includes(element)).map(({ name }) => name),
    })),
    places: places.map(({ person, after, standIns }) => ({
      ...preview(person),
      ...(after === undefined ? {} : { after }),
      standIns: standIns.map(preview),
    })),
  };
}

/** A channel with its outages counted from now; what is over is left out. */
function fromNow(channel: CalledChannel, elapsed: number): CalledChannel {
  const passed = Math.floor(elapsed);
  return {
    ...channel,
    outages: channel.outages.flatMap(({ element, from, to }) =>
      to !== undefined && to <= elapsed
        ? []
        : [
            {
              element,
              from: Math.max(0, from - passed),
              ...(to === undefined ? {} : { to: to - passed }),
            },
          ],
    ),
  };
}

function describe(
  { channel, causes }: PlayedChannel,
  configured: Channel | undefined,
  names: ReadonlyMap<string, string>,
): CallPreview["channels"][number] {
  const { off } = configured ?? {};
  return {
    ...toChannelDocument(channel),
    causes: Object.fromEntries(
      Object.entries(causes).map(([element, chain]) => [element, [...chain]]),
    ),
    unknown: channel.over.filter((element) => !names.has(element)),
    ...(off === undefined ? {} : { off }),
  };
}

function previewPerson({ id, name, contacts }: CalledPerson, channels: readonly CalledChannel[]) {
  const ways = waysTo({ contacts }, channels);
  return {
    person: id,
    name,
    ways: ways.map(({ channel, address }) => {
      const [down] = channel.outages.toSorted((one, other) => one.from - other.from);
      return {
        channel: channel.name,
        address,
        ...(down === undefined
          ? {}
          : { down: { element: down.element, from: formatDuration(down.from) } }),
      };
    }),
    isReachable: ways.some(({ channel }) => outageAt(channel, 0) === undefined),
    contacts: contacts.map((contact) => ({ ...contact })),
  };
}
