// Mermaid's own parser: what it makes of each diagram in FILE..., as one line of JSON each.
//
//   node mermaid.mjs NODE_MODULES FILE...
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(path.join(modules, "x"));
const { JSDOM } = require("jsdom");
const dom = new JSDOM("<!DOCTYPE html><body></body>");
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const { default: mermaid } = await import(pathToFileURL(path.join(modules, "mermaid", "dist", "mermaid.core.mjs")));
mermaid.initialize({ startOnLoad: false, maxEdges: 5000, maxTextSize: 1000000 });

// Numbers of signs, as Mermaid keeps them until it draws.
const plain = (text) => text.replace(/(?:ﬂ°°|#)(\d+)(?:¶ß|;)/g, (_, number) => String.fromCharCode(Number(number)));
const lines = (text) => text.split(/<br\s*\/?>/).map(plain);

for (const file of files) {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(fs.readFileSync(file, "utf8"));
  const vertices = [...diagram.db.getVertices().values()].filter((each) => each.text !== undefined);
  const labels = new Map(vertices.map((each) => [each.id, lines(each.text)]));
  console.log(JSON.stringify({
    nodes: [...labels.values()],
    lines: diagram.db.getEdges().map((each) => [labels.get(each.start), labels.get(each.end), plain(each.text ?? ""), each.stroke]),
    boxes: diagram.db.getSubGraphs().map((each) => [plain(each.title), each.nodes.map((id) => labels.get(id))]),
  }));
}
