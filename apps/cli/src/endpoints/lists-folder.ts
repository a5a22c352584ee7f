import { dataFolder } from "../data-folder.ts";

/** Where downloaded lists are kept unless somebody says otherwise. */
export function listsFolder(): string {
  return dataFolder("endpoints");
}
