import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { instantWords } from "../../components/instant-words.ts";
import type { ApplicationMap } from "./matrix.ts";
import styles from "./MatrixControls.module.css";

/** On what usage the map rests, how old it is, and who is not in it. */
export function UsageNotice({ usage }: { readonly usage: ApplicationMap["usage"] }) {
  if (usage === null) {
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          Usage was never read, so the map is by the plan alone. Once the connection to Microsoft
          365 is set up, the job that reads usage shows here who is active and who has a licence.
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { placed, guests, disabled, blank, unmatched, strangers, concealed } = usage.people;
  const others = [
    [guests, "guests"],
    [disabled, "with disabled accounts"],
    [blank, "without a unit in the directory"],
    [unmatched, "in units that the plan does not have"],
    [strangers, "whom the directory does not know"],
    [concealed, "with concealed names"],
  ] as const;
  const left = others.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  return (
    <>
      <p className={styles.marks}>
        Usage as of {instantWords(usage.at)}: {placed} people are counted in their units
        {left.length > 0 && `; not counted: ${left.join(", ")}`}.
      </p>
      {usage.failed.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>Not everything could be read: {usage.failed.join("; ")}.</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
