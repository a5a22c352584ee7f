/** Loads what serving takes, only when somebody serves: the settings are needed for help alone, which is to be quick. */
export async function loadServer() {
  const { startServer } = await import("./server.ts");
  const { peopleSettings } = await import("./configuration/people-settings.ts");
  return { startServer, peopleSettings };
}
