// Renovate's own engine reads the pins in the sources of the clusters and examples by .github/renovate.json, and writes an edit
// for each. Every line that looks like a pin must be found by some manager, and every manager must find something.
//
// In pins.cl beside this file fields stand in other orders; a pin there is to be found under the name that its line says.
//
//   node renovate.cjs NODE_MODULES PROJECT
"use strict";

const fs = require("fs");
const os = require("os");
const path = require("path");

const [modules, project] = process.argv.slice(2);
const [major, minor] = process.versions.node.split(".").map(Number);
if (!(major === 20 && minor >= 15) && !(major === 22 && minor >= 11)) {
  console.log(`missing: Renovate 39 does not run on Node ${process.versions.node}`);
  process.exit(77);
}
process.env.LOG_LEVEL = "fatal";

const engine = (name) => require(path.join(modules, "renovate", "dist", name));
const { extractPackageFile } = engine("modules/manager/custom/regex");
const { doAutoReplace } = engine("workers/repository/update/branch/auto-replace");
const { validateConfig } = engine("config/validation");
const { GlobalConfig } = engine("config/global");

const failures = [];

function sources(folder) {
  return fs.readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) return below === path.join("clusters", "out") ? [] : sources(below);
    return entry.name.endsWith(".cl") ? [below] : [];
  });
}

// A later version in the same form, and another digest. A tag that counts nothing, such as `alpine`, gets a number.
const later = (value) =>
  /\d/.test(value) ? value.replace(/(\d+)([^\d]*)$/, (_, number, rest) => Number(number) + 1 + rest) : `${value}-2`;
const OTHER = "sha256:" + "9".repeat(64);

// Lines that name a version or an image, by a look at them alone.
const PINNED = [
  /(?:^|[\s{])(?:[a-z]+-)?version: "?[~>= ]*v?\d/,
  /(?:^|[\s{])(?:kubernetes|talos): \d+\.\d+\.\d+/,
  /"[a-z0-9-]+\.[a-z0-9.-]+\/[^":\s]+:[^":\s]+(?:@sha256:[0-9a-f]{64})?"/,
  /\/releases\/download\//,
  /(?:\?ref=|(?:^|[\s{])ref: ")/,
  /(?:^|[\s{])(?:[a-z_]+_version|tag): "v?\d/,
];

// Lets Renovate write an edit; returns the one line that it changes, by its number, or null.
async function edit(manager, packageFile, content, dep, depIndex) {
  const upgrade = {
    ...manager, ...dep, manager: "regex", packageFile, depIndex,
    newValue: later(dep.currentValue),
    ...(dep.currentDigest && { newDigest: OTHER }),
  };
  const changed = await doAutoReplace(upgrade, content, false);
  const before = content.split("\n");
  const after = changed.split("\n");
  const lines = [...after.keys()].filter((i) => after[i] !== before[i]);
  const [number] = lines;
  if (before.length !== after.length || lines.length !== 1 || !after[number].includes(upgrade.newValue)
      || (dep.currentDigest && !after[number].includes(OTHER))) {
    failures.push(`${packageFile}: ${nameOf(dep)} ${dep.currentValue} is not edited in one line`);
    return null;
  }
  return { number, name: nameOf(dep), text: after[number].trim() };
}

const nameOf = (dep) => dep.depName ?? dep.packageName;

// All that the managers find in a file: what each pin's line becomes, by the description of the manager.
async function edits(config, packageFile, content) {
  const made = [];
  for (const manager of config.customManagers) {
    if (!manager.fileMatch.some((pattern) => new RegExp(pattern).test(packageFile))) continue;
    const { deps } = extractPackageFile(content, packageFile, manager) ?? { deps: [] };
    for (const [index, dep] of deps.entries()) {
      const line = await edit(manager, packageFile, content, dep, index);
      if (line) made.push({ ...line, manager: manager.description[0] });
    }
  }
  return made;
}

// Each line of the file of orders is found under the name it says, and no other line is found. Gives the edits.
async function holdOrders(config) {
  const content = fs.readFileSync(path.join(__dirname, "pins.cl"), "utf8");
  const made = await edits(config, "examples/pins.cl", content);
  const found = made.map(({ number, name }) => `${number + 1}: ${name}`);
  const wanted = content.split("\n").flatMap((line, number) => {
    const said = /\/\/ finds (\S+)$/.exec(line);
    return said ? [`${number + 1}: ${said[1]}`] : [];
  });
  for (const each of wanted) if (!found.includes(each)) failures.push(`pins.cl:${each} is not found`);
  for (const each of found) if (!wanted.includes(each)) failures.push(`pins.cl:${each} is found, and the line does not say so`);
  if (wanted.length === 0) failures.push("pins.cl has no pins");
  return made;
}

async function main() {
  const config = JSON.parse(fs.readFileSync(path.join(project, ".github", "renovate.json"), "utf8"));
  const { errors, warnings } = await validateConfig("repo", config);
  failures.push(...[...errors, ...warnings].map((each) => `renovate.json: ${each.message}`));
  const localDir = fs.mkdtempSync(path.join(os.tmpdir(), "renovate-"));
  GlobalConfig.set({ localDir });
  const found = new Map(config.customManagers.map((manager) => [manager.description[0], { count: 0, example: null }]));
  const count = ({ manager, text }) => {
    const entry = found.get(manager);
    entry.count += 1;
    entry.example ??= text;
  };
  let pins = 0;
  for (const packageFile of [...sources("clusters"), ...sources("examples")]) {
    const content = fs.readFileSync(path.join(project, packageFile), "utf8");
    const covered = new Set();
    for (const each of await edits(config, packageFile, content)) {
      covered.add(each.number);
      count(each);
      pins += 1;
    }
    content.split("\n").forEach((line, number) => {
      const code = line.replace(/\/\/.*$/, (rest) => (line.includes("://") ? rest : ""));
      if (!covered.has(number) && PINNED.some((pattern) => pattern.test(code))) {
        failures.push(`${packageFile}:${number + 1}: no manager knows ${line.trim()}`);
      }
    });
  }
  const orders = await holdOrders(config);
  orders.forEach(count);
  fs.rmSync(localDir, { recursive: true });
  for (const [name, { count, example }] of found) {
    console.log(`${name}: ${count}, such as ${example}`);
    if (count === 0) failures.push(`nothing is found for ${name}`);
  }
  failures.forEach((each) => console.log(each));
  console.log(`${pins} pins and ${orders.length} in other orders, each edited by Renovate ${engine("../package.json").version}, ${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
}

main();
