import { Field, Textarea } from "@fluentui/react-components";
import type { Sop } from "@mainstay/plan";
import type { Draft } from "../../../drafts/use-draft.ts";
import { fieldLayout } from "../../../components/record/RecordEditor.tsx";
import { Markdown } from "../../../ui/Markdown.tsx";
import { withFields } from "./sop-fields.ts";
import styles from "./SopEditor.module.css";

/** The text of a procedure in Markdown, with how it will look beside. */
export function BodyField({ draft }: { readonly draft: Draft<Sop> }) {
  const { body = "" } = draft.record;
  return (
    <div className={styles.halves}>
      <Field label="Text" hint="Markdown: # heading, - list, **bold**, | tables |">
        <Textarea
          rows={14}
          resize="vertical"
          value={body}
          onChange={(_, { value }) =>
            draft.change(withFields(draft.record, { body: value === "" ? undefined : value }))
          }
        />
      </Field>
      <section aria-label="How it will look">
        <p className={fieldLayout.quiet}>How it will look</p>
        <div className={styles.preview}>
          {body.trim() === "" ? (
            <p className={fieldLayout.quiet}>Nothing yet</p>
          ) : (
            <Markdown text={body} />
          )}
        </div>
      </section>
    </div>
  );
}
