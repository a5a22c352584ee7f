import type { Person, Services as AllServices } from "../http/context.ts";
import type { SeenAnalyses } from "../analysis/seen-analyses.ts";
import type { SeenRecord } from "../people/withheld/seen-record.ts";

export type { Person };

/** What every operation works with: of the plan, and of what follows from it, what whoever asks may see. */
export type Services = Omit<AllServices, "record" | "analyses"> & {
  readonly record: SeenRecord;
  readonly analyses: SeenAnalyses;
};

/** What an operation is given: who asks, and what for, as the contract has it. */
export type Request<Path, Query, Body> = {
  readonly person: Person;
  readonly path: Path;
  readonly query: Query;
  readonly body: Body;
  /** The revision in If-Match; of endpoints that do not ask for one, the current one. */
  readonly revision: number;
};

/** Answers with a value of the contract, or with JSON that is written already. */
export type Operation<Path, Query, Body, Answer> = (
  services: Services,
  request: Request<Path, Query, Body>,
) => Promise<Answer | WrittenJson | WrittenFile> | Answer | WrittenJson | WrittenFile;

/** An answer as JSON text, or its bytes in UTF-8, where it is written already or its shape is that of a plan file. */
export class WrittenJson {
  readonly text: string | Uint8Array<ArrayBuffer>;

  constructor(text: string | Uint8Array<ArrayBuffer>) {
    this.text = text;
  }

  static of(value: unknown): WrittenJson {
    return new WrittenJson(JSON.stringify(value));
  }
}

/** An answer that is a file, read as it is sent. */
export class WrittenFile {
  readonly name: string;
  /** In bytes; undefined where that is not known before it is sent. */
  readonly size: number | undefined;
  /** Its media type, where it is not the one that the contract has. */
  readonly type: string | undefined;
  readonly stream: ReadableStream;

  constructor({
    name,
    size,
    type,
    stream,
  }: Partial<WrittenFile> & Pick<WrittenFile, "name" | "stream">) {
    this.name = name;
    this.size = size;
    this.type = type;
    this.stream = stream;
  }
}
