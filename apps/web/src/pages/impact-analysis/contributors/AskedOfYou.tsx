import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Fragment } from "react";
import { AppLink } from "../../../ui/AppLink.tsx";
import type { AnalysedElement } from "../impact-analysis-state.ts";

const shown = 3;

/** What whoever looks is asked to answer, before all that is to be done by others. */
export function AskedOfYou({ asked }: { readonly asked: readonly AnalysedElement[] }) {
  const open = asked.flatMap(({ element, open: analysis }) =>
    analysis === undefined || analysis.status === "in-review" ? [] : [{ element, analysis }],
  );
  if (open.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        You are asked to answer {open.length === 1 ? "an analysis" : `${open.length} analyses`}:{" "}
        {open.slice(0, shown).map(({ element, analysis }, at) => (
          <Fragment key={analysis.id}>
            {at > 0 && ", "}
            <AppLink to="/impact-analyses/$id" params={{ id: analysis.id }}>
              {element.name}
            </AppLink>
          </Fragment>
        ))}
        {open.length > shown && (
          <>
            {" and "}
            <AppLink to="/impact-analyses" search={{ state: "for-me" }}>
              {open.length - shown} more
            </AppLink>
          </>
        )}
        .
      </MessageBarBody>
    </MessageBar>
  );
}
