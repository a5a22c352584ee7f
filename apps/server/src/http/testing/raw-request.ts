import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection on which bytes are written by hand, for what no client of HTTP would send. */
export type RawConnection = {
  readonly socket: Socket;
  /** What was answered until the other end closed the connection. */
  readonly answer: Promise<string>;
};

/** Connects to a server and sends the first bytes. */
export async function rawRequest(url: string, bytes: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => (said += text));
  // What is written to a connection that was closed already.
  socket.on("error", () => {});
  const answer = new Promise<string>((done) => socket.on("close", () => done(said)));
  socket.write(bytes);
  return { socket, answer };
}

/** Writes one byte after the other, until the connection is closed. */
export function drip({ socket, answer }: RawConnection, every: number): void {
  const timer = setInterval(() => socket.write("x"), every);
  void answer.finally(() => clearInterval(timer));
}
