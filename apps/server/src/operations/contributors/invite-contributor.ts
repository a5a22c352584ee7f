import { changeRole, type PersonRecord } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { makeInvitation } from "../../people/invitations.ts";
import type { Request, Services } from "../operation.ts";
import { requireDone } from "../people/require-done.ts";
import { contributorStanding } from "./contributor-standing.ts";
import { findAnalysis } from "./find-analysis.ts";
import { tellContributor } from "./tell-contributor.ts";

type Body = { readonly person: string };
type Inviting = Request<{ readonly id: string }, unknown, Body>;

/** So long does the link hold: whoever is asked may be away for some days. */
const minutes = 7 * 24 * 60;

/** Those who become contributors of some units more, if they are not yet; others have a role for a reason. */
const widened: readonly (string | undefined)[] = [undefined, "viewer", "contributor"];

/**
 * Lets somebody who is named in an analysis answer it: their account becomes one of a contributor of its units, or they get
 * a link that makes such an account; by mail as well, where mails are sent. Throws a Refusal where nothing is to be given, or an administrator has to.
 */
export async function inviteContributor(services: Services, request: Inviting) {
  const { named, units, analysis } = findAnalysis(services.record.head.plan, request.path.id);
  const invited = named.find(({ id }) => id === request.body.person);
  if (invited === undefined) {
    throw new Refusal(
      409,
      `${analysis.name} does not name ${request.body.person} among its contributors: add them first.`,
    );
  }
  if (units.length === 0) {
    throw new Refusal(
      409,
      `${analysis.name} belongs to no business unit: say first which one answers.`,
    );
  }
  const { person, name } = { person: String(invited.id), name: invited.name };
  const found = await contributorStanding(services, invited, units);
  if (found.standing === "no-address") {
    throw new Refusal(409, `The plan has no e-mail address of ${name}: add one first.`);
  }
  if (found.standing === "may-answer") {
    throw new Refusal(409, `${name} can answer already: send them the address of the analysis.`);
  }
  const made =
    found.standing === "may-not"
      ? await letAnswer(services, request, { ...found, units })
      : { standing: found.standing, ...(await linkFor(services, request, units)) };
  const address = found.standing === "may-not" ? found.account.email : found.address;
  const told = { person, name, address, analysis, ...made };
  return { person, name, ...made, ...(await tellContributor(services, request.person, told)) };
}

/** Gives an account the units that it needs; one that nobody can come in by any more, with a link to come back. */
async function letAnswer(
  services: Services,
  request: Inviting,
  { account, units }: { readonly account: PersonRecord; readonly units: readonly string[] },
) {
  const isTakenAway = account.role === undefined && account.roleFrom === "administrator";
  if (isTakenAway) {
    throw new Refusal(
      409,
      `An administrator has taken the role of ${account.name} away: they decide whether it is given again.`,
    );
  }
  if (account.roleFrom === "provider") {
    throw new Refusal(
      409,
      `${account.name} comes in by the identity provider, whose groups say what they may do: have them put into a group that answers for ${units.join(", ")}.`,
    );
  }
  if (!widened.includes(account.role)) {
    throw new Refusal(
      409,
      `${account.name} is ${account.role} here and may not edit: an administrator decides whether they become a contributor.`,
    );
  }
  const all = [...new Set([...account.units, ...units])];
  if (!account.hasWayIn) {
    const link = await linkFor(services, request, all, account.id);
    return { standing: "may-not" as const, ...link };
  }
  const change = {
    person: account.id,
    hasProvider: services.connected.provider !== undefined,
    role: "contributor",
    units: all,
    roleFrom: "administrator",
  } as const;
  const doing = { at: services.now(), actor: actorOf(request.person) };
  requireDone(await changeRole(services.database.db, change, doing), account.id);
  return { standing: "may-answer" as const };
}

async function linkFor(
  { database, now, origin }: Services,
  { person }: Inviting,
  units: readonly string[],
  back?: string,
) {
  const { invitation, link } = await makeInvitation(database, {
    ...(back === undefined ? {} : { person: back }),
    role: "contributor",
    units,
    createdBy: actorOf(person),
    now: now(),
    minutes,
    origin,
  });
  return { link, expiresAt: invitation.expiresAt.toISOString() };
}
