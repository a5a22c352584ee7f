const pages = /^\/(?:exercises\/[^/]+(?:\/live)?|response(?:\/[^/]+(?:\/review)?)?)$/;
const answers =
  /^\/api\/v1\/(?:me|organisation|plan(?:\/[^/]+)*|journal\/[^/]+\/[^/]+|responses\/[^/]+|exercises\/[^/]+\/(?:played|preparation))$/;
const entrances = /^\/(?:(?:sign-in|setup|enter|invited)(?:\/|$)|api\/auth\/callback\/)/;

/** Whether a page opens without the server: those on which exercises and incidents are run. */
export function opensOffline(path: string): boolean {
  return pages.test(path);
}

/** Whether what the server answers there is kept on the device: what these pages show, and who asks. */
export function isKeptAnswer(path: string): boolean {
  return answers.test(path);
}

/** Whether somebody may be another there than before: what was kept is forgotten. */
export function changesWhoAsks(method: string, path: string): boolean {
  return entrances.test(path) || (method !== "GET" && path.startsWith("/api/auth/"));
}
