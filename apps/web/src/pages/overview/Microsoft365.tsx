import { Button } from "@fluentui/react-components";
import type { OverviewDocument } from "@mainstay/api";
import { useState } from "react";
import { counted } from "../../components/counted.ts";
import { instantWords } from "../../components/instant-words.ts";
import { AppLink } from "../../ui/AppLink.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { IssuesAndReach } from "./IssuesAndReach.tsx";

/** What is wrong in Microsoft 365 now, and what it reaches first; all of it when asked for. */
export function Microsoft365({ overview }: { readonly overview: OverviewDocument }) {
  const { servicesAt, notUp, openIssues, functions, first } = overview.microsoft365;
  const [isWhole, setIsWhole] = useState(false);
  if (servicesAt === null) {
    return (
      <Panel id="microsoft-365" title="Microsoft 365 now">
        <EmptyState>
          The health of Microsoft 365 is not read yet. Once the server may read it from the tenant,
          this says what is wrong and when it reaches which function.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel id="microsoft-365" title="Microsoft 365 now" aside={`read ${instantWords(servicesAt)}`}>
      {notUp.length === 0 ? (
        <EmptyState>All services are up.</EmptyState>
      ) : (
        <ul>
          {notUp.map(({ name, state }) => (
            <li key={name}>
              {name}: {state}
            </li>
          ))}
        </ul>
      )}
      <p>
        {counted(openIssues, "open issue")};{" "}
        {counted(functions, "function or process drops", "functions and processes drop")}.
        {first !== null && (
          <>
            {" "}
            First{" "}
            <AppLink to="/elements/$id" params={{ id: first.element }}>
              {first.name}
            </AppLink>
            {first.belowFrom !== null && `, from ${instantWords(first.belowFrom)}`}
            {first.rtoBreach !== null && `; its RTO is broken ${instantWords(first.rtoBreach)}`}.
          </>
        )}
      </p>
      {openIssues + functions > 0 && (
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? "Show less" : "Show the issues, and all that drops"}
        </Button>
      )}
      {isWhole && <IssuesAndReach />}
    </Panel>
  );
}
