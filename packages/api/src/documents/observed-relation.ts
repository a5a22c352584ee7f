import { formatInstant, type KnownRelation } from "@mainstay/flows";
import * as z from "zod";
import { End, toEnd } from "./observed-end.ts";
import { Port } from "./observed-comparison.ts";
import { toPort } from "./to-observed-comparison.ts";

/** So many ports of a relation are told, those used most. */
const mostPorts = 50;

/** What was seen from one end to another, with its evidence. */
export const ObservedRelationDocument = z.strictObject({
  window: z.strictObject({ from: z.string(), until: z.string() }).meta({
    description: "Of which time it is, as with what was observed of elements",
  }),
  from: End,
  to: End,
  scope: z.enum(["internal", "third-party", "microsoft-365"]),
  how: z.enum(["direct", "implied", "reversed", "none"]).meta({
    description: "How the plan knows it",
  }),
  ports: z.array(Port).meta({ description: "Those used most" }),
  morePorts: z.int().nonnegative(),
});
export type ObservedRelationDocument = z.output<typeof ObservedRelationDocument>;

/** A relation with its evidence, of a window in minutes since 1970. */
export function toObservedRelation(
  { relation: { from, to, scope, ports }, declared }: KnownRelation,
  window: { readonly from: number; readonly until: number },
): ObservedRelationDocument {
  return {
    window: {
      from: formatInstant(window.from * minute),
      until: formatInstant(window.until * minute),
    },
    from: toEnd(from),
    to: toEnd(to),
    scope,
    how: declared.kind,
    ports: ports.slice(0, mostPorts).map(toPort),
    morePorts: Math.max(0, ports.length - mostPorts),
  };
}

/** Milliseconds. */
const minute = 60_000;
