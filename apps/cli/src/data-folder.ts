import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** A folder of ours where programs of this system keep what they keep, unless somebody says otherwise. */
export function dataFolder(name: string): string {
  return join(systemFolder(), "mainstay", name);
}

function systemFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== "") return XDG_DATA_HOME;
  if (process.platform === "win32" && LOCALAPPDATA !== undefined) return LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return join(homedir(), ".local", "share");
}
