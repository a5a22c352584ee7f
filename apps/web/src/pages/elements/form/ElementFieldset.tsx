import { type Element, Kind } from "@mainstay/plan";
import { useQuery } from "@tanstack/react-query";
import { kindWords, scaleWords } from "../../../components/kind-words.ts";
import type { Draft } from "../../../drafts/use-draft.ts";
import { ChoiceField } from "../../../fields/ChoiceField.tsx";
import { DayField } from "../../../fields/DayField.tsx";
import { DurationField } from "../../../fields/DurationField.tsx";
import { PickField } from "../../../fields/PickField.tsx";
import { ShareField } from "../../../fields/ShareField.tsx";
import { NeededTextField, TextField } from "../../../fields/TextField.tsx";
import { elements } from "../../../queries/elements.ts";
import { organisation } from "../../../queries/organisation.ts";
import { people, units } from "../../../queries/people-and-units.ts";
import { Panel } from "../../../ui/Panel.tsx";
import styles from "./ElementFieldset.module.css";
import { editedElement, withObjectives, withRecovery } from "./edited-element.ts";
import { MoreAboutElement } from "./MoreAboutElement.tsx";
import { NeedsField } from "./NeedsField.tsx";
import { shownName } from "./shown-name.ts";

/** Everything of an element that can be changed here; what else is written of it stays as it is. */
export function ElementFieldset({
  draft,
  change,
}: {
  readonly draft: Draft<Element>;
  readonly change: (element: Element) => void;
}) {
  const { data: unitList = [] } = useQuery(units);
  const { data: peopleList = [] } = useQuery(people);
  const { data: known } = useQuery(elements);
  const { data: { criticalities } = { criticalities: [] } } = useQuery(organisation);
  const { record: element } = draft;
  const { objectives = {}, recovery = {}, tags = [] } = element;
  const set = (fields: Parameters<typeof editedElement>[1]) =>
    change(editedElement(element, fields));
  const asked = (fields: Parameters<typeof withObjectives>[1]) =>
    change(withObjectives(element, fields));
  const able = (fields: Parameters<typeof withRecovery>[1]) =>
    change(withRecovery(element, fields));
  const held = (field: string) => ({ texts: draft.texts, hold: draft.hold, field });
  return (
    <>
      <Panel title="What it is">
        <div className={styles.grid}>
          <div className={styles.wide}>
            <NeededTextField
              label="Name"
              value={shownName(element)}
              missing="Write what people call it."
              held={held("name")}
              onChange={(name) => set({ name })}
            />
          </div>
          <ChoiceField
            label="Kind"
            value={element.kind}
            choices={Kind.options.map((value) => ({ value, words: kindWords[value].one }))}
            onChange={(kind) => set({ kind: kind ?? element.kind })}
          />
          <ChoiceField
            label="Criticality"
            value={element.criticality}
            none="As what falls with it"
            choices={criticalities.map((value) => ({ value, words: scaleWords(value) }))}
            onChange={(criticality) => set({ criticality })}
          />
          <ChoiceField
            label="Business unit"
            value={element.unit}
            none="None"
            choices={unitList.map(({ id, name }) => ({ value: id, words: name }))}
            onChange={(unit) => set({ unit })}
          />
          <PickField
            label="Owner"
            placeholder="Nobody yet"
            value={element.owner}
            items={peopleList.map(({ id, name, role }) => ({
              id,
              name,
              ...(role === undefined ? {} : { about: role }),
            }))}
            onChange={(owner) => set({ owner: owner?.id })}
          />
          <div className={styles.wide}>
            <TextField
              label="Description"
              rows={3}
              value={element.description}
              onChange={(description) => set({ description })}
            />
          </div>
          <div className={styles.wide}>
            <TextField
              label="Tags"
              hint="Words to find it by, with commas between them"
              value={tags.join(", ")}
              onChange={(text) => set({ tags: tagsIn(text) })}
            />
          </div>
        </div>
      </Panel>
      <Panel title="What the business asks">
        <div className={styles.grid}>
          <DurationField
            label="RTO"
            hint="Back within"
            placeholder="4h"
            value={objectives.rto}
            held={held("objectives/rto")}
            onChange={(rto) => asked({ rto })}
          />
          <DurationField
            label="MTPD"
            hint="Unbearable after"
            placeholder="1d"
            value={objectives.mtpd}
            held={held("objectives/mtpd")}
            onChange={(mtpd) => asked({ mtpd })}
          />
          <DurationField
            label="RPO"
            hint="Data no older than"
            placeholder="15m"
            value={objectives.rpo}
            held={held("objectives/rpo")}
            onChange={(rpo) => asked({ rpo })}
          />
          <ShareField
            label="MBCO"
            hint="Lowest level that still counts as working, in percent"
            placeholder="100"
            value={objectives.mbco}
            held={held("objectives/mbco")}
            onChange={(mbco) => asked({ mbco })}
          />
        </div>
      </Panel>
      <Panel title="What it can do">
        <div className={styles.grid}>
          <DurationField
            label="Recovery time"
            hint="How long restoring takes, once all that needs is there"
            placeholder="4h"
            value={recovery.time}
            held={held("recovery/time")}
            onChange={(time) => able({ time })}
          />
          <DurationField
            label="Recovery point"
            hint="How old restored data may be"
            placeholder="1h"
            value={recovery.point}
            held={held("recovery/point")}
            onChange={(point) => able({ point })}
          />
          <ChoiceField
            label="Who says so"
            hint="What a vendor states counts more than a claim"
            value={recovery.statedBy}
            choices={[
              { value: "organisation", words: "We ourselves" },
              { value: "vendor", words: "Whoever sells it" },
            ]}
            none="Not said, so we ourselves"
            onChange={(statedBy) => able({ statedBy })}
          />
          <DayField
            label="Said on"
            hint="What is said grows old"
            value={recovery.statedOn}
            onChange={(statedOn) => able({ statedOn })}
          />
        </div>
      </Panel>
      <MoreAboutElement draft={draft} change={change} />
      <Panel title="What it needs">
        <NeedsField
          needs={element.needs ?? []}
          draft={draft}
          elements={(known?.list ?? []).filter(({ id }) => id !== element.id)}
          onChange={(needs) => set({ needs: needs.length === 0 ? undefined : needs })}
        />
      </Panel>
    </>
  );
}

/** The tags in a text, each once; undefined if there is none. */
function tagsIn(text: string | undefined): readonly string[] | undefined {
  const words = (text ?? "").split(",").map((word) => word.trim());
  const tags = [...new Set(words.filter((word) => word !== ""))];
  return tags.length === 0 ? undefined : tags;
}
