import { Configuration } from "./configuration.ts";
import { listSettings } from "./list-settings.ts";

/** A setting has a value that it cannot have; the message says which, by what it was set, and what is wanted. */
export class BadConfiguration extends Error {
  override name = "BadConfiguration";
}

/** From where settings come. */
export type ConfigurationSources = {
  /** By name, as they were written on the command line; an option without a value is `true`. */
  readonly flags: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** The configuration: a flag before a variable, a variable before the default. Throws BadConfiguration. */
export function readConfiguration({ flags, environment }: ConfigurationSources): Configuration {
  const written = new Map<string, { readonly by: string; readonly text: string }>();
  for (const { name, flag, variable } of listSettings()) {
    const [word = flag] = flag.split(" ");
    const fromFlag = flags[name];
    const fromEnvironment = environment[variable];
    if (fromFlag !== undefined) written.set(name, { by: word, text: String(fromFlag) });
    // An empty variable is how a container file says "not set".
    else if (fromEnvironment !== undefined && fromEnvironment !== "")
      written.set(name, { by: variable, text: fromEnvironment });
  }
  const texts = Object.fromEntries([...written].map(([name, { text }]) => [name, text]));
  const read = Configuration.safeParse(texts);
  if (read.success) return read.data;
  throw new BadConfiguration(
    listSettings()
      .filter(({ name }) => read.error.issues.some(({ path }) => path[0] === name))
      .map(({ name, wants, isSecret }) => {
        const { by = name, text = "" } = written.get(name) ?? {};
        const value = isSecret === true ? "what it is set to" : `\`${text}\``;
        return `${by}: ${value} is not ${wants}`;
      })
      .join("\n"),
  );
}
