import {
  callEndpoint,
  commitEdit,
  exportPlan,
  getPlan,
  getPlanAtInstant,
  Refused,
  type Server,
  whyNoToken,
} from "@mainstay/api";
import { readPlan } from "@mainstay/plan";
import { catalogs } from "@mainstay/m365";
import { CannotRun, InvalidPlan, reasonOf, UsageError } from "../failure.ts";
import { plain } from "../render/words.ts";
import type { PlanHolder } from "./plan-holder.ts";

/** The plan of a server, with the rights that the token gives. */
export function serverHolder(url: string, token: string | undefined): PlanHolder {
  const server = serverAt(url, token);
  return {
    read: () => askServer(url, async () => heldPlan(url, await callEndpoint(server, getPlan))),
    take: (instant) =>
      askServer(url, async () => {
        const taken =
          instant === undefined
            ? callEndpoint(server, exportPlan)
            : callEndpoint(server, getPlanAtInstant, { path: { instant } });
        return heldPlan(url, await taken);
      }),
    commit: ({ edit, at: { revision }, reason }) =>
      askServer(url, async () => {
        const body = { edit, ...(reason === undefined ? {} : { reason }) };
        return (await callEndpoint(server, commitEdit, { body, revision })).revision;
      }),
  };
}

/**
 * A server to talk to, with the token that is given, else the one of the environment. Throws UsageError where its address is none,
 * or the token would be readable on its way there.
 */
export function serverAt(
  url: string,
  token: string | undefined = process.env["MAINSTAY_TOKEN"],
): Server {
  const parsed = addressOf(url);
  const server = { origin: parsed.origin, send: fetch };
  if (token === undefined) return server;
  const why = whyNoToken(parsed);
  if (why !== undefined) throw new UsageError(why);
  return { ...server, token };
}

function heldPlan(url: string, held: { readonly revision: number; readonly plan: unknown }) {
  const { plan, problems } = readPlan([{ path: "plan.json", text: JSON.stringify(held.plan) }], {
    catalogs,
  });
  if (plan === undefined) throw new InvalidPlan(url, problems);
  return { revision: held.revision, plan };
}

function addressOf(url: string): URL {
  const parsed = URL.parse(url);
  if (parsed?.protocol === "http:" || parsed?.protocol === "https:") return parsed;
  throw new UsageError(`--server is \`${plain(url)}\`: write it as http://127.0.0.1:8365`);
}

/** Says in words why a server does not do what it was asked. */
export async function askServer<Result>(url: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refused) throw new CannotRun(refusalWords(url, error));
    // `fetch` says no more than that it failed, and has the reason as its cause.
    if (error instanceof TypeError) {
      const { cause } = error;
      throw new CannotRun(
        `${plain(url)} cannot be reached (${reasonOf(cause ?? error)}): is \`mainstay serve\` running there?`,
      );
    }
    throw error;
  }
}

function refusalWords(url: string, { problem, message }: Refused): string {
  const each = (problem.problems ?? []).map(
    ({ path, message: what }) => `\n  ${path.join("/")}: ${plain(what)}`,
  );
  const advice =
    problem.status === 401 ? " (--token, or MAINSTAY_TOKEN, has the token to send)" : "";
  return `${plain(url)} refuses it: ${plain(message)}${advice}${each.join("")}`;
}
