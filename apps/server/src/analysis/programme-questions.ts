import type { ProgrammeFilter } from "@mainstay/api";

type Part = { readonly limit: number; readonly after: number };

/** What the validation programme can be asked, on a day. */
export type ProgrammeQuestion =
  | { readonly about: "programme"; readonly today: string; readonly filter: ProgrammeFilter }
  | ({ readonly about: "coverage"; readonly today: string } & Part)
  | { readonly about: "readiness-list"; readonly today: string }
  | { readonly about: "readiness"; readonly today: string; readonly element: string }
  | ({
      readonly about: "proposals";
      readonly today: string;
      readonly source?: string | undefined;
    } & Part);
