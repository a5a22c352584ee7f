import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const worthwhile = /\.(?:js|css|html|svg|json)$/;

/** Puts a `.br` and a `.gz` beside each built file, as small as they get, so that the server has nothing to compress. */
export function compressed(): Plugin {
  let directory = "";
  return {
    name: "mainstay:compressed",
    apply: "build",
    configResolved: ({ build, root }) => {
      directory = resolve(root, build.outDir);
    },
    writeBundle: async () => {
      const names = readdirSync(directory, { recursive: true, encoding: "utf8" });
      const files = names.filter((name) => worthwhile.test(name));
      await Promise.all(files.map((name) => compress(join(directory, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
