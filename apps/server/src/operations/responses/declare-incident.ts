import { isDeepStrictEqual } from "node:util";
import { encodeRecord, type Incident, instantOf } from "@mainstay/plan";
import { firstWritten } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { invalid } from "../edits/invalid.ts";
import type { Request, Services } from "../operation.ts";

type Declared = Pick<
  Incident,
  | "id"
  | "name"
  | "description"
  | "kind"
  | "began"
  | "detected"
  | "severity"
  | "leader"
  | "disruptions"
>;

/**
 * Puts an incident into the plan, whatever others change of it meanwhile: who responds must not have to wait for editors. The same
 * declaration may come again, also after the incident went on.
 */
export async function declareIncident(
  { record, database, now }: Services,
  { person, body }: Request<unknown, unknown, Declared>,
) {
  const { id, name } = body;
  const at = now();
  const incident: Incident = { ...body, declared: instantOf(at.getTime() / 1_000) };
  const edit = [{ put: `incidents/${id}`, value: encodeRecord("incidents", incident) }];
  const proposal = { edit, author: actorOf(person), at, reason: `Declared the incident ${name}` };
  for (;;) {
    const { plan, revision } = record.head;
    const known = plan.incidents.find((one) => one.id === id);
    if (known !== undefined) {
      requireSame(known, await firstWritten(database.db, `incidents/${id}`), incident);
      return { incident: id, revision };
    }
    const outcome = await record.commit(proposal, revision);
    if (outcome.kind === "committed") return { incident: id, revision: outcome.head.revision };
    if (outcome.kind === "invalid") throw invalid(outcome.problems);
  }
}

/** What was declared is compared, not what has become of it; when it was, the server says itself. */
function requireSame({ id, name }: Incident, declared: unknown, again: Incident): void {
  const [before, now] = [Object(declared), Object(encodeRecord("incidents", again))];
  const fields = new Set([...Object.keys(before), ...Object.keys(now)]);
  const others = [...fields].filter(
    (field) => field !== "declared" && !isDeepStrictEqual(before[field], now[field]),
  );
  if (others.length === 0) return;
  throw new Refusal(
    409,
    `The plan has an incident ${id} already, “${name}”, which was declared otherwise (${others.join(", ")}): change it there, or choose another id.`,
  );
}
