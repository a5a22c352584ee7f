import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Side } from "./side.ts";

/** What never comes back, as each waits for another; and whether the strategies break the ring. */
export function Rings({
  without,
  other,
  nameOf,
}: {
  readonly without: Side;
  readonly other: Side | null;
  readonly nameOf: (id: string) => string;
}) {
  const keyOf = (ring: readonly string[]) => ring.join(" ");
  const rings = new Map(
    [...without.simulation.rings, ...(other?.simulation.rings ?? [])].map((ring) => [
      keyOf(ring),
      ring,
    ]),
  );
  const isIn = (side: Side, key: string) =>
    side.simulation.rings.some((ring) => keyOf(ring) === key);
  return [...rings].map(([key, ring]) => {
    const [first = ""] = ring;
    const isBroken = other !== null && !isIn(other, key);
    const isNew = !isIn(without, key);
    return (
      <MessageBar key={key} intent={isBroken ? "success" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {isBroken
              ? "The strategies break a ring"
              : isNew
                ? "The strategies make a ring that never comes back"
                : "A ring that never comes back"}
          </MessageBarTitle>{" "}
          {[...ring, first].map(nameOf).join(" waits for ")}.
        </MessageBarBody>
      </MessageBar>
    );
  });
}
