import type { Person, Services } from "../http/context.ts";

export type { Person, Services };

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
  /** In bytes. */
  readonly size: number;
  readonly stream: ReadableStream;

  constructor({ name, size, stream }: Pick<WrittenFile, "name" | "size" | "stream">) {
    this.name = name;
    this.size = size;
    this.stream = stream;
  }
}
