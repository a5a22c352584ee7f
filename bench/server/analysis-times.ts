import { basePath } from "@mainstay/api";
import { currentRevision, editOnce } from "./edits.ts";
import { connected, type Served } from "./served.ts";

const losses = { disruptions: [{ element: "e-19" }] };
/** A question of each kind that does not depend on records that a generated plan has not. */
const questions: readonly { readonly path: string; readonly body?: unknown }[] = [
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
];

/** How long each analysis takes of a revision that nobody has asked about, asked as soon as there is one, in milliseconds. */
export async function* analysisTimes(served: Served) {
  const { origin, token } = connected(served);
  let revision = await currentRevision(served);
  for (const { path, body } of questions) {
    revision = await editOnce(served, revision);
    const begun = performance.now();
    const response = await fetch(origin + basePath + path, {
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${path} answers with HTTP ${response.status}: ${answer}`);
    yield { path, took: performance.now() - begun };
  }
}
