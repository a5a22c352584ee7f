import { execFile } from "node:child_process";

/** Finds the package that a program came with; undefined where it came with none. */
export type FindPackage = (executable: string) => Promise<string | undefined>;

/** Finds packages by what the system keeps them with, asked once for each program. */
export function packageNames(): FindPackage {
  const asked = new Map<string, Promise<string | undefined>>();
  return (executable) => {
    const known = asked.get(executable) ?? find(executable);
    asked.set(executable, known);
    return known;
  };
}

async function find(executable: string): Promise<string | undefined> {
  // Where /bin is /usr/bin, the list may have either.
  const paths = [executable, executable.replace(/^\/usr\//, "/")];
  for (const path of new Set(paths)) {
    const found = /^([^\s:,]+)/.exec(await output("dpkg-query", ["-S", path]))?.[1];
    if (found !== undefined) return found;
  }
  const name = (await output("rpm", ["-qf", "--qf", "%{NAME}\\n", executable])).split("\n")[0];
  return name === "" ? undefined : name;
}

function output(program: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, parameters, { timeout: 10_000 }, (error, out) =>
      resolve(error === null ? out : ""),
    );
  });
}
