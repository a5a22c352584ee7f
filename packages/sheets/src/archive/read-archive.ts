import { Inflate } from "fflate";
import { Unreadable } from "../tables/unreadable.ts";

/** A file in an archive: its bytes are unpacked piece by piece as they are asked for. */
export type Entry = { readonly name: string; readonly pieces: () => Generator<Uint8Array> };

/** All files of an archive together are unpacked to no more than this. */
const mostUnpacked = 128 * 1024 * 1024;
const mostEntries = 10_000;
/** So little is unpacked at once that no piece can become larger than some megabytes: deflate packs at most 1,032 to 1. */
const pieceLength = 8_192;

/** How much may be unpacked, in bytes, and what is told of how many packed bytes were read. */
export type ArchiveOptions = {
  readonly most?: number;
  readonly onRead?: (bytes: number) => void;
};

/**
 * The files of a ZIP archive by their names, found by the directory at its end (APPNOTE 6.3.10, 4.3.12). Nothing that the
 * archive says about sizes is believed: what is unpacked is counted. Throws Unreadable.
 */
export function readArchive(
  bytes: Uint8Array,
  { most = mostUnpacked, onRead = () => {} }: ArchiveOptions = {},
): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const room = { left: most, most, onRead };
  const entries = new Map<string, Entry>();
  try {
    const end = endOfDirectory(view);
    let at = view.getUint32(end + 16, true);
    const count = view.getUint16(end + 10, true);
    if (count > mostEntries) throw new Unreadable("holds too many files to be a workbook");
    for (let entry = 0; entry < count; entry++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged();
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const found = { start: view.getUint32(at + 42, true), packed: view.getUint32(at + 20, true) };
      const method = view.getUint16(at + 10, true);
      if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Unreadable(locked);
      const path = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + (name ?? 0)));
      const packed = () => packedBytes(bytes, view, found);
      entries.set(path, { name: path, pieces: () => unpacked(packed(), method, room) });
      at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
  } catch (error) {
    // A view throws where something is said to stand beyond the end.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
  return entries;
}

/** What to do about a workbook that cannot be opened without a password. */
export const locked = "has a password: save it without one, then import it again";

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  { start, packed }: { readonly start: number; readonly packed: number },
): Uint8Array {
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) throw damaged();
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packed > bytes.length) throw damaged();
  return bytes.subarray(from, from + packed);
}

function* unpacked(
  packed: Uint8Array,
  method: number | undefined,
  room: { left: number; readonly most: number; readonly onRead: (bytes: number) => void },
): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const take = (piece: Uint8Array) => {
    room.left -= piece.length;
    if (room.left < 0) {
      throw new Unreadable(
        `unpacks to more than ${room.most / 1024 ** 2} MB: split it, or save it as CSV`,
      );
    }
    ready.push(piece);
  };
  const inflate = method === 8 ? new Inflate(take) : undefined;
  if (inflate === undefined && method !== 0) throw damaged();
  for (let at = 0; at < packed.length; at += pieceLength) {
    const piece = packed.subarray(at, at + pieceLength);
    const isLast = at + pieceLength >= packed.length;
    if (inflate === undefined) take(piece);
    else push(inflate, piece, isLast);
    yield* ready.splice(0);
    room.onRead(piece.length);
  }
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw damaged();
  }
}

function damaged(): Unreadable {
  return new Unreadable(
    "is damaged, or no workbook: open it in a spreadsheet program, save it as .xlsx and try again",
  );
}
