import type { SeenMachine, SeenProcess, SeenProperty } from "../../../queries/machines.ts";
import { dayWords } from "../../../components/instant-words.ts";

type MachineProperty = keyof SeenMachine["properties"];
type Value = SeenProperty["value"];

/** The properties of a machine, in the order in which they are shown. */
export const machineProperties = [
  "fullName",
  "addresses",
  "system",
  "kernel",
  "architecture",
  "cpus",
  "cpuSpeed",
  "memory",
  "virtualization",
  "hypervisor",
  "hardware",
  "provider",
  "bootedAt",
  "timeZone",
] as const satisfies readonly MachineProperty[];

/** What they are called. */
export const machineTitles: Readonly<Record<MachineProperty, string>> = {
  fullName: "Full name",
  addresses: "Addresses",
  system: "System",
  kernel: "Kernel",
  architecture: "Architecture",
  cpus: "Processors",
  cpuSpeed: "Speed",
  memory: "Memory",
  virtualization: "Kind",
  hypervisor: "Hypervisor",
  hardware: "Hardware",
  provider: "Cloud",
  bootedAt: "Started",
  timeZone: "Time zone",
};

const kinds: Readonly<Record<string, string>> = {
  physical: "physical machine",
  virtual: "virtual machine",
  hypervisor: "physical machine with virtual ones in it",
  container: "container",
};

const instants = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** What a property of a machine is, in words. */
export function valueWords(property: MachineProperty, value: Value): string {
  if (typeof value === "object") return value.join(", ");
  if (property === "memory") return memoryWords(Number(value));
  if (property === "cpuSpeed") return `${(Number(value) / 1000).toFixed(1)} GHz`;
  if (property === "virtualization") return kinds[value] ?? String(value);
  if (property === "bootedAt") return momentWords(String(value));
  return String(value);
}

/** A day with its year, and a time of the device's zone. */
export function momentWords(instant: string): string {
  return instants.format(new Date(instant));
}

/** Memory comes in powers of two: `16 GiB`. */
function memoryWords(bytes: number): string {
  const gibibytes = bytes / 2 ** 30;
  if (gibibytes < 1) return `${Math.round(bytes / 2 ** 20)} MiB`;
  return `${gibibytes.toFixed(1).replace(/\.0$/, "")} GiB`;
}

/** What those who tell otherwise of a property tell. */
export function otherwiseWords(
  { others }: Pick<SeenProperty, "others">,
  {
    nameOf,
    toWords,
  }: { readonly nameOf: (observer: string) => string; readonly toWords: (value: Value) => string },
): string {
  return others
    .map(
      ({ value, observer, last }) =>
        `${nameOf(observer)} told ${toWords(value)} on ${dayWords(last)}`,
    )
    .join("; ");
}

/** What the properties of a process are called where somebody tells otherwise. */
const processTitles: Readonly<Record<keyof SeenProcess["properties"], string>> = {
  displayName: "name",
  description: "description",
  company: "company",
  product: "product",
  productVersion: "version",
  fileVersion: "version of the file",
  path: "file",
  user: "user",
  services: "services",
  startedAt: "start",
};

/** What others tell otherwise of a process, property by property. */
export function disagreements(
  properties: SeenProcess["properties"],
  nameOf: (observer: string) => string,
): readonly string[] {
  return Object.entries(processTitles).flatMap(([name, title]) => {
    const others = Object.entries(properties).find(([known]) => known === name)?.[1].others ?? [];
    if (others.length === 0) return [];
    return [`${title}: ${otherwiseWords({ others }, { nameOf, toWords: listed })}`];
  });
}

/** Whether a process was not told of any more when its machine was: all that run are told of each day. */
export function isGone(
  process: Pick<SeenProcess, "last">,
  machine: Pick<SeenMachine, "last">,
): boolean {
  return Date.parse(machine.last) - Date.parse(process.last) > 25 * 3_600_000;
}

function listed(value: Value): string {
  return typeof value === "object" ? value.join(", ") : String(value);
}

/** A property of a process as text; empty where nobody told it. */
export function textOf(property: SeenProperty | undefined): string {
  return listed(property?.value ?? "");
}

/** What a process is called by people beside its file: its display name or description, and the services that it is of. */
export function aboutWords({ process, unit, properties }: SeenProcess): readonly string[] {
  const [name, description, services] = [
    properties.displayName,
    properties.description,
    properties.services,
  ].map(textOf);
  const words = [name === "" || name === process ? description : name, unit, services];
  return [
    ...new Set(words.filter((word) => word !== undefined && word !== "" && word !== process)),
  ].flatMap((word) => word ?? []);
}

/** The product that a process is of, with its version, and who made it. */
export function productWords({ properties }: SeenProcess): {
  readonly product: string;
  readonly company: string;
} {
  const { product, productVersion, fileVersion, company } = properties;
  const version = textOf(productVersion ?? fileVersion);
  return {
    product: [textOf(product), version].filter((word) => word !== "").join(" "),
    company: textOf(company),
  };
}
