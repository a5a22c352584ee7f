import type { Item } from "../../reading/format.ts";

/**
 * An event with its fields side by side, whichever exporter wrote it: flat as NXLog does, in `winlog` as Winlogbeat does, or in
 * `Event` as it stands in XML.
 */
export function flattened(item: Item): Item {
  const winlog = objectIn(item, "winlog");
  const event = objectIn(item, "Event");
  const all: Item =
    winlog !== undefined
      ? {
          EventID: winlog["event_id"],
          Channel: winlog["channel"],
          Hostname: winlog["computer_name"],
          "@timestamp": item["@timestamp"],
          ...objectIn(winlog, "event_data"),
        }
      : event !== undefined
        ? { ...fromSystem(objectIn(event, "System") ?? {}), ...objectIn(event, "EventData") }
        : item;
  const { EventId: otherId, Computer: computer, ComputerName: name, MachineName: machine } = all;
  return {
    ...all,
    EventID: all["EventID"] ?? otherId,
    Hostname: all["Hostname"] ?? computer ?? name ?? machine,
  };
}

function fromSystem(system: Item): Item {
  const id = system["EventID"];
  const created = objectIn(system, "TimeCreated");
  return {
    ...system,
    EventID: typeof id === "object" && id !== null ? Object.values(id).at(-1) : id,
    TimeCreated: objectIn(created ?? {}, "#attributes")?.["SystemTime"] ?? created?.["SystemTime"],
  };
}

function objectIn(item: Item, member: string): Item | undefined {
  const value = item[member];
  return typeof value === "object" && value !== null ? { ...value } : undefined;
}
