import type { Happening, HappeningKind, Occasion } from "@mainstay/plan";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";
import type { Written } from "./written.ts";

/** What only an incident can be said to be, as long as it has not been gone through. */
const ofIncidents: ReadonlySet<HappeningKind> = new Set(["activated", "restated"]);
const asked: ReadonlySet<HappeningKind> = new Set([...ofIncidents, "withdrawal"]);

/**
 * Throws a Refusal where an entry puts right what is no incident, or one that has been gone through; where a procedure began that is
 * not in the plan; and where it takes back what was put right, which is put right once more instead. What was kept already may be
 * sent again.
 */
export async function requireIncident(
  { record, journal }: Pick<Services, "record" | "journal">,
  { occasion, notes }: Omit<Written, "person">,
): Promise<void> {
  if (!notes.some(({ what }) => asked.has(what.kind))) return;
  const kept = new Map((await journal.read(occasion)).map(({ id, what }) => [id, what]));
  const all = new Map([...notes.map(({ id, what }) => [id, what] as const), ...kept]);
  for (const { id, what } of notes) {
    const why = kept.has(id)
      ? undefined
      : (whyNotHere(record.head, occasion, what) ?? whyNotBack(what, all));
    if (why !== undefined) throw new Refusal(422, why);
  }
}

type Head = Services["record"]["head"];

function whyNotHere({ plan }: Head, { collection, id }: Occasion, what: Happening) {
  if (!ofIncidents.has(what.kind)) return undefined;
  if (collection !== "incidents")
    return `An entry of the kind “${what.kind}” is of incidents alone.`;
  if (plan.incidents.find((one) => one.id === id)?.reviewed !== undefined)
    return "The incident has been gone through: whoever may edit the plan mends its review.";
  return what.kind === "activated" ? whyNotBegun(plan, what.procedure) : undefined;
}

function whyNotBegun(
  { sops, callTrees }: Head["plan"],
  { collection, id }: Extract<Happening, { kind: "activated" }>["procedure"],
) {
  const known = (collection === "sops" ? sops : callTrees).some((one) => one.id === id);
  return known ? undefined : `The plan has no ${collection}/${id}: put it into the plan first.`;
}

function whyNotBack(what: Happening, all: ReadonlyMap<string, Happening>) {
  if (what.kind !== "withdrawal" || all.get(what.of)?.kind !== "restated") return undefined;
  return "What was put right is not withdrawn: put it right once more.";
}
