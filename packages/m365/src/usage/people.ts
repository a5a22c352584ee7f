import { isConcealed } from "./concealment.ts";
import type { DirectoryUser } from "./directory-user.ts";
import type { UserActivity } from "./report.ts";
import type { ServiceSet } from "./services.ts";

/** What all files together say of one person. */
type PersonUse = {
  readonly directory?: DirectoryEntry;
  readonly active: ServiceSet;
  readonly licensed: ServiceSet;
};

type DirectoryEntry = Omit<DirectoryUser, "name" | "licences"> & {
  /** Licences as one text, of which a tenant has few different ones. */
  readonly licenceKey: string;
};

/** The people of a tenant by name, each held once however many files speak of them. */
export type People = {
  readonly addUser: (user: DirectoryUser) => void;
  readonly addActivity: (activity: UserActivity) => void;
  readonly all: () => Iterable<PersonUse>;
  /** Concealed names, of which nothing but a number can be said. */
  readonly concealed: () => number;
};

/** Nobody yet. Names are compared without case; people who were deleted, and concealed names, are not kept. */
export function people(): People {
  const byName = new Map<string, PersonUse>();
  const concealed = new Set<string>();
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return {
    addUser: ({ name, licences, unitValue, licensed: entitled, ...said }) => {
      const key = name.toLowerCase();
      const { directory: before, active, licensed } = byName.get(key) ?? nothing;
      // A second list that does not speak of licences or units takes away nothing of what the first one said.
      const isSilent = said.licencesBy === undefined && before !== undefined;
      const directory = {
        ...before,
        ...said,
        ...(unitValue === undefined ? {} : { unitValue: once(unitValue) }),
        licensed: isSilent ? before.licensed : entitled,
        licenceKey: isSilent ? before.licenceKey : once(keyOf(licences)),
      };
      byName.set(key, { directory, active, licensed });
    },
    addActivity: ({ user, isDeleted, active, licensed }) => {
      if (isDeleted) return;
      const key = user.toLowerCase();
      if (isConcealed(user)) {
        concealed.add(key);
        return;
      }
      const known = byName.get(key) ?? nothing;
      byName.set(key, {
        ...known,
        active: known.active | active,
        licensed: known.licensed | licensed,
      });
    },
    all: () => byName.values(),
    concealed: () => concealed.size,
  };
}

const nothing: PersonUse = { active: 0, licensed: 0 };

function keyOf(licences: DirectoryUser["licences"]): string {
  return licences.length === 0 ? "" : JSON.stringify(licences);
}
