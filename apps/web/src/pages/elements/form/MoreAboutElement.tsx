import type { Element } from "@mainstay/plan";
import { parseSighting } from "@mainstay/plan";
import type { Draft } from "../../../drafts/use-draft.ts";
import { parseAvailability, writtenAvailability } from "../../../fields/parse-availability.ts";
import { ParsedField } from "../../../fields/ParsedField.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { editedElement } from "./edited-element.ts";
import styles from "./ElementFieldset.module.css";

/** How often an element is down, and how it shows on the network. */
export function MoreAboutElement({
  draft: { record: element, texts, hold },
  change,
}: {
  readonly draft: Draft<Element>;
  readonly change: (element: Element) => void;
}) {
  return (
    <Panel title="How it fails, and how it is seen">
      <div className={styles.stack}>
        <ParsedField
          label="Availability"
          hint="What is promised, such as 99.9 %; or how often it is down and for how long, such as 2 a year, 6h each"
          placeholder="99.9 %"
          value={element.availability}
          written={writtenAvailability}
          parse={parseAvailability}
          problem={(text) => `“${text}” is neither: write 99.9 %, or 2 a year, 6h each.`}
          held={{ texts, hold, field: "availability" }}
          onChange={(availability) => change(editedElement(element, { availability }))}
        />
        <ParsedField
          label="Seen as"
          hint="On the network, a line each: a host name, *.domain, an address or a network; process@ before and :port after where several share a machine"
          placeholder="sqlservr@db-1.example:1433"
          rows={3}
          value={element.seenAs}
          written={(places) => places.join("\n")}
          parse={parsePlaces}
          problem={(text) => `“${wrongPlace(text)}” is no place on a network.`}
          held={{ texts, hold, field: "seenAs" }}
          onChange={(seenAs) => change(editedElement(element, { seenAs }))}
        />
      </div>
    </Panel>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function parsePlaces(text: string): readonly string[] | undefined {
  const places = linesOf(text);
  if (places.length === 0 || wrongPlace(text) !== undefined) return undefined;
  return [...new Set(places)];
}

function wrongPlace(text: string): string | undefined {
  return linesOf(text).find((place) => parseSighting(place) === undefined);
}
