// Has the service's own client verify signatures: a case in JSON per line in, an answer per line out.
//
// A body is the base64 of its bytes, which are read as a web framework would: as UTF-8, then as JSON. Where a
// case has no signature, it is verified with one of what JSON.stringify makes of the value, which is answered.
"use strict";

const { createHmac } = require("crypto");
const { Crisp } = require("crisp-api");

const lines = require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean);
const client = new Crisp();

const answer = ({ secret, body, timestamp, signature }) => {
  let value;
  try {
    value = JSON.parse(Buffer.from(body, "base64").toString("utf8"));
  } catch {
    return { accepted: false, read: false };
  }
  const written = JSON.stringify(value);
  const made = signature ?? createHmac("sha256", secret).update(`[${timestamp};${written}]`).digest("hex");
  return { accepted: client.verifyHook(secret, value, timestamp, made), read: true, signature: made };
};

client.setRtmMode("webhooks");
// Nothing is verified before the loopback of hooks is bound, which is when this promise is kept.
client.on("message:send", () => {}).then(() => {
  process.stdout.write(lines.map((line) => `${JSON.stringify(answer(JSON.parse(line)))}\n`).join(""));
});
