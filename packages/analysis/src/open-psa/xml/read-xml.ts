import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from "saxes";
import { findUndecoded, toFault } from "./xml-fault.ts";
import { element, quoted, type ProblemList } from "./xml-problem.ts";

/** The beginning of an element, and the offset of its `<` in the text. */
export type Tag = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly offset: number;
};

/** An element that has begun: what to do with each element in it, with its text if it may have some, and at its end. */
export type OpenElement = {
  readonly child: (tag: Tag) => OpenElement;
  readonly hasText?: boolean;
  readonly end?: () => void;
};

/**
 * Hands the elements of an XML 1.0 document to `document`, whose only child is the root. Reads until the end, the first
 * fault in the XML or the first limit, and reports that, or until there are more problems than are told. Nothing but the five predefined entities and character
 * references is ever expanded, and nothing outside the text is read.
 */
export function readXml(text: string, document: OpenElement, problems: ProblemList): void {
  const { report } = problems;
  if (text.length > maxLength) {
    const message = `the document is longer than ${inMebi(maxLength)} characters: split the model`;
    return report({ id: "too-long", message, offset: 0 });
  }
  const undecoded = findUndecoded(text);
  if (undecoded !== undefined) return report(undecoded);
  new XmlReading(text, document, problems).run();
}

const maxLength = 128 * 2 ** 20;
const maxDepth = 10_000;
const maxElements = 5_000_000;
const maxAttributes = 100;
const maxAttributeLength = 65_536;
const maxPieceLength = 2 ** 20;
/** How much is parsed before a fault that was found in it ends the reading. */
const chunkLength = 16_384;

const options = {
  xmlns: false,
  position: false,
  defaultXMLVersion: "1.0",
  forceXMLVersion: true,
} as const;

class XmlReading {
  readonly #text: string;
  readonly #problems: ProblemList;
  readonly #parser = new SaxesParser<typeof options>(options);
  readonly #open: { readonly handler: OpenElement; readonly tag: Tag | undefined }[];
  #elements = 0;
  #attributes = 0;
  /** Where the last tag, attribute, text or comment ended. */
  #pieceStart = 0;
  #hasStopped = false;

  constructor(text: string, document: OpenElement, problems: ProblemList) {
    this.#text = text;
    this.#problems = problems;
    this.#open = [{ handler: document, tag: undefined }];
    this.#parser.on("xmldecl", ({ encoding }) => this.#declare(encoding));
    this.#parser.on("doctype", (declared) => this.#declareType(declared));
    this.#parser.on("attribute", (attribute) => this.#measure(attribute));
    this.#parser.on("opentag", (tag) => this.#begin(tag));
    this.#parser.on("text", (found) => this.#readText(found));
    this.#parser.on("cdata", (found) => this.#readText(found));
    this.#parser.on("comment", () => this.#startPiece());
    this.#parser.on("processinginstruction", () => this.#startPiece());
    this.#parser.on("closetag", () => this.#end());
    this.#parser.on("error", ({ message }) => this.#fail(message));
  }

  run(): void {
    for (let at = 0; at < this.#text.length; at += chunkLength) {
      this.#parser.write(this.#text.slice(at, at + chunkLength));
      if (at - this.#pieceStart > maxPieceLength) {
        const message = `a tag, text or comment is longer than ${inMebi(maxPieceLength)} characters here`;
        this.#stop("too-long", message, this.#pieceStart);
      }
      if (this.#hasStopped || this.#problems.isFull()) return;
    }
    this.#parser.close();
  }

  #stop(id: string, message: string, offset: number): void {
    if (this.#hasStopped) return;
    this.#hasStopped = true;
    this.#problems.report({ id, message, offset });
  }

  #declare(encoding = "UTF-8"): void {
    if (readableEncoding.test(encoding)) return;
    const message = `the document says that its encoding is ${quoted(encoding)}: save it as UTF-8`;
    this.#stop("wrong-encoding", message, this.#before("<?xml"));
  }

  #declareType(declared: string): void {
    this.#startPiece();
    if (!declared.includes("[")) return;
    const message =
      "<!DOCTYPE> declares entities or elements, which is refused: leave out what stands in [ ]";
    this.#stop("document-type", message, this.#before("<!DOCTYPE"));
  }

  #measure({ name, value }: SaxesAttributePlain): void {
    this.#startPiece();
    if (++this.#attributes > maxAttributes) {
      const message = `an element has more than ${maxAttributes} attributes here`;
      return this.#stop("too-many", message, this.#before("<"));
    }
    if (value.length <= maxAttributeLength) return;
    const message = `the attribute ${quoted(name)} is longer than ${maxAttributeLength} characters`;
    this.#stop("too-long", message, this.#before("<"));
  }

  #begin({ name, attributes }: SaxesTagPlain): void {
    if (this.#hasStopped) return;
    const offset = this.#before("<");
    const tag = { name, attributes, offset };
    this.#startPiece();
    this.#attributes = 0;
    if (this.#open.length > maxDepth) {
      const message = `more than ${maxDepth} elements stand inside each other here`;
      return this.#stop("too-deep", message, offset);
    }
    if (++this.#elements > maxElements) {
      const message = `the document has more than ${inMillions(maxElements)} elements: split the model`;
      return this.#stop("too-many", message, offset);
    }
    this.#open.push({ handler: this.#innermost().handler.child(tag), tag });
  }

  #end(): void {
    if (this.#hasStopped) return;
    this.#startPiece();
    this.#innermost().handler.end?.();
    this.#open.pop();
  }

  #readText(found: string): void {
    if (this.#hasStopped) return;
    const { handler, tag } = this.#innermost();
    const start = this.#pieceStart;
    this.#startPiece();
    if (handler.hasText === true || tag === undefined || !somethingWritten.test(found)) return;
    const message = `text does not belong in ${element(tag.name)}: ${quoted(found.trim())}`;
    const space = this.#text.slice(start, this.#pieceStart).search(somethingWritten);
    this.#problems.report({ id: "wrong-content", message, offset: start + Math.max(0, space) });
  }

  #fail(reason: string): void {
    const { id, message, offset } = toFault(reason, {
      text: this.#text,
      position: this.#parser.position,
      pieceStart: this.#pieceStart,
      open: this.#innermost().tag,
    });
    this.#stop(id, message, offset);
  }

  #startPiece(): void {
    this.#pieceStart = this.#parser.position;
  }

  #innermost() {
    return this.#open[this.#open.length - 1];
  }

  /** Where a mark last stood before what was read. */
  #before(mark: string): number {
    return Math.max(0, this.#text.lastIndexOf(mark, this.#parser.position - 1));
  }
}

const readableEncoding = /^(?:utf-?8|us-ascii)$/iu;
const somethingWritten = /[^ \t\r\n]/u;

function inMebi(length: number): string {
  return `${length / 2 ** 20} Mi`;
}

function inMillions(number: number): string {
  return `${number / 1e6} million`;
}
