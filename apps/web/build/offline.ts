import { fileURLToPath } from "node:url";
import { build, type Plugin, type Rolldown } from "vite";
import { asTheyAre, keptVersion } from "./kept-version.ts";

const worker = fileURLToPath(new URL("../src/offline/worker.ts", import.meta.url));
const pages =
  /\/src\/pages\/(?:exercises\/live\/LivePage|exercises\/ExercisePage|response\/(?:ResponsePage|IncidentPage|review\/ReviewPage))\.tsx$/;

/** Writes `offline.js`: the worker that has the pages of exercises and incidents open without the server, with the files they need. */
export function offline(): Plugin {
  let publicDir = "";
  return {
    name: "mainstay:offline",
    apply: "build",
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    async generateBundle(_, bundle) {
      const paths = ["/", ...asTheyAre.map((name) => `/${name}`), ...filesOfPages(bundle)];
      const html = bundle["index.html"];
      const page = html?.type === "asset" ? html.source : "";
      const version = keptVersion({ paths, page, publicDir });
      this.emitFile({
        type: "asset",
        fileName: "offline.js",
        source: await writeWorker({ version, paths }),
      });
    },
  };
}

async function writeWorker(offlineFiles: object): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    define: { offlineFiles: JSON.stringify(offlineFiles) },
    publicDir: false,
    build: {
      target: "es2024",
      write: false,
      rolldownOptions: { input: worker, output: { format: "iife" } },
    },
  });
  if (Array.isArray(made) || "close" in made) throw new Error("A worker is one file");
  return made.output[0].code;
}

/** The app, these pages, and all that they load before they show anything. */
function filesOfPages(bundle: Rolldown.OutputBundle): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (files.has(name) || chunk?.type !== "chunk") return;
    files.add(name);
    chunk.imports.forEach(take);
    chunk.viteMetadata?.importedCss.forEach((sheet) => files.add(sheet));
  };
  for (const { isEntry, facadeModuleId, fileName } of chunks) {
    if (isEntry || pages.test(facadeModuleId ?? "")) take(fileName);
  }
  return [...files].map((name) => `/${name}`).toSorted();
}
