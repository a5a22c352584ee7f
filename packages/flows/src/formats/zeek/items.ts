import * as z from "zod";
import type { KnownAddress } from "../../addresses/address-book.ts";
import type { Item, ItemReader } from "../../reading/format.ts";
import { InstantText } from "../../reading/fields.ts";
import type { Rows } from "../../reading/rows.ts";
import { faultOf } from "../../text/zod-fault.ts";
import { dnsLog } from "../zeek-dns/dns-log.ts";
import { httpLog } from "../zeek-http/http-log.ts";
import { sslLog } from "../zeek-ssl/ssl-log.ts";
import { tunnels } from "../../reading/tunnels.ts";
import { isQuic } from "./is-quic.ts";
import { isTunnel } from "./is-tunnel.ts";
import { mapZeekRow } from "./map.ts";
import { isNameItem, takeNameItem } from "./name-log.ts";
import { vantageOf } from "./vantage.ts";

const Port = z.int().min(0).max(65_535);

/** A row of conn.log in JSON; times in seconds, or as text where the writer was told so. */
const ZeekItem = z.object({
  ts: z.union([z.number(), InstantText.transform((instant) => instant / 1_000)]),
  "id.orig_h": z.string(),
  "id.orig_p": Port,
  "id.resp_h": z.string(),
  "id.resp_p": Port,
  proto: z.string(),
  service: z.string().optional(),
  duration: z.number().optional(),
  orig_bytes: z.number().optional(),
  resp_bytes: z.number().optional(),
  conn_state: z.string().optional(),
  "@stream": z.string().optional(),
  "@system": z.string().optional(),
  _path: z.string().optional(),
  _node_name: z.string().optional(),
});

/** Corelight's names of the same fields. */
const CorelightItem = ZeekItem.omit({
  "id.orig_h": true,
  "id.orig_p": true,
  "id.resp_h": true,
  "id.resp_p": true,
}).extend({ id_orig_h: z.string(), id_orig_p: Port, id_resp_h: z.string(), id_resp_p: Port });

/** Whether an item is a row of conn.log: other logs of Zeek have the same ends, but no state. */
export function isZeekItem(item: Item): boolean {
  return (
    ("id.orig_h" in item || "id_orig_h" in item) &&
    "ts" in item &&
    "proto" in item &&
    ("conn_state" in item || "orig_pkts" in item || "history" in item)
  );
}

/** Takes the items of conn.log in JSON, and those of the logs of names beside them. */
export function zeekItems(rows: Rows): ItemReader {
  const to = { rows, tunnels: tunnels(rows) };
  const address = (written: string): KnownAddress | string =>
    rows.addresses.find(written) ?? written;
  const take = (item: Item): void => {
    if (!isZeekItem(item)) {
      // A stream of all logs has names beside the connections.
      const log = nameLogs.find((one) => isNameItem(item, one));
      return log === undefined
        ? rows.passOver("is of another log than conn.log", logOf(item))
        : takeNameItem(to, item, log);
    }
    const isCorelight = "id_orig_h" in item;
    const { data, error } = isCorelight ? CorelightItem.safeParse(item) : ZeekItem.safeParse(item);
    if (error !== undefined) {
      const { why, value } = faultOf(error, item);
      return rows.reject(why, value);
    }
    const { uid } = item;
    if (typeof uid === "string") {
      if (isQuic(data.service)) to.tunnels.useDatagrams(uid);
      if (isTunnel(data.service)) to.tunnels.lead(uid);
      else to.tunnels.close(uid);
    }
    const isNamedByCorelight = "id_orig_h" in data;
    mapZeekRow(
      rows,
      {
        time: data.ts,
        duration: data.duration ?? Number.NaN,
        originator: address(isNamedByCorelight ? data.id_orig_h : data["id.orig_h"]),
        originatorPort: isNamedByCorelight ? data.id_orig_p : data["id.orig_p"],
        responder: address(isNamedByCorelight ? data.id_resp_h : data["id.resp_h"]),
        responderPort: isNamedByCorelight ? data.id_resp_p : data["id.resp_p"],
        transport: data.proto,
        service: data.service ?? "",
        originatorBytes: data.orig_bytes ?? Number.NaN,
        responderBytes: data.resp_bytes ?? Number.NaN,
        state: data.conn_state ?? "",
        vantage: vantageOf(
          rows.file,
          data["@stream"] ?? data._path ?? "",
          data._node_name ?? data["@system"] ?? "",
        ),
      },
      "",
    );
  };
  return { item: take, end: to.tunnels.end };
}

const nameLogs = [dnsLog, sslLog, httpLog];

function logOf(item: Item): string {
  const name = item["@stream"] ?? item["_path"];
  return typeof name === "string" ? name : "";
}
