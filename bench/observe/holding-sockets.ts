import { connect, createServer, type Socket } from "node:net";
import { argv, stdin, stdout } from "node:process";

/*
 * Holds so many connections to itself open, and closes and opens others at so many a second, until its input ends. It says when the
 * first are open.
 */
const [, , held = "0", rate = "0"] = argv;
const server = createServer((socket) => {
  socket.on("error", () => socket.destroy()).on("data", (bytes) => socket.write(bytes));
});
server.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 }, () => void hold());
stdin.on("end", () => process.exit()).resume();

async function hold(): Promise<void> {
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const kept: Socket[] = [];
  for (let at = 0; at < Number(held); at += 100) {
    kept.push(...(await Promise.all(Array.from({ length: 100 }, () => made(port)))));
  }
  stdout.write("ready\n");
  const between = 1_000 / Number(rate);
  setInterval(() => void made(port).then((socket) => socket.end("over")), between);
}

function made(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", () => socket.destroy()).resume();
  });
}
