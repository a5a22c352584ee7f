import { readDraft } from "./kept-drafts.ts";
import { forget, keepText, type Place, readText } from "./on-device.ts";

/** Where a draft is kept that could not be read. */
const placeOf = (address: string) => `unread/${address}`;

/**
 * The text of a draft that this device keeps and this version cannot read, such as one of an earlier version; it is put where
 * no other draft takes its place. Undefined where there is none.
 */
export function unreadDraft(address: string, place?: Place): string | undefined {
  const aside = placeOf(address);
  const earlier = readText(aside, place);
  const text = readText(address, place);
  if (text === undefined || readDraft(address, place) !== undefined) return earlier;
  const all = earlier === undefined ? text : `${earlier}\n${text}`;
  if (keepText(aside, all, place)) forget(address, place);
  return all;
}

/** Forgets it. Gives how it is brought back. */
export function forgetUnread(address: string, place?: Place): () => void {
  const aside = placeOf(address);
  const text = readText(aside, place);
  forget(aside, place);
  return () => {
    if (text !== undefined) keepText(aside, text, place);
  };
}
