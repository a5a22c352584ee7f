import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const worthwhile = /\.(?:js|css|html|svg|json)$/;

/** Puts a `.br` and a `.gz` beside each built file, so that the server has nothing to compress. */
export function compressed(): Plugin {
  let directory = "";
  return {
    name: "mainstay:compressed",
    apply: "build",
    configResolved: ({ build, root }) => {
      directory = resolve(root, build.outDir);
    },
    writeBundle: () => {
      for (const file of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
        if (!worthwhile.test(file)) continue;
        const bytes = readFileSync(join(directory, file));
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
        writeFileSync(join(directory, `${file}.br`), brotliCompressSync(bytes, { params }));
        writeFileSync(join(directory, `${file}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
