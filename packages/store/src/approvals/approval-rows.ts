import type { ApprovableAddress } from "@mainstay/plan";
import type { Insertable, Selectable } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Somebody } from "../people/somebody.ts";
import { type ApprovalAct, ApprovalEntry, formatRecord } from "./approval-entry.ts";

const { action: Action, record: Address, material: Material } = ApprovalEntry.unwrap().shape;

type Row = Selectable<Tables["approvals"]>;

/** The entry that a row stands for. */
export function toApprovalEntry(row: Row): ApprovalEntry {
  return { ...toApprovalAct(row), material: Material.parse(row.material) };
}

/** The same without what it was done to. */
export function toApprovalAct(row: Omit<Row, "material">): ApprovalAct {
  const { hash, revision, at, comment } = row;
  const onBehalfOf = toSomebody(row.on_behalf_of, row.on_behalf_of_name);
  return {
    record: parseRecordAddress(row.record),
    action: Action.parse(row.action),
    hash,
    revision,
    at: at.toISOString(),
    by: { id: row.by, name: row.by_name },
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(comment === null ? {} : { comment }),
  };
}

/** The row that keeps an entry. */
export function toApprovalRow(entry: ApprovalEntry): Insertable<Tables["approvals"]> {
  const { record, action, hash, revision, material, at, by, onBehalfOf, comment } = entry;
  return {
    record: formatRecord(record),
    action,
    hash,
    revision,
    material: JSON.stringify(material),
    at,
    by: by.id,
    by_name: by.name,
    on_behalf_of: onBehalfOf?.id ?? null,
    on_behalf_of_name: onBehalfOf?.name ?? null,
    comment: comment ?? null,
  };
}

function toSomebody(id: string | null, name: string | null): Somebody | undefined {
  return id === null ? undefined : { id, name: name ?? id };
}

function parseRecordAddress(address: string): ApprovableAddress {
  const [collection = "", id = ""] = address.split("/");
  return Address.parse({ collection, id });
}
