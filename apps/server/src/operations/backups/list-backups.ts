import { listKeptBackups } from "../../jobs/kept-backups.ts";
import type { Services } from "../operation.ts";

/** The backups that the server keeps, the latest first. */
export async function listBackups({ connected: { backups } }: Services) {
  if (backups === undefined) return { items: [], off: "no directory for backups is set" };
  return { items: [...(await listKeptBackups(backups.directory))] };
}
