import autocannon from "autocannon";
import { timeWords } from "../row.ts";
import { type Served, token } from "./served.ts";

const connections = 100;
const reads: readonly {
  readonly what: string;
  readonly path: string;
  readonly accepts?: string;
  readonly isKnown?: true;
}[] = [
  { what: "one record", path: "/plan/elements/e-1" },
  { what: "a page of 100 records", path: "/plan/elements?limit=100" },
  { what: "a page of 100 records, br", path: "/plan/elements?limit=100", accepts: "br" },
  { what: "records that match a text", path: "/plan/elements?text=e-19&limit=50" },
  { what: "the assessment of one element", path: "/analysis/assessment/e-1" },
  { what: "the plan, br", path: "/plan", accepts: "br" },
  { what: "the plan, known already (304)", path: "/plan", isKnown: true },
];

/** The 99th percentile of how long reads take with 100 connections that each ask again as soon as they are answered. */
export async function* readRows({ url }: Served, seconds: number) {
  for (const { what, path, accepts, isKnown } of reads) {
    const address = `${url}/api/v1${path}`;
    const authorization = `Bearer ${token}`;
    const tag = isKnown === true ? await tagOf(address, authorization) : undefined;
    const headers = {
      authorization,
      ...(accepts === undefined ? {} : { "accept-encoding": accepts }),
      ...(tag === undefined ? {} : { "if-none-match": tag }),
    };
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
