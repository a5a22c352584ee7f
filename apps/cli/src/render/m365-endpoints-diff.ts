import { formatPorts, noticeDays, type Passage, type SetChange } from "@mainstay/m365";
import type { ComparedVersions } from "../documents/m365-endpoints-diff.ts";
import { heading, item, type Page, paragraph, stacked } from "./page.ts";
import { count, listed, plain } from "./words.ts";

/** Differences, and the day by which deadlines are judged. */
export type ShownDifferences = ComparedVersions & { readonly today: string };

/** Differences for people: what to open, the most pressing first, what may be closed, and which sets changed in what. */
export function endpointDifferencesText(page: Page, shown: ShownDifferences): string {
  const { from, to, differences } = shown;
  const { open, close, added, removed, changed } = differences;
  const versions = from === undefined || to === undefined ? "" : ` from ${from} to ${to}`;
  const sums =
    open.length + close.length + added.length + removed.length + changed.length === 0
      ? "Nothing is different."
      : `To be opened: ${open.length}. May be closed: ${close.length}. Sets: ${added.length} new, ${removed.length} gone, ${changed.length} changed.`;
  return stacked([
    `${heading(page, `Endpoints of Microsoft 365${versions}`)}\n${paragraph(page, sums)}`,
    openText(page, shown),
    closeText(page, close),
    setsText(page, shown),
  ]);
}

function openText(page: Page, { differences, today }: ShownDifferences): string | undefined {
  if (differences.open.length === 0) return undefined;
  // What has no day sorts last: nobody knows that it presses.
  const byDay = differences.open.toSorted((one, other) =>
    (one.by ?? "9") < (other.by ?? "9") ? -1 : one.by === other.by ? one.set - other.set : 1,
  );
  return [
    heading(page, "To be opened"),
    ...byDay.map((passage) =>
      item(page, `${deadlineWords(passage, today)}: ${passageWords(passage)}`),
    ),
  ].join("\n");
}

function closeText(page: Page, close: readonly Passage[]): string | undefined {
  if (close.length === 0) return undefined;
  return [
    heading(page, "May be closed, once the rest is open"),
    ...close.map((passage) => item(page, passageWords(passage))),
  ].join("\n");
}

function deadlineWords({ by, basis }: Passage, today: string): string {
  if (by === undefined) return "By a day that is not known";
  const begin = by < today ? `Overdue since ${by}` : `By ${by}`;
  return basis === "effective-date"
    ? `${begin}, when it takes effect`
    : `${begin}, ${noticeDays} days after publication`;
}

function passageWords({ set, serviceArea, required, names, networks, tcp, udp }: Passage): string {
  const ports = [
    ...(tcp === undefined || tcp.length === 0 ? [] : [`TCP ${formatPorts(tcp)}`]),
    ...(udp === undefined || udp.length === 0 ? [] : [`UDP ${formatPorts(udp)}`]),
  ];
  const optional = required === false ? ", optional" : "";
  const area = serviceArea === undefined ? "" : ` (${plain(serviceArea)}${optional})`;
  const on = ports.length === 0 ? "the ports of the set" : listed(ports);
  return `set ${set}${area}, ${on}: ${[...names, ...networks].map(plain).join(", ")}`;
}

function setsText(page: Page, { differences }: ShownDifferences): string | undefined {
  const { added, removed, changed, open, close } = differences;
  const told = new Set([...open, ...close].flatMap(placesOf));
  const lines = [
    ...(added.length === 0 ? [] : [`New: ${listed(added.map(String))}`]),
    ...(removed.length === 0 ? [] : [`Gone: ${listed(removed.map(String))}`]),
    ...changed.map((change) => changeWords(change, told)),
  ];
  if (lines.length === 0) return undefined;
  return [heading(page, "Sets"), ...lines.map((line) => item(page, line))].join("\n");
}

function placesOf({ set, names, networks }: Passage): readonly string[] {
  return [...names, ...networks].map((place) => `${set} ${place}`);
}

/** What changed in a set: places that were told of above are only counted. */
function changeWords(change: SetChange, told: ReadonlySet<string>): string {
  const { set, fields, addedNames, addedNetworks, removedNames, removedNetworks } = change;
  const places = [
    ...[...addedNames, ...addedNetworks].map((place) => ({ place, sign: "+" })),
    ...[...removedNames, ...removedNetworks].map((place) => ({ place, sign: "−" })),
  ];
  const others = places.filter(({ place }) => !told.has(`${set} ${place}`));
  const above = places.length - others.length;
  return `${set}: ${[
    ...fields.map(
      ({ field, from, to }) => `${field} ${plain(from) || "nothing"} → ${plain(to) || "nothing"}`,
    ),
    ...others.map(({ place, sign }) => `${sign}${plain(place)}`),
    ...(above === 0 ? [] : [`${count(above, "host or network", "hosts and networks")} as above`]),
  ].join(", ")}`;
}
