/** Loads what serving takes, only when somebody serves: the settings are needed for help alone, which is to be quick. */
export function loadServer() {
  return import("./server.ts");
}
