import type { Hono } from "hono";

/** The methods that there are at a path, in order; none where there is nothing. */
export function allowedMethods({ routes }: Hono, path: string): readonly string[] {
  const methods = new Set(
    routes
      .filter((route) => route.method !== "ALL" && !route.path.includes("*"))
      .filter((route) => isAt(route.path, path))
      .map(({ method }) => method),
  );
  // Whoever serves GET answers HEAD as well.
  if (methods.has("GET")) methods.add("HEAD");
  return [...methods].toSorted();
}

function isAt(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith(":") ? given[at] !== "" : part === given[at]))
  );
}
