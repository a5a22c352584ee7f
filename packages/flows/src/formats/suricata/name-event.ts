import * as z from "zod";
import { InstantText } from "../../reading/fields.ts";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen, type WrittenName } from "../../reading/to-name-seen.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** Of a resolver's answer: a record by itself in version 1 of the event, all in a list in version 2, the question apart in version 3. */
const DnsEvent = z.object({
  timestamp: InstantText,
  dns: z.object({
    rrname: z.string().optional(),
    queries: z.array(z.object({ rrname: z.string() })).optional(),
    rdata: z.unknown().optional(),
    answers: z.array(z.object({ rdata: z.unknown().optional() })).optional(),
  }),
});

const TlsEvent = z.object({
  timestamp: InstantText,
  dest_ip: z.string(),
  tls: z.object({ sni: z.string().optional() }),
});

const HttpEvent = z.object({
  timestamp: InstantText,
  dest_ip: z.string(),
  http: z.object({
    hostname: z.string().optional(),
    http_method: z.string().optional(),
    url: z.string().optional(),
  }),
});

/**
 * Takes the name of a server out of an event of `dns`, `tls` or `http`, beside the flows that lead to it
 * (https://docs.suricata.io/en/latest/output/eve/eve-json-format.html); false for any other event.
 */
export function nameEvent(rows: Rows, type: unknown, item: Item): boolean {
  if (type === "dns") {
    takeNames(rows, item, {
      schema: DnsEvent,
      pairs: ({ dns: { rrname, queries, rdata, answers = [] } }) => {
        const name = rrname ?? queries?.[0]?.rrname ?? "";
        return [rdata, ...answers.map((answer) => answer.rdata)].flatMap((address) =>
          typeof address === "string" ? [{ name, address, kind: "name" }] : [],
        );
      },
      without: "is a question for a name, or an answer without an address",
      instead: ({ dns: { rrname, queries } }) => rrname ?? queries?.[0]?.rrname,
    });
  } else if (type === "tls") {
    takeNames(rows, item, {
      schema: TlsEvent,
      pairs: ({ dest_ip: address, tls: { sni = "" } }) => [{ name: sni, address, kind: "name" }],
      without: "asks for no name",
      instead: ({ dest_ip: address }) => address,
    });
  } else if (type === "http") {
    takeNames(rows, item, {
      schema: HttpEvent,
      // What is asked of a proxy is the name of somebody else.
      pairs: ({ dest_ip: address, http: { hostname = "", http_method: method, url = "" } }) =>
        method === "CONNECT" || /^[a-z]+:\/\//i.test(url)
          ? []
          : [{ name: hostname, address, kind: "name" }],
      without: "asks for no name, or asks a proxy for that of another",
      instead: ({ http: { hostname } }) => hostname,
    });
  } else return false;
  return true;
}

type NameKind<Event> = {
  readonly schema: z.ZodType<Event>;
  readonly pairs: (event: Event) => readonly WrittenName[];
  /** Why an event may tell of no name, as the end of a sentence, and what it has instead. */
  readonly without: string;
  readonly instead: (event: Event) => string | undefined;
};

function takeNames<Event extends { readonly timestamp: number }>(
  rows: Rows,
  item: Item,
  { schema, pairs, without, instead }: NameKind<Event>,
): void {
  const { data, error } = schema.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  const found = pairs(data).map((pair) => toNameSeen(pair, data.timestamp));
  const [first, ...more] = found.filter((one) => one !== undefined);
  if (first === undefined) rows.passOver(without, instead(data) ?? "");
  else rows.name(first, ...more);
}
