import { type Disruption, parseDuration } from "@mainstay/plan";
import { startCall as begin } from "@mainstay/store";
import type { KyselyTransactionLike } from "pg-boss";
import { callListOf } from "../../calls/call-list.ts";
import { playChannels } from "../../calls/channel-outages.ts";
import { standingOf } from "../../calls/standing.ts";
import { whatIsLost } from "../../calls/what-is-lost.ts";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { requireElements } from "../analysis/require-elements.ts";
import type { Request, Services } from "../operation.ts";
import { findTree } from "./find-tree.ts";
import { getCall } from "./get-call.ts";
import { tellIncident } from "./tell-incident.ts";

type Body = {
  readonly id: string;
  readonly tree: string;
  readonly kind: "drill" | "real";
  readonly message: string;
  readonly losses: readonly Disruption[];
  readonly lostSince?: string | undefined;
  readonly incident?: string | undefined;
  readonly wait?: string | undefined;
  readonly occasion?: string | undefined;
};

const usualWait = 10;
const longestWait = 1440;
const day = 86_400_000;

/** Calls everybody in a call tree, as the plan is now. The jobs do the rest. */
export async function startCall(
  services: Services,
  { person, body }: Request<unknown, unknown, Body>,
) {
  const { record, analyses, connected, database, jobs, now } = services;
  const { id, kind, message } = body;
  const tree = findTree(services, body.tree);
  requireElements(services, body.losses);
  const at = now();
  const { lostSince = at.toISOString() } = body;
  const { losses, since } = await whatIsLost(services, { ...body, lostSince });
  const occasion = occasionIn(services, body.occasion);
  const usable = (connected.calls?.channels ?? []).filter(({ off }) => off === undefined);
  const played = await playChannels(analyses, usable, losses);
  const channels = played.map(({ channel }) => channel);
  const started = at.toISOString();
  const call = {
    id,
    kind,
    message,
    losses,
    ...(occasion === undefined ? {} : { occasion }),
    lostSince: since,
    ...(body.incident === undefined
      ? {}
      : { follows: { incident: body.incident, losses: body.losses, lostSince } }),
    wait: waitIn(body.wait),
    list: callListOf(record.head.plan, tree, channels),
    started,
    startedBy: actorOf(person),
    expires: new Date(at.getTime() + day).toISOString(),
  };
  const nothing = { call, attempts: [], acknowledgements: [] };
  if (standingOf(nothing, at).outcome !== undefined) {
    throw new Refusal(
      409,
      `Nobody in ${tree.name} can be called from here: no channel works that has an address of theirs. The preview says why, and whom to call by hand.`,
    );
  }
  const within = async (trx: KyselyTransactionLike) => {
    await jobs.ask("calls", trx);
  };
  await begin(database.db, call, { at, actor: actorOf(person), within });
  const begun = await getCall(services, { path: { id } });
  // People are being called: that the journal does not take it is no reason to say that they are not.
  await tellIncident(services, { person, call: begun }).catch((error: unknown) => {
    services.log.error({ call: id, error }, "not in the journal of the incident");
  });
  return begun;
}

function waitIn(written: string | undefined): number {
  const wait = written === undefined ? usualWait : parseDuration(written);
  if (wait !== undefined && wait >= 1 && wait <= longestWait) return wait;
  throw new Refusal(422, `${written} is no time to wait: it is 1 minute (PT1M) to 1 day (P1D).`);
}

/** An occasion that the plan has: a call that is for nothing known is a slip of whoever asks. */
function occasionIn({ record }: Services, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const [collection, id] = address.split("/");
  const { exercises, incidents } = record.head.plan;
  const records: readonly { readonly id: string }[] =
    collection === "exercises" ? exercises : incidents;
  if (records.some((one) => one.id === id)) return address;
  throw new Refusal(422, `The plan has no ${address}.`);
}
