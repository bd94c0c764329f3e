// Reads YAML as the npm package `yaml` does (YAML 1.2) and compares it with the value it was printed from.
//
//   clc_print_documents yaml COUNT SEED | NODE_PATH=/usr/share/nodejs node read_yaml.cjs
"use strict";

let yaml;
try {
  yaml = require("yaml");
} catch {
  console.log("skipped: the package yaml (Debian: node-yaml) is not installed");
  process.exit(77);
}

function same(found, [kind, value]) {
  switch (kind) {
    case "null": return found === null;
    case "bool": return found === value;
    case "int": return typeof found === "bigint" && found === BigInt(value);
    case "float": return typeof found === "number" && Object.is(found, number(value));
    case "text": return found === value;
    case "list":
      return Array.isArray(found) && found.length === value.length && value.every((each, i) => same(found[i], each));
    case "map": {
      if (!(found instanceof Map) || found.size !== value.length) return false;
      const entries = [...found];
      return value.every(([key, each], i) => entries[i][0] === key && same(entries[i][1], each));
    }
  }
  throw new Error(`unknown kind ${kind}`);
}

function number(text) {
  return { inf: Infinity, "-inf": -Infinity, nan: NaN, "-nan": NaN }[text] ?? Number(text);
}

function parse(bytes) {
  const document = yaml.parseDocument(bytes, { version: "1.2", intAsBigInt: true, prettyErrors: false });
  if (document.errors.length > 0 || document.warnings.length > 0) {
    throw document.errors[0] ?? document.warnings[0];
  }
  return document.toJS({ mapAsMap: true });
}

let count = 0;
let failures = 0;
for (const line of require("fs").readFileSync(0, "utf8").split("\n")) {
  if (line === "") continue;
  const { bytes, value } = JSON.parse(line);
  count += 1;
  let found;
  try {
    found = parse(bytes);
  } catch (error) {
    found = error;
  }
  if (!same(found, value)) {
    failures += 1;
    console.log(JSON.stringify(bytes), "\n  is     ", JSON.stringify(value), "\n  reads  ", found);
  }
}
console.log(`${count} documents, ${failures} read wrongly, by the package yaml`);
process.exit(failures > 0 || count === 0 ? 1 : 0);
