import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useAskBeforeUnload } from "../../ui/use-ask-before-unload.ts";
import type { ChosenFiles } from "./read-sources.ts";

/** Files that were chosen, and when: the same ones, mended, are others. */
type Chosen = ChosenFiles & { readonly at: number };

const nothing: Chosen = { sources: [], spreadsheets: [], refused: [], at: 0 };

/** Known as long as the window is open and the same person is signed in: what may be a whole plan is left on no device. */
const chosenFiles = queryOptions({
  queryKey: ["chosen-files"],
  queryFn: () => nothing,
  initialData: nothing,
  enabled: false,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** The files that are chosen to be imported, which stay so on other pages, and how others are chosen, or none. */
export function useChosenFiles() {
  const client = useQueryClient();
  const { data: chosen } = useQuery(chosenFiles);
  const choose = (files: ChosenFiles) =>
    client.setQueryData(chosenFiles.queryKey, { ...files, at: Date.now() });
  /** Drops those that were chosen then: whoever waited for them may have chosen others meanwhile. */
  const drop = (at: number) =>
    client.setQueryData(chosenFiles.queryKey, (now) => (now?.at === at ? nothing : now));
  return { chosen, choose, drop };
}

/** Has the browser ask, on whichever page, before a reload would drop files that are chosen. */
export function useAskBeforeDropping(): void {
  const { sources, spreadsheets } = useChosenFiles().chosen;
  useAskBeforeUnload(sources.length + spreadsheets.length > 0);
}
