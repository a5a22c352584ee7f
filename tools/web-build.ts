import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "apps/web/dist");
const stamp = ".built-from";
const sources = [
  "package-lock.json",
  "apps/web/{index.html,vite.config.ts}",
  "apps/web/{build,public,src}/**/*.*",
  "packages/{plan,analysis,m365,api}/src/**/*.{ts,json}",
];

/** Builds the web app, unless it was built from the very same sources. */
export async function buildWeb(): Promise<void> {
  const hash = hashOfSources();
  const stamped = join(built, stamp);
  if (existsSync(stamped) && readFileSync(stamped, "utf8") === hash) return;
  process.stderr.write("Building the web app, once for each change of it.\n");
  const { build } = await import("vite");
  const outDir = `${built}-${process.pid}`;
  await build({
    configFile: join(root, "apps/web/vite.config.ts"),
    logLevel: "warn",
    build: { outDir },
  });
  writeFileSync(join(outDir, stamp), hash);
  // Whoever builds or reads at the same time never sees half of it.
  rmSync(built, { recursive: true, force: true });
  renameSync(outDir, built);
}

function hashOfSources(): string {
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  const hash = createHash("sha256");
  for (const file of files) {
    if (file.includes(".test.")) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}
