// Renovate's own engine reads the pins in the sources of the clusters and examples by .github/renovate.json, and writes an edit
// for each. Every line that looks like a pin must be found by some manager, and every manager must find something.
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
];

async function edit(manager, packageFile, content, dep, depIndex) {
  const upgrade = {
    ...manager, ...dep, manager: "regex", packageFile, depIndex,
    newValue: later(dep.currentValue),
    ...(dep.currentDigest && { newDigest: OTHER }),
  };
  const changed = await doAutoReplace(upgrade, content, false);
  const before = content.split("\n");
  const after = changed.split("\n");
  const lines = after.filter((line, i) => line !== before[i]);
  if (before.length !== after.length || lines.length !== 1 || !lines[0].includes(upgrade.newValue)
      || (dep.currentDigest && !lines[0].includes(OTHER))) {
    failures.push(`${packageFile}: ${dep.depName} ${dep.currentValue} is not edited in one line`);
  }
  return lines[0];
}

// Every line of the text of a dependency; the same text at two places is at both.
function linesOf(content, dep) {
  const found = [];
  for (let at = content.indexOf(dep.replaceString); at >= 0; at = content.indexOf(dep.replaceString, at + 1)) {
    const first = content.slice(0, at).split("\n").length - 1;
    for (let i = 0; i < dep.replaceString.split("\n").length; i += 1) found.push(first + i);
  }
  return found;
}

async function main() {
  const config = JSON.parse(fs.readFileSync(path.join(project, ".github", "renovate.json"), "utf8"));
  const { errors, warnings } = await validateConfig("repo", config);
  failures.push(...[...errors, ...warnings].map((each) => `renovate.json: ${each.message}`));
  const localDir = fs.mkdtempSync(path.join(os.tmpdir(), "renovate-"));
  GlobalConfig.set({ localDir });
  const found = new Map(config.customManagers.map((manager) => [manager.description[0], { count: 0, example: null }]));
  let pins = 0;
  for (const packageFile of [...sources("clusters"), ...sources("examples")]) {
    const content = fs.readFileSync(path.join(project, packageFile), "utf8");
    const covered = new Set();
    for (const manager of config.customManagers) {
      if (!manager.fileMatch.some((pattern) => new RegExp(pattern).test(packageFile))) continue;
      const { deps } = extractPackageFile(content, packageFile, manager) ?? { deps: [] };
      for (const [index, dep] of deps.entries()) {
        linesOf(content, dep).forEach((line) => covered.add(line));
        const line = await edit(manager, packageFile, content, dep, index);
        const entry = found.get(manager.description[0]);
        entry.count += 1;
        entry.example ??= line?.trim();
        pins += 1;
      }
    }
    content.split("\n").forEach((line, number) => {
      const code = line.replace(/\/\/.*$/, (rest) => (line.includes("://") ? rest : ""));
      if (!covered.has(number) && PINNED.some((pattern) => pattern.test(code))) {
        failures.push(`${packageFile}:${number + 1}: no manager knows ${line.trim()}`);
      }
    });
  }
  fs.rmSync(localDir, { recursive: true });
  for (const [name, { count, example }] of found) {
    console.log(`${name}: ${count}, such as ${example}`);
    if (count === 0) failures.push(`nothing is found for ${name}`);
  }
  failures.forEach((each) => console.log(each));
  console.log(`${pins} pins, each edited by Renovate ${engine("../package.json").version}, ${failures.length} failures`);
  process.exit(failures.length > 0 ? 1 : 0);
}

main();
