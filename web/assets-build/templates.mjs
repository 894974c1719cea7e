// Renders the page templates with their sample data, and says where data and template disagree.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import Mustache from "mustache";

const top = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(top, path), "utf8");
const filesUnder = (path) => readdirSync(join(top, path), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(top, join(entry.parentPath, entry.name))).sort();

export const partials = Object.fromEntries(filesUnder("templates/partials").map((path) => [path.split("/").pop().replace(".mustache", ""), read(path)]));

// A name that no level of the data knows would come out empty on the real page, without a word.
class StrictContext extends Mustache.Context {
  constructor(view, parent, missing) {
    super(view, parent);
    this.missing = missing;
  }
  push(view) { return new StrictContext(view, this, this.missing); }
  lookup(name) {
    const value = super.lookup(name);
    if (value === undefined) this.missing.add(name);
    return value;
  }
}

class StrictWriter extends Mustache.Writer {
  renderSection(token, context, ...rest) { return super.renderSection(token, this.lenient(context), ...rest); }
  renderInverted(token, context, ...rest) { return super.renderInverted(token, this.lenient(context), ...rest); }
  // A flag may be left out: it is false then. Only names that are printed must be there.
  lenient(context) {
    const copy = new StrictContext(context.view, context.parent, context.missing);
    copy.lookup = (name) => Mustache.Context.prototype.lookup.call(context, name);
    copy.push = (view) => new StrictContext(view, context, context.missing);
    return copy;
  }
}

function sectionNames(tokens, names = new Set()) {
  for (const token of tokens) {
    if (token[0] === "#" || token[0] === "^") names.add(token[1].split(".").pop());
    if (Array.isArray(token[4])) sectionNames(token[4], names);
  }
  return names;
}

const allTemplates = [...Object.values(partials), ...filesUnder("templates/pages").map(read)];
const flags = allTemplates.reduce((names, text) => sectionNames(Mustache.parse(text), names), new Set());

// In the server an empty text and the number 0 count as true, so only booleans, lists and objects may steer a section.
function wrongFlags(data, path = "") {
  if (Array.isArray(data)) return data.flatMap((item, index) => wrongFlags(item, `${path}[${index}]`));
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = `${path}.${key}`;
    const wrong = flags.has(key) && typeof value !== "boolean" && typeof value !== "object" ? [`${here} steers a section, but is ${JSON.stringify(value).slice(0, 40)}`] : [];
    return [...wrong, ...(key in partials ? [`${here} has the name of a partial`] : []), ...wrongFlags(value, here)];
  });
}

export function samples() {
  const shell = JSON.parse(read("tests/web/samples/shell.json"));
  const paths = filesUnder("tests/web/samples").filter((path) => path.endsWith(".json") && !path.endsWith("samples/shell.json"));
  return paths.map((path) => {
    const name = path.replace("tests/web/samples/", "").replace(".json", "");
    return { name, template: `templates/pages/${name.split(".")[0]}.mustache`, data: { ...shell, ...JSON.parse(read(path)) } };
  });
}

export function pagesWithoutSample() {
  const sampled = new Set(samples().map((sample) => sample.template));
  // What is printed is looked at as a PDF, not in a browser.
  return filesUnder("templates/pages").filter((path) => !sampled.has(path) && !path.endsWith("/paper.mustache"));
}

export function render({ template, data }) {
  const missing = new Set();
  const html = new StrictWriter().render(read(template), new StrictContext(data, undefined, missing), partials);
  return { html, faults: [...[...missing].map((name) => `the sample lacks ${name}`), ...wrongFlags(data)] };
}
