import * as z from "zod";
import type { NameSeen } from "../../observation.ts";
import { answeredNames, type Answered } from "../../reading/answered-names.ts";
import { InstantText } from "../../reading/fields.ts";
import type { Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { toNameSeen, type WrittenName } from "../../reading/to-name-seen.ts";
import { askedConnection } from "../../reading/asked-connection.ts";
import type { FlowId } from "../../reading/followed-flows.ts";
import { findTransport } from "../../reading/transport.ts";
import { takeAsked, type Tunnels } from "../../reading/tunnels.ts";
import { vantageOf } from "./vantage.ts";
import { faultOf } from "../../text/zod-fault.ts";

/** What the events of one connection have in common; packets that are of none have it not. */
export function flowOf({ flow_id: flow }: Item): FlowId | undefined {
  return typeof flow === "number" || typeof flow === "string" ? flow : undefined;
}

const DnsRecord = z.object({
  rrname: z.string().optional(),
  rrtype: z.string().optional(),
  rdata: z.unknown().optional(),
});

/**
 * Of a resolver's answer: a record by itself in version 1 of the event, in version 2 all of them in a list, by their types
 * (`grouped`), or both; and in version 3 the question apart.
 */
const DnsEvent = z.object({
  timestamp: InstantText,
  dns: DnsRecord.extend({
    queries: z.array(z.object({ rrname: z.string() })).optional(),
    answers: z.array(DnsRecord).default([]),
    grouped: z.record(z.string(), z.unknown()).default({}),
  }),
});
type DnsEvent = z.output<typeof DnsEvent>;

/** Between whom something was asked for; where an event does not say, its name is of the address alone. */
const between = {
  src_ip: z.string().catch(""),
  src_port: z.number().catch(Number.NaN),
  dest_ip: z.string(),
  dest_port: z.number().catch(Number.NaN),
  proto: z.string().catch("TCP"),
  host: z.unknown().optional(),
};

const TlsEvent = z.object({
  timestamp: InstantText,
  ...between,
  tls: z.object({ sni: z.string().optional() }),
});

const HttpEvent = z.object({
  timestamp: InstantText,
  ...between,
  http: z.object({
    hostname: z.string().optional(),
    http_method: z.string().optional(),
    url: z.string().optional(),
    status: z.number().optional().catch(undefined),
  }),
});
type HttpEvent = z.output<typeof HttpEvent>;

/** Where the names of a file go: to its rows, or first to where it is known whose they are. */
export type NamesTo = { readonly rows: Rows; readonly tunnels: Tunnels };

/**
 * Takes the name of a server out of an event of `dns`, `tls` or `http`, beside the flows that lead to it
 * (https://docs.suricata.io/en/latest/output/eve/eve-json-format.html); false for any other event.
 */
export function nameEvent(to: NamesTo, type: unknown, item: Item): boolean {
  if (type === "dns") {
    takeNames(to, item, {
      schema: DnsEvent,
      names: ({ dns }) => answeredNames(questionOf(dns), answersOf(dns)),
      without: "is a question, or an answer with neither an address nor the name of one",
      instead: ({ dns }) => questionOf(dns),
    });
  } else if (type === "tls") {
    takeNames(to, item, {
      schema: TlsEvent,
      names: ({ dest_ip: address, tls: { sni = "" } }) => [{ name: sni, address, kind: "name" }],
      within: (event) => ({ flow: flowOf(item), ...event }),
      without: "asks for no name",
      instead: ({ dest_ip: address }) => address,
    });
  } else if (type === "http") {
    takeNames(to, item, {
      schema: HttpEvent,
      note: (event) => {
        const flow = flowOf(item);
        if (flow !== undefined && isLeading(event)) to.tunnels.lead(flow);
      },
      // What is asked of a proxy is the name of somebody else.
      names: ({
        dest_ip: address,
        http: { hostname: name = "", http_method: method, url = "" },
      }) =>
        method === "CONNECT" || /^[a-z]+:\/\//i.test(url) ? [] : [{ name, address, kind: "name" }],
      within: (event) => ({ flow: flowOf(item), ...event }),
      without: "asks for no name, or asks a proxy for that of another",
      instead: ({ http: { hostname } }) => hostname,
    });
  } else return false;
  return true;
}

/** Whether a proxy did as it was asked; what it refuses leads nowhere (RFC 9110, 9.3.6). */
function isLeading({ http: { http_method: method, status } }: HttpEvent): boolean {
  return method === "CONNECT" && (status === undefined || (status >= 200 && status < 300));
}

/** What was asked; where the event does not say, the first record that answers does. */
function questionOf({ rrname, queries, answers }: DnsEvent["dns"]): string {
  return rrname ?? queries?.[0]?.rrname ?? answers[0]?.rrname ?? "";
}

function answersOf({ rrtype, rdata, answers, grouped }: DnsEvent["dns"]): readonly Answered[] {
  const listed = answers.length > 0 ? answers : recordsOf(grouped);
  return [{ rrtype, rdata }, ...listed].flatMap(({ rrtype: type, rdata: value }) =>
    typeof value === "string" ? [{ value, type }] : [],
  );
}

function recordsOf(
  grouped: Readonly<Record<string, unknown>>,
): readonly z.output<typeof DnsRecord>[] {
  return Object.entries(grouped).flatMap(([rrtype, values]) =>
    [values].flat().map((rdata) => ({ rrtype, rdata })),
  );
}

type AskedWithin = Pick<
  z.output<typeof TlsEvent>,
  "src_ip" | "src_port" | "dest_ip" | "dest_port" | "proto" | "host"
> & { readonly flow: FlowId | undefined };

type NameKind<Event> = {
  readonly schema: z.ZodType<Event>;
  readonly names: (event: Event) => readonly WrittenName[];
  /** What an event says beside names. */
  readonly note?: (event: Event) => void;
  /** The connection that a name was asked for within, and its ends. */
  readonly within?: (event: Event) => AskedWithin;
  /** Why an event may tell of no name, as the end of a sentence, and what it has instead. */
  readonly without: string;
  readonly instead: (event: Event) => string | undefined;
};

function takeNames<Event extends { readonly timestamp: number }>(
  { rows, tunnels }: NamesTo,
  item: Item,
  { schema, note, names, within, without, instead }: NameKind<Event>,
): void {
  const { data, error } = schema.safeParse(item);
  if (error !== undefined) {
    const { why, value } = faultOf(error, item);
    return rows.reject(why, value);
  }
  note?.(data);
  const found = names(data).flatMap((written): readonly NameSeen[] => {
    const seen = toNameSeen(written, data.timestamp);
    return seen === undefined ? [] : [seen];
  });
  const [first, ...more] = found;
  if (first === undefined) return rows.passOver(without, instead(data) ?? "");
  if (within === undefined) return rows.name(first, ...more);
  const { flow, src_ip: client, src_port: clientPort, dest_ip: server, ...rest } = within(data);
  const asked = askedConnection(rows, first, {
    client,
    clientPort,
    server,
    port: rest.dest_port,
    protocol: findTransport(rest.proto) ?? "tcp",
    vantage: vantageOf(rest.host),
  });
  if (flow === undefined) takeAsked(rows, { seen: first, asked });
  else tunnels.name(flow, { seen: first, asked });
}
