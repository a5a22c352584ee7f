import { useSyncExternalStore } from "react";
import { currentFollowing, type Following, subscribe } from "./revision-stream.ts";

/** The latest revision at the server, and whether the server can be heard. */
export function useFollowing(): Following {
  return useSyncExternalStore(subscribe, currentFollowing);
}
