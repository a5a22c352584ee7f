import { JournalNote } from "@mainstay/plan";
import * as z from "zod";
import { forget, keep, keptAddresses, type Place, readKept } from "../drafts/on-device.ts";

/**
 * An entry that the server has not shown yet: who wrote it, by name, whether it has come there nevertheless, and why the server will
 * never take it as it is, if so.
 */
export const WaitingNote = z.strictObject({
  ...JournalNote.unwrap().shape,
  writer: z.string(),
  came: z.literal(true).optional(),
  refused: z.string().optional(),
});
export type WaitingNote = Readonly<z.output<typeof WaitingNote>>;

/** Whose entries wait on this device for whose return, and how many. */
export type OthersWaiting = { readonly writer: string; readonly count: number };

const Kept = z.array(z.unknown());
const prefix = "journal/";
const nameOf = (address: string) => prefix + address;

/** What the device has no room for, as long as the page is open; it stands for what is kept under the same id. */
const unkept = new Map<string, readonly WaitingNote[]>();

/**
 * What was written on this device and the server has not shown since. The address is that of the occasion below whoever wrote it:
 * nobody sends what somebody else wrote.
 */
export function waitingNotes(address: string, place?: Place): readonly WaitingNote[] {
  return withUnkept(address, keptNotes(address, place));
}

/** Keeps one more. Returns false where the device keeps nothing: then it is there until the page is closed. */
export function addWaiting(address: string, note: WaitingNote, place?: Place): boolean {
  return change(address, (notes) => [...notes, note], place);
}

/** Notes of some that they came: they stay until the server shows them, as the network may break before it does. */
export function noteCame(address: string, came: readonly string[], place?: Place): void {
  const noted = (note: WaitingNote) =>
    came.includes(note.id) ? { ...note, came: true as const } : note;
  change(address, (notes) => notes.map(noted), place);
}

/** Forgets some. Others may have been written meanwhile, in this tab or another: they stay. */
export function dropWaiting(address: string, ids: readonly string[], place?: Place): void {
  change(address, (notes) => notes.filter(({ id }) => !ids.includes(id)), place);
}

/** Forgets all that came, of whatever occasion: the server has it, and whoever signs in next on this device is not to find it. */
export function dropCame(place?: Place & Pick<Storage, "key" | "length">): void {
  for (const kept of keptAddresses(prefix, place)) {
    const address = kept.slice(prefix.length);
    const came = waitingNotes(address, place).filter((note) => note.came === true);
    if (came.length === 0) continue;
    dropWaiting(
      address,
      came.map(({ id }) => id),
      place,
    );
  }
}

/** Sets one aside that the server refuses for good, with the reason: it is kept, and not sent again by itself. */
export function setAside(address: string, id: string, refused: string, place?: Place): void {
  change(
    address,
    (notes) => notes.map((note) => (note.id === id ? { ...note, refused } : note)),
    place,
  );
}

/** Who else wrote something on this device, for the same occasion, that waits until they sign in here. */
export function othersWaiting(
  { owner, occasion }: { readonly owner: string; readonly occasion: string },
  place?: Place & Pick<Storage, "key" | "length">,
): readonly OthersWaiting[] {
  const own = `${owner}/${occasion}`;
  const counts = new Map<string, number>();
  for (const kept of keptAddresses(prefix, place)) {
    const address = kept.slice(prefix.length);
    if (address === own || !address.endsWith(`/${occasion}`)) continue;
    for (const { writer, came } of keptNotes(address, place))
      if (came !== true) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  }
  return [...counts].map(([writer, count]) => ({ writer, count }));
}

/** Changes what waits. Returns false where the device has no room for that: then it is so until the page is closed. */
function change(
  address: string,
  changed: (notes: readonly WaitingNote[]) => readonly WaitingNote[],
  place?: Place,
): boolean {
  const kept = keptNotes(address, place);
  const left = changed(withUnkept(address, kept));
  if (keepNotes(address, left, place)) {
    unkept.delete(address);
    return true;
  }
  const ids = new Set(left.map(({ id }) => id));
  // Less than there was has room.
  keepNotes(
    address,
    kept.filter(({ id }) => ids.has(id)),
    place,
  );
  unkept.set(
    address,
    left.filter((note) => !kept.includes(note)),
  );
  return false;
}

function withUnkept(address: string, kept: readonly WaitingNote[]): readonly WaitingNote[] {
  const others = new Map((unkept.get(address) ?? []).map((note) => [note.id, note]));
  const known = new Set(kept.map(({ id }) => id));
  return [
    ...kept.map((note) => others.get(note.id) ?? note),
    ...[...others.values()].filter(({ id }) => !known.has(id)),
  ];
}

function keepNotes(address: string, notes: readonly WaitingNote[], place?: Place): boolean {
  if (notes.length > 0) return keep(nameOf(address), notes, place);
  forget(nameOf(address), place);
  return true;
}

/** Each for itself, so that one that cannot be read takes no other along. */
function keptNotes(address: string, place?: Place): readonly WaitingNote[] {
  return (readKept(Kept, nameOf(address), place) ?? []).flatMap((one) => {
    const { data } = WaitingNote.safeParse(one);
    return data === undefined ? [] : [data];
  });
}
