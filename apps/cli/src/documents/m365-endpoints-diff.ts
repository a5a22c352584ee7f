import {
  categories,
  type Differences,
  formatPorts,
  type Passage,
  type SetChange,
} from "@mainstay/m365";
import * as z from "zod";

/** The version of a list of endpoints: YYYYMMDDNN. */
export const VersionText = z.string().regex(/^\d{10}$/);

const SetId = z.int().nonnegative();
const Texts = z.array(z.string());
const Ports = z.string().nullable().meta({
  description: "Such as 80,443 or 3478-3481, empty for none; null where only the list says it",
});

const PassageForm = z.strictObject({
  set: SetId,
  serviceArea: z.string().nullable(),
  category: z.enum(categories).nullable(),
  required: z.boolean().nullable(),
  hosts: Texts,
  addresses: Texts,
  tcp: Ports,
  udp: Ports,
});

/** What `mainstay m365 endpoints diff --json` prints. */
export const M365EndpointsDiffDocument = z
  .strictObject({
    from: VersionText.nullable(),
    to: VersionText.nullable(),
    open: z.array(
      PassageForm.extend({
        by: z.iso.date().nullable(),
        basis: z.enum(["effective-date", "thirty-days"]).nullable().meta({
          description: "The date of the change, or 30 days after the version was published",
        }),
      }),
    ),
    close: z.array(PassageForm),
    sets: z.strictObject({
      added: z.array(SetId),
      removed: z.array(SetId),
      changed: z.array(
        z.strictObject({
          set: SetId,
          serviceArea: z.string().nullable(),
          fields: z.array(
            z.strictObject({
              field: z.enum([
                "serviceArea",
                "category",
                "required",
                "tcp",
                "udp",
                "expressRoute",
                "notes",
              ]),
              from: z.string(),
              to: z.string(),
            }),
          ),
          addedHosts: Texts,
          removedHosts: Texts,
          addedAddresses: Texts,
          removedAddresses: Texts,
        }),
      ),
    }),
  })
  .meta({ title: "mainstay m365 endpoints diff --json" });
export type M365EndpointsDiffDocument = z.output<typeof M365EndpointsDiffDocument>;

/** Which versions were compared, as far as known, and what is different. */
export type ComparedVersions = {
  readonly from?: string;
  readonly to?: string;
  readonly differences: Differences;
};

/** Differences as the document. */
export function toM365EndpointsDiffDocument({
  from,
  to,
  differences,
}: ComparedVersions): M365EndpointsDiffDocument {
  const { open, close, added, removed, changed } = differences;
  return {
    from: from ?? null,
    to: to ?? null,
    open: open.map((passage) => ({
      ...passageForm(passage),
      by: passage.by ?? null,
      basis: passage.basis ?? null,
    })),
    close: close.map(passageForm),
    sets: { added: [...added], removed: [...removed], changed: changed.map(changeForm) },
  };
}

function passageForm(passage: Passage): z.output<typeof PassageForm> {
  const { set, serviceArea, category, required, names, networks, tcp, udp } = passage;
  return {
    set,
    serviceArea: serviceArea ?? null,
    category: category ?? null,
    required: required ?? null,
    hosts: [...names],
    addresses: [...networks],
    tcp: tcp === undefined ? null : formatPorts(tcp),
    udp: udp === undefined ? null : formatPorts(udp),
  };
}

function changeForm(change: SetChange): M365EndpointsDiffDocument["sets"]["changed"][number] {
  return {
    set: change.set,
    serviceArea: change.serviceArea ?? null,
    fields: change.fields.map((field) => ({ ...field })),
    addedHosts: [...change.addedNames],
    removedHosts: [...change.removedNames],
    addedAddresses: [...change.addedNetworks],
    removedAddresses: [...change.removedNetworks],
  };
}
