import { createServer, type Socket, connect } from "node:net";
import { argv, stdin, stdout } from "node:process";

/*
 * A program that others watch. `talk.ts listen ADDRESS PORT` listens, `talk.ts try ADDRESS PORT TIMES PATIENCE` connects so often, one
 * after another, and `talk.ts keep` keeps three connections more. It says when that is done, and ends with its input.
 */
const [, , what = "", address = "", port = "", times = "0", patience = "10000"] = argv;

if (what === "listen") {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.on("data", () => socket.write("yes"));
    socket.on("end", () => socket.end());
  });
  server.listen(Number(port), address, () => stdout.write("ready\n"));
  stdin.on("end", () => server.close()).resume();
} else {
  for (let turn = 0; turn < Number(times); turn++) (await attempt())?.end();
  if (what === "keep") {
    const kept = [await attempt(), await attempt(), await attempt()];
    stdin.on("end", () => kept.forEach((socket) => socket?.end())).resume();
  }
  stdout.write("ready\n");
}

/** Connects and waits for an answer; undefined where there is none. */
function attempt(): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), address, () => socket.write("ready?"));
    const giveUp = setTimeout(() => socket.destroy(new Error("nobody answers")), Number(patience));
    socket.once("error", () => {
      clearTimeout(giveUp);
      resolve(undefined);
    });
    socket.once("data", () => {
      clearTimeout(giveUp);
      resolve(socket);
    });
  });
}
