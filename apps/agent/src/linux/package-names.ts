import { execFile } from "node:child_process";

/** Finds the packages that programs came with; those that came with none are not in the answer. */
export type FindPackages = (executables: Iterable<string>) => Promise<ReadonlyMap<string, string>>;

/** Finds packages by what the system keeps them with: asked once for each program, and for all that are new at once. */
export function packageNames(): FindPackages {
  const known = new Map<string, string>();
  const asked = new Set<string>();
  return async (executables) => {
    const fresh = [...new Set(executables)].filter((executable) => !asked.has(executable));
    for (const executable of fresh) asked.add(executable);
    if (fresh.length > 0) {
      // Where /bin is /usr/bin, the list may have either.
      const paths = fresh.flatMap((path) => [path, path.replace(/^\/usr\//, "/")]);
      const owners = parseDpkgOwners(await output("dpkg-query", ["-S", ...new Set(paths)]));
      for (const path of fresh) {
        const found = owners.get(path) ?? owners.get(path.replace(/^\/usr\//, "/"));
        if (found !== undefined) known.set(path, found);
      }
      for (const path of owners.size === 0 ? fresh : []) {
        const [name = ""] = (await output("rpm", ["-qf", "--qf", "%{NAME}\\n", path])).split("\n");
        if (/^[\w.+-]+$/.test(name)) known.set(path, name);
      }
    }
    return known;
  };
}

/** Lines of `dpkg-query -S`: `nginx-core: /usr/sbin/nginx`, with several packages or an architecture before the colon. */
export function parseDpkgOwners(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split("\n").flatMap((line) => {
      const [, name, path] = /^([^\s:,]+)(?:[:,][^/]*)?: (\/.*)$/.exec(line) ?? [];
      return name === undefined || path === undefined ? [] : [[path, name] as const];
    }),
  );
}

/** What a program prints; it fails when it does not know some of what it is asked for. */
function output(program: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(program, parameters, { timeout: 20_000, maxBuffer: 2 ** 24 }, (_, text) =>
      resolve(text ?? ""),
    );
  });
}
