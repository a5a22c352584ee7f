import * as z from "zod";
import { servicesOfPlans } from "../licences/licence-book.ts";
import { cellsOf, type Fault, toFault } from "./cells.ts";
import { isGuestName } from "./concealment.ts";
import type { Row } from "./row.ts";
import type { ServiceSet } from "./services.ts";

/** The attributes of a user that can say which business unit it belongs to. */
export const unitAttributes = [
  "department",
  "division",
  "costCenter",
  "companyName",
  "officeLocation",
] as const;
export type UnitAttribute = (typeof unitAttributes)[number];

/** A licence of a user: the product, by id or name, and the plans of it that are switched off. */
type AssignedLicence = {
  readonly product: string;
  readonly disabledPlans: readonly string[];
};

/** What the directory says of a user. */
export type DirectoryUser = {
  readonly name: string;
  readonly unitValue?: string;
  readonly isGuest: boolean;
  /** False for people who left and for mailboxes that several share. */
  readonly isEnabled: boolean;
  readonly licences: readonly AssignedLicence[];
  /** What plans assigned directly entitle to. */
  readonly licensed: ServiceSet;
  /** Whether licences are said as plans, as products only, or not at all. */
  readonly licencesBy?: "plans" | "products";
};

const text = z.string().nullish();
const GraphUser = z.object({
  userPrincipalName: z.string().min(1),
  accountEnabled: z.boolean().nullish(),
  userType: text,
  department: text,
  companyName: text,
  officeLocation: text,
  employeeOrgData: z.object({ division: text, costCenter: text }).nullish(),
  assignedLicenses: z
    .array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).nullish() }))
    .nullish(),
  assignedPlans: z.array(z.object({ servicePlanId: z.string(), capabilityStatus: text })).nullish(),
});

/** A user as Graph's `users` gives it; what else it holds is passed over. */
export function readGraphUser(item: unknown, by: UnitAttribute): DirectoryUser | Fault {
  const { data, error } = GraphUser.safeParse(item);
  if (data === undefined) return toFault(error);
  const { assignedLicenses, assignedPlans } = data;
  const isDivided = by === "division" || by === "costCenter";
  const unitValue = isDivided ? data.employeeOrgData?.[by] : data[by];
  return {
    name: data.userPrincipalName.trim(),
    ...written(unitValue),
    isGuest: data.userType?.toLowerCase() === "guest" || isGuestName(data.userPrincipalName),
    isEnabled: data.accountEnabled !== false,
    licences: (assignedLicenses ?? []).map(({ skuId, disabledPlans }) => ({
      product: skuId,
      disabledPlans: disabledPlans ?? [],
    })),
    licensed: servicesOfPlans(
      (assignedPlans ?? [])
        .filter(({ capabilityStatus }) => capabilityStatus?.toLowerCase() !== "deleted")
        .map(({ servicePlanId }) => servicePlanId),
    ),
    ...(Array.isArray(assignedPlans)
      ? { licencesBy: "plans" }
      : Array.isArray(assignedLicenses)
        ? { licencesBy: "products" }
        : {}),
  };
}

const columnsOfAttribute: Readonly<Record<UnitAttribute, readonly string[]>> = {
  department: ["department"],
  division: ["division", "employeeorgdatadivision", "employeeorgdata"],
  costCenter: ["costcenter", "employeeorgdatacostcenter", "employeeorgdata"],
  companyName: ["companyname", "company"],
  officeLocation: ["officelocation", "office"],
};

/** The columns by which a list of users is recognised. */
export const userListColumns = ["userprincipalname"] as const;

/** Whether users with these columns can be told to units by an attribute. */
export function hasUnitColumn(columns: ReadonlySet<string>, by: UnitAttribute): boolean {
  return columnsOfAttribute[by].some((column) => columns.has(column));
}

/**
 * A user as a CSV export has it, from the admin centres of Entra or Microsoft 365 or from a script: licences are ids or
 * names of products, joined by plus signs, semicolons or bars.
 */
export function readUserRow(row: Row, by: UnitAttribute): DirectoryUser | Fault {
  const cells = cellsOf(row);
  const name = cells.text("userprincipalname");
  if (name === undefined) return { why: "has no User Principal Name", value: "" };
  const products = cells.text("assignedlicenses") ?? cells.text("licenses");
  const isBlocked = cells.flag("blockcredential");
  const enabled = cells.text("accountenabled");
  const isEnabled = enabled === undefined ? !isBlocked : cells.flag("accountenabled");
  const unitValue = columnsOfAttribute[by].map((column) => cells.text(column)).find(Boolean);
  return (
    cells.fault() ?? {
      name,
      ...written(unitValue),
      isGuest: cells.text("usertype")?.toLowerCase() === "guest" || isGuestName(name),
      isEnabled,
      licences: productsIn(products).map((product) => ({ product, disabledPlans: [] })),
      licensed: 0,
      ...(products === undefined ? {} : { licencesBy: "products" }),
    }
  );
}

function productsIn(cell: string | undefined): readonly string[] {
  if (cell === undefined || cell.toLowerCase() === "unlicensed") return [];
  return cell
    .split(/[+;|]/)
    .map((product) => product.trim())
    .filter((product) => product !== "");
}

function written(value: string | null | undefined): { readonly unitValue?: string } {
  const unitValue = value?.trim();
  return unitValue === undefined || unitValue === "" ? {} : { unitValue };
}
