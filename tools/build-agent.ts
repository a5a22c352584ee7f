import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process, { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/*
 * Builds the observer as one file that needs nothing installed: apps/agent/dist/mainstay-observe, for the platform that it is built on.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "apps/agent/dist");

await build({
  root,
  configFile: false,
  logLevel: "warn",
  ssr: { noExternal: true },
  build: {
    ssr: join(root, "apps/agent/src/main.ts"),
    outDir: built,
    minify: true,
    target: "node26",
    rolldownOptions: {
      // Whoever imports a module of Node as ESM has all that it only names loaded as well, such as the whole of fetch.
      output: { entryFileNames: "main.cjs", format: "cjs", codeSplitting: false },
      treeshake: { moduleSideEffects: false },
    },
  },
});
mkdirSync(built, { recursive: true });
const configuration = join(built, "executable.json");
writeFileSync(
  configuration,
  JSON.stringify({
    main: join(built, "main.cjs"),
    mainFormat: "commonjs",
    output: join(built, process.platform === "win32" ? "mainstay-observe.exe" : "mainstay-observe"),
    disableExperimentalSEAWarning: true,
    // What a list of sockets leaves behind must not stay in memory until the next; and the last of the compilers makes nothing
    // here that is faster than what the one before it makes, but brings 5 MB of itself into memory.
    execArgv: ["--max-semi-space-size=1", "--no-turbofan"],
  }),
);
const { status } = spawnSync(execPath, ["--build-sea", configuration], { stdio: "inherit" });
process.exitCode = status ?? 1;
