import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The command as it is installed. */
export const bin = fileURLToPath(new URL("../../bin/mainstay.js", import.meta.url));

type Surroundings = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

/** Runs the command in a folder, as a process of its own, with what is given on standard input. */
export function mainstayIn(folder: string) {
  return (words: readonly string[], { input = "", env = {} }: Surroundings = {}) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...inherited, ...env },
      input,
      // A command that should have ended, such as one that serves by mistake, fails its test and not the whole run.
      timeout: 120_000,
    });
    return { status, stdout, stderr };
  };
}
