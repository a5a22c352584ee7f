/** What a control group is of: a unit of systemd by name, or a container by its id. */
export type GroupOwner =
  | { readonly kind: "unit"; readonly name: string }
  | { readonly kind: "container"; readonly id: string };

/**
 * What the processes of a control group are of, by its path: the innermost container, else the innermost service; undefined for
 * sessions of people and for what is in none.
 */
export function ownerOfGroup(path: string): GroupOwner | undefined {
  const steps = path.split("/").toReversed();
  for (const step of steps) {
    const id = /(?:^|[-:])([\da-f]{64})(?:\.scope)?$/.exec(step)?.[1];
    if (id !== undefined) return { kind: "container", id };
  }
  const name = steps.find((step) => step.endsWith(".service") && !step.startsWith("user@"));
  return name === undefined ? undefined : { kind: "unit", name };
}

/** The path out of `/proc/PID/cgroup`: of the second version of control groups, else of the tree of systemd in the first. */
export function groupOfProcess(text: string): string | undefined {
  return /^0::(\/.*)$/m.exec(text)?.[1] ?? /^\d+:name=systemd:(\/.*)$/m.exec(text)?.[1];
}
