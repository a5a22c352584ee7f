import { basePath } from "@mainstay/api";
import { currentRevision, editOnce } from "./edits.ts";
import { connected, type Served } from "./served.ts";

/** What a server is asked about a plan, and with which body if it is sent one. */
type Question = { readonly path: string; readonly body?: unknown };

const losses = { disruptions: [{ element: "e-19" }] };
const sheet = {
  name: "elements.csv",
  content: Buffer.from("Id;Name;Kind\ne-1;Another;infrastructure\n").toString("base64"),
};

/** A question of each kind that does not depend on records that a generated plan has not. */
const questions: readonly Question[] = [
  { path: "/overview" },
  { path: "/overview/not-covered" },
  { path: "/analysis/assessment" },
  { path: "/analysis/assessment/e-1" },
  { path: "/analysis/findings" },
  { path: "/analysis/simulations", body: losses },
  { path: "/analysis/recoveries", body: losses },
  { path: "/analysis/weak-points/e-1" },
  { path: "/analysis/strategies" },
  { path: "/programme" },
  { path: "/programme/coverage" },
  { path: "/programme/proposals" },
  { path: "/programme/readiness" },
  { path: "/programme/readiness/e-1" },
  { path: "/application-map" },
  { path: "/neighbourhoods/e-1" },
  { path: "/edits/preview", body: { edit: [{ put: "elements/e-1/name", value: "Another" }] } },
  { path: "/sheets/preview", body: { files: [sheet] } },
];

/** How long each analysis takes of a revision that nobody has asked about, asked as soon as there is one, in milliseconds. */
export async function* analysisTimes(served: Served) {
  let revision = await currentRevision(served);
  for (const question of questions) {
    revision = await editOnce(served, revision);
    const begun = performance.now();
    await ask(served, question);
    yield { path: question.path, took: performance.now() - begun };
  }
}

/** Asks all of them of a new revision at once; how long that takes, in milliseconds. */
export async function allAtOnce(served: Served): Promise<number> {
  await editOnce(served, await currentRevision(served));
  const begun = performance.now();
  await Promise.all(questions.map((question) => ask(served, question)));
  return performance.now() - begun;
}

/** Asks one of them after the other, whatever the revision: the one of a number, begun again after the last. */
export async function askInTurn(served: Served, number: number): Promise<void> {
  await ask(served, questions[number % questions.length]);
}

async function ask(served: Served, { path, body }: Question): Promise<void> {
  const { origin, token } = connected(served);
  const response = await fetch(origin + basePath + path, {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${path} answers with HTTP ${response.status}: ${answer}`);
}
