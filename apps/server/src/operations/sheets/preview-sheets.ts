import type { SheetName } from "@mainstay/sheets";
import { type Request, type Services, WrittenJson } from "../operation.ts";

type Body = {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly sheets: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly list: SheetName | null;
    readonly columns?: Readonly<Record<string, string | null>> | undefined;
  }[];
  readonly isComplete: boolean;
  readonly ticket?: string | undefined;
};

/** What spreadsheets would change, without changing anything. What the answer is made for is the revision in it. */
export async function previewSheets(
  { analyses }: Services,
  { body: { files, sheets, isComplete, ticket } }: Request<unknown, unknown, Body>,
): Promise<WrittenJson> {
  const given = files.map(({ name, content }) => ({
    name,
    bytes: new Uint8Array(Buffer.from(content, "base64")),
  }));
  const decisions = sheets.map(({ columns, ...sheet }) =>
    columns === undefined ? sheet : { ...sheet, columns },
  );
  const question = { about: "sheets", files: given, decisions, isComplete } as const;
  const answer = await analyses.askOnce(question, ticket);
  return new WrittenJson(answer ?? "null");
}
