import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** Where downloaded lists are kept unless somebody says otherwise: where programs of this system keep what they keep. */
export function listsFolder(): string {
  return join(dataFolder(), "mainstay", "endpoints");
}

function dataFolder(): string {
  const { XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (XDG_DATA_HOME !== undefined && XDG_DATA_HOME !== "") return XDG_DATA_HOME;
  if (process.platform === "win32" && LOCALAPPDATA !== undefined) return LOCALAPPDATA;
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return join(homedir(), ".local", "share");
}
