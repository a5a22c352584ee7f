/** A container of definitions: the model itself, a fault tree, or a component in one of these. */
export type Scope = {
  /** The names of the containers from the fault tree to this one, joined by dots; empty for the model. */
  readonly path: string;
  readonly parent: Scope | undefined;
  /** Whether what is defined in it is private unless it says otherwise. */
  readonly isPrivate: boolean;
  readonly parts: Map<string, Scope>;
};

/** The model's own scope, which holds `model-data`. */
export function modelScope(): Scope {
  return { path: "", parent: undefined, isPrivate: false, parts: new Map() };
}

/** A new container in a scope, or nothing if the scope already has one of that name. */
export function addScope(parent: Scope, name: string, isPrivate: boolean): Scope | undefined {
  if (parent.parts.has(name)) return undefined;
  const scope = { path: pathOf(parent, name), parent, isPrivate, parts: new Map() };
  parent.parts.set(name, scope);
  return scope;
}

/** What is defined, by name: public names are unique in the model, private ones in their container (Open-PSA MEF 4.3.2). */
export type Directory<Definition> = {
  readonly public: Map<string, Definition>;
  readonly own: Map<Scope, Map<string, Definition>>;
  /** Everything that is defined, in order. */
  readonly all: Definition[];
};

/** A directory of nothing. */
export function emptyDirectory<Definition>(): Directory<Definition> {
  return { public: new Map(), own: new Map(), all: [] };
}

/** Where a definition stands: its container, its name there, and whether others may use it by that name. */
export type Entry = { readonly scope: Scope; readonly name: string; readonly isPrivate: boolean };

/** Adds a definition, unless its name is taken: then what has the name is returned. */
export function define<Definition>(
  { public: shared, own, all }: Directory<Definition>,
  { scope, name, isPrivate }: Entry,
  definition: Definition,
): Definition | undefined {
  let here = own.get(scope);
  if (here === undefined) {
    here = new Map();
    own.set(scope, here);
  }
  const taken = here.get(name) ?? (isPrivate ? undefined : shared.get(name));
  if (taken !== undefined) return taken;
  all.push(definition);
  here.set(name, definition);
  if (!isPrivate) shared.set(name, definition);
  return undefined;
}

/**
 * What a reference in a scope means: a name from the innermost container outwards and then among the public names, or
 * a path of containers and a name, joined by dots, that starts in any container around the reference or in the model.
 */
export function find<Definition>(
  directory: Directory<Definition>,
  scope: Scope,
  reference: string,
): Definition | undefined {
  const dot = reference.lastIndexOf(".");
  const name = reference.slice(dot + 1);
  const containers = dot === -1 ? [] : reference.slice(0, dot).split(".");
  for (let around: Scope | undefined = scope; around !== undefined; around = around.parent) {
    const found = findPart(around, containers);
    const definition = found === undefined ? undefined : directory.own.get(found)?.get(name);
    if (definition !== undefined) return definition;
  }
  return dot === -1 ? directory.public.get(name) : undefined;
}

/** The name by which the whole model can refer to something: its own if it is public, else its path. */
export function fullName({ scope, name, isPrivate }: Entry): string {
  return isPrivate ? pathOf(scope, name) : name;
}

function pathOf({ path }: Scope, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function findPart(scope: Scope, containers: readonly string[]): Scope | undefined {
  let part: Scope | undefined = scope;
  for (const name of containers) {
    part = part.parts.get(name);
    if (part === undefined) return undefined;
  }
  return part;
}
