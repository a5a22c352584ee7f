import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { chunks } from "./build/chunks.ts";
import { compressed } from "./build/compressed.ts";
import { offline } from "./build/offline.ts";

const server = process.env.MAINSTAY_URL ?? "http://127.0.0.1:8365";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), offline(), compressed()],
  build: {
    target: "es2024",
    // The security policy has no place for data: URLs.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: chunks } },
  },
  server: { proxy: { "/api": server, "/sign-in": server, "/setup": server } },
});
