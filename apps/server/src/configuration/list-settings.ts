import { Configuration, type Setting, settings } from "./configuration.ts";

/** A setting with its name in the configuration and its default, as it would be written. */
export type ListedSetting = Setting & {
  readonly name: string;
  readonly defaultText: string | undefined;
};

/** Every setting, in the order of the table. */
export function listSettings(): readonly ListedSetting[] {
  const defaults = new Map(Object.entries(Configuration.parse({})));
  return Object.entries(Configuration.shape).map(([name, shape]) => {
    const setting = settings.get(shape);
    if (setting === undefined) throw new Error(`nothing is said of the setting ${name}`);
    const value = defaults.get(name);
    const isSet = value !== undefined && value !== false;
    return { ...setting, name, defaultText: isSet ? String(value) : undefined };
  });
}
