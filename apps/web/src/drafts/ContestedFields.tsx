import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { withShortDurations } from "../components/duration-words.ts";
import { useDoneNotice } from "../ui/use-done-notice.tsx";
import { contestedWords } from "./contested-words.ts";
import type { AnyDraft } from "./use-draft.ts";
import styles from "./ContestedFields.module.css";

/** Shows where somebody else wrote something else meanwhile, with both, and lets one choose. Nothing is lost before. */
export function ContestedFields({
  draft: { contested, settle },
  wordsOf,
}: {
  readonly draft: AnyDraft;
  /** What a field is called on the page. */
  readonly wordsOf: (field: string) => string;
}) {
  const tell = useDoneNotice();
  if (contested.length === 0) return null;
  const takeTheirs = (address: string) => {
    const takeBack = settle(address, "theirs");
    tell("Theirs is taken.", async () => takeBack());
  };
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Somebody else changed the same meanwhile.</MessageBarTitle> Choose what
        shall stand; everything else that you and they changed is kept.
        {contested.map(({ address, mine, theirs }) => {
          const words = contestedWords(address, wordsOf);
          return (
            <section key={address} aria-label={words} className={styles.field}>
              <h3 className={styles.name}>{words}</h3>
              <div className={styles.versions}>
                <Version whose="Yours" value={mine} />
                <Version whose="Theirs" value={theirs} />
              </div>
              <Button size="small" onClick={() => settle(address, "mine")}>
                Keep mine
              </Button>{" "}
              <Button size="small" onClick={() => takeTheirs(address)}>
                Take theirs
              </Button>
            </section>
          );
        })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Version({ whose, value }: { readonly whose: string; readonly value: unknown }) {
  return (
    <div>
      <strong>{whose}</strong>
      <div className={styles.value}>{valueWords(value)}</div>
    </div>
  );
}

function valueWords(value: unknown): string {
  if (value === undefined) return "Nothing";
  if (typeof value === "string") return withShortDurations(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(valueWords).join("\n");
  return Object.values(Object(value)).map(valueWords).join(", ");
}
