import autocannon from "autocannon";
import { timeWords } from "../row.ts";
import { type Served, token } from "./served.ts";

const connections = 100;
const paths = {
  "one record": "/plan/elements/e-1",
  "a page of 100 records": "/plan/elements?limit=100",
  "records that match a text": "/plan/elements?text=e-19&limit=50",
  "the assessment of one element": "/analysis/assessment/e-1",
  "the plan, known already (304)": "/plan",
} as const;

/** The 99th percentile of how long reads take with 100 connections that each ask again as soon as they are answered. */
export async function* readRows({ url }: Served, seconds: number) {
  for (const [what, path] of Object.entries(paths)) {
    const address = `${url}/api/v1${path}`;
    const authorization = `Bearer ${token}`;
    const tag = path === "/plan" ? await tagOf(address, authorization) : undefined;
    const headers = { authorization, ...(tag === undefined ? {} : { "if-none-match": tag }) };
    const measure = (duration: number) =>
      autocannon({ url: address, connections, duration, headers });
    await measure(1);
    const { latency, requests, errors, non2xx } = await measure(seconds);
    if (errors > 0 || non2xx !== (tag === undefined ? 0 : requests.total))
      throw new Error(`${path} fails`);
    const rate = Math.round(requests.average).toLocaleString("en");
    yield { what: `read ${what}, p99`, figure: `${timeWords(latency.p99)}, ${rate} a second` };
  }
}

/** What somebody sends who has read it before. */
async function tagOf(address: string, authorization: string): Promise<string | undefined> {
  const answer = await fetch(address, { headers: { authorization } });
  await answer.arrayBuffer();
  return answer.headers.get("etag") ?? undefined;
}
