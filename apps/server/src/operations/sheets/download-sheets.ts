import type { SheetName } from "@mainstay/sheets";
import * as z from "zod";
import { Refusal } from "../../http/refusal.ts";
import { type Request, type Services, WrittenFile } from "../operation.ts";

const Exported = z.union([
  z.strictObject({ content: z.base64() }),
  z.strictObject({ fault: z.string() }),
]);

/** The lists that have a sheet, as an Excel workbook. */
export async function downloadWorkbook({ analyses }: Services): Promise<WrittenFile> {
  const answer = await analyses.askText({ about: "workbook" });
  const exported = Exported.parse(JSON.parse(answer ?? "null"));
  if ("fault" in exported) throw new Refusal(409, exported.fault);
  return fileOf("plan.xlsx", Buffer.from(exported.content, "base64"));
}

/** One of them as CSV. */
export async function downloadSheet(
  { analyses }: Services,
  { path: { list } }: Request<{ readonly list: SheetName }, unknown, unknown>,
): Promise<WrittenFile> {
  const answer = await analyses.askText({ about: "sheet", list });
  const text = z.string().parse(JSON.parse(answer ?? "null"));
  return fileOf(`${list}.csv`, Buffer.from(text));
}

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>): WrittenFile {
  return new WrittenFile({ name, size: bytes.length, stream: new Blob([bytes]).stream() });
}
