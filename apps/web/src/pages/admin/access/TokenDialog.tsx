import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { createToken, type Permission, permissions } from "@mainstay/api";
import { useState } from "react";
import * as z from "zod";
import { useKept } from "../../../drafts/use-kept.ts";
import { ask } from "../../../server/server.ts";
import { ActDialog } from "../../../ui/ActDialog.tsx";
import { ShownOnceDialog } from "../../../ui/ShownOnceDialog.tsx";
import styles from "../admin.module.css";
import { permissionWords } from "../permission-words.ts";
import { askAccessAgain } from "./access-queries.ts";

const lives = [
  { days: 30, words: "30 days" },
  { days: 90, words: "90 days" },
  { days: 180, words: "half a year" },
  { days: 365, words: "a year" },
] as const;

/** What is asked of a token; never the token itself. */
const Wanted = z.object({
  name: z.string(),
  scopes: z.array(z.enum(permissions)),
  days: z.string(),
  observer: z.string(),
});
const usual: z.output<typeof Wanted> = {
  name: "",
  scopes: ["plan:read"],
  days: "90",
  observer: "",
};

/** Makes an API token of one's own, and shows it once. */
export function TokenDialog({
  own,
  close,
}: {
  /** What whoever makes it may do: a token can do no more. */
  readonly own: readonly Permission[];
  readonly close: () => void;
}) {
  const [wanted, want, typed] = useKept(Wanted, "token", usual);
  const { name, scopes, days, observer } = wanted;
  const [token, setToken] = useState<string>();
  const isOfObserver = scopes.includes("observations:append");
  const make = async () => {
    const expiresAt = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
    const only = isOfObserver && observer.trim() !== "" ? { observer: observer.trim() } : {};
    const body = { name: name.trim(), scopes, expiresAt, ...only };
    const made = await ask(createToken, { body });
    typed.forget();
    setToken(made.token);
    await askAccessAgain();
  };
  if (token !== undefined) {
    return (
      <ShownOnceDialog title="The token is made" label="Token" secret={token} close={close}>
        <p>
          Put it where the program keeps its secrets; it is sent as “Authorization: Bearer …”. It is
          shown only now. If it is lost, revoke it and make another.
        </p>
      </ShownOnceDialog>
    );
  }
  return (
    <ActDialog
      title="Make an API token"
      verb="Make the token"
      isReady={name.trim() !== "" && scopes.length > 0}
      typed={typed}
      act={make}
      done={() => {}}
      close={close}
    >
      <div className={styles.fields}>
        <Field label="Name" hint="What it is for, such as the script that uses it" required>
          <Input
            value={name}
            maxLength={100}
            onChange={(_, { value }) => want({ ...wanted, name: value })}
          />
        </Field>
        <fieldset className={styles.choices}>
          <legend>The program may</legend>
          {permissions
            .filter((permission) => own.includes(permission))
            .map((permission) => (
              <Checkbox
                key={permission}
                label={permissionWords[permission]}
                checked={scopes.includes(permission)}
                onChange={(_, { checked }) =>
                  want({
                    ...wanted,
                    scopes:
                      checked === true
                        ? [...scopes, permission]
                        : scopes.filter((scope) => scope !== permission),
                  })
                }
              />
            ))}
        </fieldset>
        {isOfObserver && (
          <Field
            label="Observer"
            hint="The one that it sends for, by its name; the first that uses it, if left empty; * for a program that imports for any"
          >
            <Input
              value={observer}
              maxLength={255}
              onChange={(_, { value }) => want({ ...wanted, observer: value })}
            />
          </Field>
        )}
        <Field label="It works for" hint="Never longer or more than your own account.">
          <Select value={days} onChange={(_, { value }) => want({ ...wanted, days: value })}>
            {lives.map((life) => (
              <option key={life.days} value={life.days}>
                {life.words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </ActDialog>
  );
}
