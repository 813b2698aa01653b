// Has the service's own client verify signatures: JSON in, a list of true and false out.
"use strict";

const { Crisp } = require("crisp-api");

const cases = JSON.parse(require("fs").readFileSync(0, "utf8"));
const client = new Crisp();

client.setRtmMode("webhooks");
// Nothing is verified before the loopback of hooks is bound, which is when this promise is kept.
client.on("message:send", () => {}).then(() => {
  const verdicts = cases.map(({ secret, body, timestamp, signature }) =>
    client.verifyHook(secret, JSON.parse(body), timestamp, signature)
  );
  process.stdout.write(JSON.stringify(verdicts));
});
