import { SimulateDocument } from "@mainstay/api";
import { type Disruption, parseDuration } from "@mainstay/plan";
import type { CalledChannel, Outage } from "@mainstay/store";
import type { Analyses } from "../analysis/analyses.ts";

/** A channel with when it is down, and for each element of it that drops, the chain of what it drops for. */
export type PlayedChannel = {
  readonly channel: CalledChannel;
  readonly causes: Readonly<Record<string, readonly string[]>>;
};

/**
 * When each channel is down by the cascade of what is lost: as long as an element that it needs is below what is needed at least of
 * it. Of elements that the plan has not nothing is known.
 */
export async function playChannels(
  analyses: Pick<Analyses, "askText">,
  channels: readonly Pick<CalledChannel, "name" | "to" | "over">[],
  losses: readonly Disruption[],
): Promise<readonly PlayedChannel[]> {
  const elements = [...new Set(channels.flatMap(({ over }) => over))];
  const dropped = await dropsOf(analyses, { losses, elements });
  return channels.map(({ name, to, over }) => {
    const down = over.flatMap((element) => {
      const entry = dropped[element];
      return entry === undefined ? [] : [{ element, ...entry }];
    });
    return {
      channel: {
        name,
        to,
        over,
        outages: down.flatMap(({ element, below }) =>
          below.map(({ from, to: until }) => toOutage(element, from, until)),
        ),
      },
      causes: Object.fromEntries(
        down.map(({ element, causes }) => [element, causes[0]?.chain ?? []]),
      ),
    };
  });
}

async function dropsOf(
  analyses: Pick<Analyses, "askText">,
  {
    losses,
    elements,
  }: { readonly losses: readonly Disruption[]; readonly elements: readonly string[] },
): Promise<SimulateDocument["elements"]> {
  if (losses.length === 0 || elements.length === 0) return {};
  const answer = await analyses.askText({ about: "losses", disruptions: losses, elements });
  if (answer === undefined) throw new Error("there is no answer about losses");
  return SimulateDocument.parse(JSON.parse(answer)).elements;
}

function toOutage(element: string, from: string, to: string): Outage {
  const end = parseDuration(to);
  return {
    element,
    from: parseDuration(from) ?? 0,
    ...(end === undefined || !Number.isFinite(end) ? {} : { to: end }),
  };
}
