import { Fragment } from "react";
import { instantWords } from "../../../components/instant-words.ts";
import { shortDurationText } from "../../../components/duration-words.ts";
import { RecordLink } from "../../../components/RecordLink.tsx";
import paper from "../../../components/paper/Paper.module.css";
import { contactWords } from "../../../components/person/Contacts.tsx";
import type { CallReport } from "../../../queries/calls.ts";
import { AppLink } from "../../../ui/AppLink.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { channelWords, kindWords, secondsWords } from "../../../components/call-words.ts";

/** What a call said, over what, as if what were lost, and when it ended. */
export function CallFacts({
  report,
  occasionName,
  nameOf,
}: {
  readonly report: CallReport;
  /** What the exercise or incident that it is part of is called. */
  readonly occasionName: string | undefined;
  readonly nameOf: (id: string) => string;
}) {
  const { tree, kind, message, occasion, wait, losses, channels, end, expires, answers } = report;
  return (
    <Panel title="About it">
      <dl className={paper.facts}>
        <dt>Call tree</dt>
        <dd>
          <AppLink to="/call-trees/$id" params={{ id: tree.id }}>
            {tree.name}
          </AppLink>
        </dd>
        <dt>Kind</dt>
        <dd>{kindWords[kind]}</dd>
        {occasion !== undefined && (
          <>
            <dt>Part of</dt>
            <dd>
              <RecordLink record={occasion}>{occasionName}</RecordLink>
            </dd>
          </>
        )}
        <dt>Said</dt>
        <dd>{message}</dd>
        <dt>Lost</dt>
        <dd>
          {losses.length === 0
            ? "Nothing"
            : losses.map(({ element }) => nameOf(element)).join(", ")}
        </dd>
        {report.changes.map(({ at, lost, down }) => (
          <Fragment key={at}>
            <dt>Lost from {instantWords(at)} on</dt>
            <dd>
              {lost.length === 0 ? "Nothing" : lost.map(nameOf).join(", ")}
              {down.length > 0 &&
                `; left out from then on: ${down.map(({ channel, element }) => `${channel}, as ${nameOf(element)} is down`).join("; ")}`}
            </dd>
          </Fragment>
        ))}
        <dt>Channels</dt>
        <dd>
          {channels.map(({ name, to, outages }) => (
            <div key={name}>
              {name} ({contactWords[to]})
              {outages.length > 0 &&
                `, down: ${outages.map(({ element }) => nameOf(element)).join(", ")}`}
            </div>
          ))}
        </dd>
        <dt>Time to answer, at most</dt>
        <dd>{shortDurationText(wait)}</dd>
        {answers.median !== null && (
          <>
            <dt>Time it took</dt>
            <dd>
              {secondsWords(answers.median)} for half of those who answered, at the longest{" "}
              {secondsWords(answers.longest)}
            </dd>
            <dt>Reached by</dt>
            <dd>{channelWords(answers)}</dd>
          </>
        )}
        <dt>{end === undefined ? "Can be answered until" : "Ended"}</dt>
        <dd>{instantWords(end?.at ?? expires)}</dd>
      </dl>
    </Panel>
  );
}
