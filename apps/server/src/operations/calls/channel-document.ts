import type { CallReport } from "@mainstay/api";
import { formatDuration } from "@mainstay/plan";
import type { CalledChannel } from "@mainstay/store";

/** A channel of a call in the words of the contract. */
export function toChannelDocument({
  name,
  to,
  over,
  outages,
}: CalledChannel): CallReport["channels"][number] {
  return {
    name,
    to,
    over: [...over],
    outages: outages.map(({ element, from, to: until }) => ({
      element,
      from: formatDuration(from),
      ...(until === undefined ? {} : { to: formatDuration(until) }),
    })),
  };
}
