import type { Format, Item } from "../../reading/format.ts";
import type { Rows } from "../../reading/rows.ts";
import { eventOf } from "./event-xml.ts";
import { flattened } from "./flattened.ts";
import { filteringEvent, listenEvent } from "./filtering.ts";
import { dnsEvent, networkEvent } from "./sysmon.ts";

/** Events of Windows that tell of connections: of the filtering platform in the Security log, and of Sysmon; as CSV or JSON of any exporter, or as XML. */
export const windowsEvents: Format = {
  id: "windows-events",
  title: "Windows events",
  items: {
    recognise: (item) => isEvent(flattened(item)),
    open: (rows) => ({ item: (item) => take(rows, flattened(item)) }),
  },
  elements: {
    recognise: (beginning) => /<Event\s[^>]*schemas\.microsoft\.com\/win\/2004\/08/.test(beginning),
    name: "Event",
    open: (rows) => (element) => take(rows, flattened(eventOf(element))),
  },
  table: {
    recognise: (columns) =>
      (columns.has("EventID") || columns.has("EventId")) &&
      ["DestAddress", "DestinationIp", "Application", "Image", "QueryName"].some((one) =>
        columns.has(one),
      ),
    open: (rows) => ({ record: (record) => take(rows, flattened(record)) }),
  },
};

const sysmon = /sysmon/i;

/** Events of connections name their programs themselves. */
const started = "says that a program was started, and tells of no connection";

function isEvent(event: Item): boolean {
  return (
    event["EventID"] !== undefined &&
    ("Channel" in event || "SourceName" in event || "Hostname" in event)
  );
}

function take(rows: Rows, event: Item): void {
  const id = Number(event["EventID"]);
  const isSysmon =
    sysmon.test(textOf(event["Channel"] ?? event["SourceName"])) || "ProcessGuid" in event;
  if (isSysmon) {
    if (id === 3) return networkEvent(rows, event);
    if (id === 22) return dnsEvent(rows, event);
    if (id === 1) return rows.passOver(`${started} (Sysmon 1)`, textOf(event["Image"]));
  } else {
    if (id === 5156 || id === 5157) return filteringEvent(rows, event);
    if (id === 5154) return listenEvent(rows, event);
    if (id === 4688)
      return rows.passOver(`${started} (event 4688)`, textOf(event["NewProcessName"]));
    if (id === 5158) {
      return rows.passOver(
        "says that a process took a port, which clients do too (event 5158)",
        textOf(event["Application"]),
      );
    }
  }
  rows.passOver("is an event that tells of no connection", `event ${textOf(event["EventID"])}`);
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
