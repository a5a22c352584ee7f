import { DecodeUTF8 } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Entry } from "../archive/read-archive.ts";
import { Unreadable } from "../tables/unreadable.ts";

/** What is done with the tags and texts of a part of a workbook, by their names without prefixes. */
export type XmlTaker = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const mostDepth = 100;

/** Reads a part of a workbook as it is unpacked. Nothing declared in it is ever expanded. Throws Unreadable. */
export function readXml({ name, pieces }: Entry, { open, text, close }: XmlTaker): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("opentag", ({ name: tag, attributes }: SaxesTagPlain) => {
    if (++depth > mostDepth) throw new Unreadable(`is nested too deep in ${name}`);
    open?.(localName(tag), (wanted) =>
      Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined,
    );
  });
  parser.on("closetag", ({ name: tag }: SaxesTagPlain) => {
    depth--;
    close?.(localName(tag));
  });
  parser.on("text", (piece) => text?.(piece));
  parser.on("cdata", (piece) => text?.(piece));
  parser.on("error", ({ message }) => {
    throw new Unreadable(`is damaged in ${name}: ${message}`);
  });
  const decoder = new DecodeUTF8((piece) => {
    parser.write(piece);
  });
  try {
    for (const piece of pieces()) decoder.push(piece);
    decoder.push(new Uint8Array(), true);
    parser.close();
  } catch (error) {
    // Letters that are none; whoever ends the work throws something else.
    if (!(error instanceof Error && "code" in error && typeof error.code === "number")) throw error;
    throw new Unreadable(`is damaged in ${name}: save it again in a spreadsheet program`);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
