// Makes calls of @azure/arm-compute, one after another, and prints what each of them returned or threw as a JSON array.
// node calls.mjs <folder with node_modules> <url> <subscription>, and on standard input [["galleries", "get", "group", "name"], ...]
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const [folder, endpoint, subscription] = process.argv.slice(2);
const { ComputeManagementClient } = createRequire(join(folder, "package.json"))("@azure/arm-compute");

const credential = { getToken: async () => ({ token: "any", expiresOnTimestamp: Date.now() + 3_600_000 }) };
const client = new ComputeManagementClient(credential, subscription, { endpoint });

async function collect(items) {
  const found = [];
  for await (const item of items) found.push(item);
  return found;
}

async function call([group, operation, ...args]) {
  try {
    const started = client[group][operation](...args);
    return { value: (started[Symbol.asyncIterator] ? await collect(started) : await started) ?? null };
  } catch (error) {
    const { name, code, statusCode, message } = error;
    return { error: { name, code, statusCode, message } };
  }
}

const outcomes = [];
for (const one of JSON.parse(await text(process.stdin))) outcomes.push(await call(one));
console.log(JSON.stringify(outcomes));
