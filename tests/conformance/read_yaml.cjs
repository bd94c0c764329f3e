// Reads YAML as the npm package `yaml` does (YAML 1.2) and compares it with the value it was printed from.
//
//   clc_print_documents yaml COUNT SEED | NODE_PATH=/usr/share/nodejs node read_yaml.cjs [AT_LEAST]
//   clc_print_trees yaml CLUSTER... | NODE_PATH=/usr/share/nodejs node read_yaml.cjs
//
// Fails also if there are fewer texts and numbers than AT_LEAST, in values and names together.
"use strict";

let yaml;
try {
  yaml = require("yaml");
} catch {
  console.log("missing: the package yaml (Debian: node-yaml) is not installed");
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

const OPTIONS = { version: "1.2", intAsBigInt: true, prettyErrors: false };

function valueOf(document) {
  if (document.errors.length > 0 || document.warnings.length > 0) {
    throw document.errors[0] ?? document.warnings[0];
  }
  return document.toJS({ mapAsMap: true });
}

function parse(bytes, stream) {
  if (stream) return yaml.parseAllDocuments(bytes, OPTIONS).map(valueOf);
  return valueOf(yaml.parseDocument(bytes, OPTIONS));
}

// How many texts and numbers there are in it.
function scalars([kind, value]) {
  switch (kind) {
    case "list": return value.reduce((sum, each) => sum + scalars(each), 0);
    case "map": return value.reduce((sum, [, each]) => sum + 1 + scalars(each), 0);
    case "text": case "int": case "float": return 1;
    default: return 0;
  }
}

const wanted = Number(process.argv[2] ?? 1);
let count = 0;
let parts = 0;
let failures = 0;
for (const line of require("fs").readFileSync(0, "utf8").split("\n")) {
  if (line === "") continue;
  const { bytes, value, stream } = JSON.parse(line);
  count += 1;
  parts += scalars(value);
  let found;
  try {
    found = parse(bytes, stream);
  } catch (error) {
    found = error;
  }
  if (!same(found, value)) {
    failures += 1;
    console.log(JSON.stringify(bytes), "\n  is     ", JSON.stringify(value), "\n  reads  ", found);
  }
}
const version = require("yaml/package.json").version;
console.log(`${count} documents of ${parts} texts and numbers, ${failures} read wrongly, by the package yaml ${version}`);
process.exit(failures > 0 || parts < wanted ? 1 : 0);
