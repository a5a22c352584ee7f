import { spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { buildWeb } from "./web-build.ts";

const mainstay = fileURLToPath(new URL("../apps/cli/bin/mainstay.js", import.meta.url));

await buildWeb();
const words = ["serve", "--demo", "--log-level", "warn", ...process.argv.slice(2)];
const server = spawn(process.execPath, [mainstay, ...words], { stdio: "inherit" });
// Ctrl-C reaches both; the server says what it still does.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
server.on("close", (code) => {
  process.exitCode = code ?? 1;
});
