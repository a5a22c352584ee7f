import type { Item } from "../../reading/format.ts";

/**
 * An event as `wevtutil qe LOG /f:xml` prints it and the Event Viewer saves it, as an item
 * (https://learn.microsoft.com/windows/win32/wes/eventschema-schema). What has no name among its data tells of no connection.
 */
export function eventOf(xml: string): Item {
  const system = /<System>([\s\S]*?)<\/System>/.exec(xml)?.[1] ?? "";
  const data = /<EventData>([\s\S]*?)<\/EventData>/.exec(xml)?.[1] ?? "";
  const created = /<TimeCreated\s+SystemTime=["']([^"']*)["']/.exec(system)?.[1];
  return {
    Event: {
      System: {
        ...textIn(system, "EventID"),
        ...textIn(system, "Channel"),
        ...textIn(system, "Computer"),
        TimeCreated: { SystemTime: created },
      },
      EventData: Object.fromEntries(
        Array.from(data.matchAll(named), ([, name = "", value = ""]) => [name, toText(value)]),
      ),
    },
  };
}

const named = /<Data\s+Name=["']([^"'<>]+)["']\s*>([^<]*)<\/Data>/g;

function textIn(system: string, name: string): Item {
  const text = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(system)?.[1];
  return text === undefined ? {} : { [name]: toText(text) };
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities as the letters that they stand for; one that stands for none stays as it is. */
function toText(written: string): string {
  return written.trim().replaceAll(/&(#x?)?([\da-z]+);/gi, (whole, kind, name: string) => {
    if (kind === undefined) return entities.get(name) ?? whole;
    const code = Number.parseInt(name, kind === "#" ? 10 : 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}
