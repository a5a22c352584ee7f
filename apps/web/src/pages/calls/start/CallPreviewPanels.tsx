import type { CallPreview } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { contactWords } from "../../../components/person/Contacts.tsx";
import { afterWords, minutesOf } from "../../../components/time-words.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { cells, Table } from "../../../ui/Table.tsx";
import styles from "./StartCall.module.css";

type Person = CallPreview["places"][number]["standIns"][number];

/** What a call would do: over which channels, what is down and why, who is called by what, and who cannot be reached. */
export function CallPreviewPanels({
  plan,
  preview: { channels, treeChannels, places },
}: {
  readonly plan: Plan;
  readonly preview: CallPreview;
}) {
  const nameOf = (id: string) => plan.elements.find((one) => one.id === id)?.name ?? id;
  const byHand = places.filter(({ isReachable }) => !isReachable);
  const notCarried = treeChannels.filter(({ carriedBy }) => carriedBy.length === 0);
  return (
    <>
      <Panel title="Over what" aside={channels.length}>
        {channels.length === 0 ? (
          <EmptyState>
            This server has no channel to call over. Name a mail server (MAINSTAY_SMTP_URL) or a
            file of channels (MAINSTAY_CALL_CHANNELS) and start it again.
          </EmptyState>
        ) : (
          <Table
            caption="Channels"
            columns={[{ name: "Channel" }, { name: "Reaches" }, { name: "Works" }]}
          >
            {channels.map((channel) => (
              <tr key={channel.name}>
                <td>
                  {channel.name}
                  <div className={cells.quiet}>
                    {channel.over.length === 0
                      ? "nobody said what it goes over"
                      : `goes over ${channel.over.map(nameOf).join(", ")}`}
                  </div>
                </td>
                <td>{contactWords[channel.to]}</td>
                <td>
                  <ChannelState channel={channel} nameOf={nameOf} />
                </td>
              </tr>
            ))}
          </Table>
        )}
        {notCarried.length > 0 && (
          <p>
            The call tree is also called over {notCarried.map(({ name }) => name).join(", ")}: no
            channel here goes over that, so use it by hand.
          </p>
        )}
      </Panel>
      {byHand.length > 0 && (
        <Panel title="Cannot be called from here" aside={byHand.length}>
          <p>Call them by hand, and note in the report that they were reached.</p>
          <ul className={styles.list}>
            {byHand.map(({ person, name, contacts }) => (
              <li key={person}>
                {name}:{" "}
                {contacts.length === 0
                  ? "the plan has no way to reach them"
                  : contacts
                      .map(({ kind, address }) => `${contactWords[kind]} ${address}`)
                      .join(", ")}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title="Who is called by what" aside={`${places.length} people`}>
        <Table caption="Who is called by what" columns={[{ name: "Who" }, { name: "Called by" }]}>
          {places.map((place) => (
            <tr key={place.person}>
              <td>
                {place.name}
                <div className={cells.quiet}>
                  {place.after === undefined
                    ? "called first"
                    : `after ${places.find(({ person }) => person === place.after)?.name ?? place.after}`}
                </div>
                <div className={cells.quiet}>
                  {place.standIns.length === 0
                    ? "nobody stands in"
                    : `if silent, ${place.standIns.map(standInWords).join(", then ")}`}
                </div>
              </td>
              <td>
                <Ways person={place} nameOf={nameOf} />
              </td>
            </tr>
          ))}
        </Table>
      </Panel>
    </>
  );
}

function ChannelState({
  channel: { off, unknown, outages, causes },
  nameOf,
}: {
  readonly channel: CallPreview["channels"][number];
  readonly nameOf: (id: string) => string;
}) {
  if (off !== undefined) return <span className={styles.skipped}>No: {off}</span>;
  if (unknown.length > 0)
    return <>As far as is known: the plan does not have {unknown.join(", ")}</>;
  if (outages.length === 0) return "Yes";
  return outages.map(({ element, from, to }) => {
    const chain = (causes[element] ?? []).map(nameOf).join(" → ");
    return (
      <div key={`${element} ${from}`} className={styles.skipped}>
        {from === "PT0M" ? "No" : `Not ${afterWords(minutesOf(from))}`}
        {to === undefined ? "" : `, back ${afterWords(minutesOf(to))}`}: {chain || nameOf(element)}
      </div>
    );
  });
}

function Ways({
  person: { ways },
  nameOf,
}: {
  readonly person: Person;
  readonly nameOf: (id: string) => string;
}) {
  if (ways.length === 0) return <span className={styles.skipped}>nothing from here</span>;
  return ways.map(({ channel, address, down }) => (
    <div key={`${channel} ${address}`} className={down === undefined ? undefined : styles.skipped}>
      {channel}: {address}
      {down !== undefined &&
        (down.from === "PT0M"
          ? ` – left out, ${nameOf(down.element)} is down`
          : ` – left out ${afterWords(minutesOf(down.from))}, when ${nameOf(down.element)} is down`)}
    </div>
  ));
}

function standInWords({ name, isReachable }: Person): string {
  return isReachable ? name : `${name} (cannot be called from here)`;
}
