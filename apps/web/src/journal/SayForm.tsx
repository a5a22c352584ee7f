import { Button, Field, Textarea } from "@fluentui/react-components";
import { longestEntry } from "@mainstay/plan";
import type { ReactNode } from "react";
import { useKeptText } from "../drafts/use-kept.ts";
import styles from "./SayForm.module.css";

/** A field for what happened, and buttons that say what kind of thing it is. */
export function SayForm({
  label,
  keptAs,
  acts,
  children,
}: {
  readonly label: string;
  /** By what name this device keeps what is typed and not yet said, such as `incidents/mail-gone/note`. */
  readonly keptAs: string;
  readonly acts: readonly { readonly verb: string; readonly say: (text: string) => void }[];
  /** More fields. */
  readonly children?: ReactNode;
}) {
  const [text, setText, { forget: forgetText }] = useKeptText(`say/${keptAs}`);
  return (
    <div className={styles.form}>
      <Field label={label}>
        <Textarea
          rows={2}
          maxLength={longestEntry}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {children}
      <div className={styles.acts}>
        {acts.map(({ verb, say }, at) => (
          <Button
            key={verb}
            appearance={at === 0 ? "primary" : "secondary"}
            disabledFocusable={text.trim() === ""}
            onClick={() => {
              say(text.trim());
              forgetText();
            }}
          >
            {verb}
          </Button>
        ))}
      </div>
    </div>
  );
}
