// The reference Socket.IO server on another path for every connection, behind a REST endpoint.
//
// It writes its port; "drop" on the standard input ends the newest connection, the end of the input ends
// the server, which then writes what it has seen.
"use strict";

const http = require("http");
const { Server } = require("socket.io");

const seen = { fetches: [], paths: [], authentications: [] };
const servers = [];
let newest = null;

function accept(path, socket) {
  newest = socket;
  seen.paths.push(path);
  socket.on("authentication", (payload) => {
    seen.authentications.push(payload);
    socket.emit("authenticated", true);
    const fingerprint = seen.authentications.length;
    socket.emit("message:send", {
      website_id: "11111111-2222-4333-8444-555555555555",
      session_id: "session_aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
      type: "text",
      content: "H\u00e9llo \u{1f600}",
      from: "user",
      origin: "chat",
      fingerprint,
      timestamp: 1790000000100,
    });
  });
}

const listener = http.createServer((request, response) => {
  seen.fetches.push({ path: request.url, tier: request.headers["x-crisp-tier"] });
  const path = `/p/${seen.fetches.length}/`;
  const io = new Server(listener, { path, serveClient: false, destroyUpgrade: false });
  io.on("connection", (socket) => accept(path, socket));
  servers.push(io);
  const app = `ws://127.0.0.1:${listener.address().port}${path}`;
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify({ error: false, reason: "listed", data: { socket: { app } } }));
});

listener.listen(0, "127.0.0.1", () => process.stdout.write(`${listener.address().port}\n`));

process.stdin.setEncoding("utf8");
process.stdin.on("data", (text) => {
  if (text.includes("drop") && newest) newest.conn.close();
});
process.stdin.on("end", () => {
  process.stdout.write(JSON.stringify(seen), () => process.exit(0));
});
