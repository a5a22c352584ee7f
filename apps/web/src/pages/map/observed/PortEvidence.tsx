import { instantWords } from "../../../components/instant-words.ts";
import { measuredNames, timesWords } from "../../../components/measured-words.ts";
import styles from "../Details.module.css";
import {
  bytesWords,
  outcomesWords,
  portTitle,
  roleByWords,
  type SeenPort,
} from "../../discovery/evidence-words.ts";

/** What was seen of a connection on one port: what ran, what it came to, how much, when, by whom, and why this end is the server. */
export function PortEvidence({ seen }: { readonly seen: SeenPort }) {
  const { clientProcesses, serverProcesses, first, last, seenFrom } = seen;
  const facts = [
    ["Connections", outcomesWords(seen)],
    ["Client runs", clientProcesses.join(", ")],
    ["Server runs", serverProcesses.join(", ")],
    ["Sent", bytesWords(seen)],
    [measuredNames.responses, timesWords(seen.responses)],
    [measuredNames.roundTrips, timesWords(seen.roundTrips)],
    ["First seen", instantWords(first)],
    ["Last seen", instantWords(last)],
    ["Seen by", seenFrom.join(", ")],
    ["Is the server because", roleByWords(seen)],
  ].filter(([, words]) => words !== "");
  return (
    <>
      <h3 className={styles.title}>{portTitle(seen)}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
