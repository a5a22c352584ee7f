import { formatDuration, parseDuration } from "../records/duration.ts";
import { type Address, parseAddress, unescapeName } from "./address.ts";
import { findForm } from "./find-form.ts";
import { isList, isObject, isSame, type Json } from "./json.ts";
import { isListName, isNamedByPosition } from "./list-names.ts";
import type { Operation } from "./operation.ts";

const longest = 60;

/**
 * A change within a record in words: `recovery time 4h -> 2h`, `adds needs zoom`. `depth` counts the steps of its address
 * that lead to the record, `record` is the form before the change.
 */
export function describeChange(record: Json, change: Operation, depth: number): string {
  const parsed = parseAddress("put" in change ? change.put : change.remove);
  const address = "address" in parsed ? parsed.address : [];
  const what = address
    .slice(depth)
    .map((_, at) => toWords(address, depth + at))
    .join(" ");
  const before = findForm(record, address, depth);
  const value = (said: Json) => (said === address.at(-1) ? "" : ` ${formatValue(said)}`);
  if ("remove" in change) return `removes ${what}${before === undefined ? "" : value(before)}`;
  const isInserted = change.before !== undefined && isNamedByPosition(address.at(-2) ?? "");
  if (before === undefined || isInserted) return `adds ${what}${value(change.value)}`;
  if (change.before !== undefined && isSame(before, change.value)) {
    return `moves ${what} before ${unescapeName(change.before)}`;
  }
  return `${what} ${formatValue(before)} -> ${formatValue(change.value)}`;
}

/** A step of an address: the name of a list item as it is, a field as people say it (`yearly cost`). */
function toWords(address: Address, at: number): string {
  const name = address[at] ?? "";
  if (isListName(address[at - 1] ?? "")) return name;
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function formatValue(value: Json): string {
  if (isList(value)) return `[${value.map(formatValue).join(", ")}]`;
  if (isObject(value)) {
    const fields = Object.entries(value).map(([field, part]) => `${field}: ${formatValue(part)}`);
    return `{ ${fields.join(", ")} }`;
  }
  const text = String(value);
  const duration = parseDuration(text);
  if (duration !== undefined) return formatDuration(duration).replace(/^PT?/, "").toLowerCase();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
