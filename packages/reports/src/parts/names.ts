import type { Plan } from "@mainstay/plan";

/** What records of a plan are called; an id that leads nowhere stands for itself. */
export type Names = {
  readonly element: (id: string) => string;
  readonly person: (id: string) => string;
  readonly procedure: (of: {
    readonly collection: "sops" | "callTrees";
    readonly id: string;
  }) => string;
};

/** The names of a plan. */
export function namesOf({ elements, people, ...procedures }: Plan): Names {
  const elementNames = new Map<string, string>(elements.map(({ id, name }) => [id, name]));
  const peopleNames = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return {
    element: (id) => elementNames.get(id) ?? id,
    person: (id) => peopleNames.get(id) ?? id,
    procedure: ({ collection, id }) =>
      procedures[collection].find((one) => one.id === id)?.name ?? id,
  };
}
