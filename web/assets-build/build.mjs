// Bundles the packages of NL Design System and the sheets of css/ into ../assets/bolwerk.css, makes the icon sprite and copies the fonts.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { transform } from "lightningcss";

const root = new URL(".", import.meta.url);
const assets = new URL("../assets/", root);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const write = (name, text) => writeFileSync(new URL(name, assets), text);

const utrecht = ["table", "alert", "pagination", "form-field", "form-label", "form-field-description",
  "form-field-error-message", "textbox", "textarea", "status-badge"];
const candidate = ["button", "link", "skip-link"];
const sheets = ["base", "shell", "page", "figures", "filter", "table", "case", "form", "diagram", "report", "print"];

// Icon name on a page -> drawing in Lucide. A name says what the icon means here, so that the drawing can change.
const icons = {
  account: "user", action: "arrow-right", add: "plus", advice: "users", alarm: "clock", away: "calendar-off", back: "arrow-left",
  bell: "bell", budget: "euro", calendar: "calendar-days", check: "check", claim: "hand", clock: "clock", close: "x",
  document: "file-text", download: "download", edit: "pencil", empty: "inbox", error: "circle-alert", file: "paperclip",
  history: "history", info: "info", law: "scale", link: "link", list: "list", lock: "lock", mail: "mail", map: "map",
  menu: "menu", met: "circle-check", next: "arrow-right", note: "message-square", ok: "circle-check", park: "factory",
  pause: "pause", people: "users", process: "workflow", retry: "rotate-cw", search: "search", settings: "settings", signout: "log-out",
  star: "star", stop: "circle-stop", upload: "upload", unmet: "circle-x", warning: "triangle-alert",
};

function declarations(css) {
  return Object.fromEntries([...css.matchAll(/(--[\w-]+):\s*([^;}]+)[;}]/g)].map((match) => [match[1], match[2].trim()]));
}

// Only tokens that some rule needs, directly or through another token, are kept.
function tokensNeededBy(css, tokens, overrides) {
  const needed = new Set();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      const value = overrides[name] ?? tokens[name];
      if (value && !needed.has(name)) {
        needed.add(name);
        visit(value);
      }
    }
  };
  visit(css);
  return [...needed].filter((name) => !(name in overrides));
}

function buildStyleSheet() {
  const packages = [
    ...utrecht.map((name) => read(`node_modules/@utrecht/${name}-css/dist/index.css`)),
    ...candidate.map((name) => read(`node_modules/@nl-design-system-candidate/${name}-css/dist/${name}.css`)),
  ].join("\n").replace(/\/\*# sourceMappingURL.*?\*\//g, "");
  const theme = read("css/theme.css");
  const own = sheets.map((name) => read(`css/${name}.css`)).join("\n");
  const tokens = declarations(read("node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css").replace(/\/\*.*?\*\//gs, ""));
  const kept = tokensNeededBy(packages + own + theme, tokens, declarations(theme));
  const base = `.bolwerk-theme{${kept.map((name) => `${name}:${tokens[name]}`).join(";")}}`;
  const { code } = transform({ filename: "bolwerk.css", code: Buffer.from(packages + base + theme + own), minify: true, errorRecovery: true });
  const header = "/*! Bolwerk. Contains css and tokens of NL Design System, (c) Gemeente Utrecht, Frameless B.V. and the NL Design System community, EUPL-1.2. Typeface: Source Sans 3, OFL-1.1 (fonts/OFL.txt). */\n";
  write("bolwerk.css", `${header}${code}\n`);
  console.log(`bolwerk.css ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzipped, ${kept.length} tokens`);
}

function buildIcons() {
  const symbols = Object.entries(icons).map(([name, drawing]) => {
    const body = read(`node_modules/lucide-static/icons/${drawing}.svg`).replace(/<!--[\s\S]*?-->/g, "")
      .replace(/^[\s\S]*?<svg[^>]*>/, "").replace("</svg>", "").replace(/\s+/g, " ").trim();
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${body}</symbol>`;
  });
  const header = "<!-- Icons: Lucide (c) Lucide Icons and Contributors, ISC; parts from Feather (c) Cole Bemis, MIT. -->";
  write("icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">\n${header}\n${symbols.join("\n")}\n</svg>\n`);
}

function copyFonts() {
  mkdirSync(new URL("fonts/", assets), { recursive: true });
  const source = "node_modules/@fontsource-variable/source-sans-3/";
  for (const style of ["normal", "italic"]) {
    const file = `source-sans-3-latin-wght-${style}.woff2`;
    copyFileSync(new URL(`${source}files/${file}`, root), new URL(`fonts/${file}`, assets));
  }
  copyFileSync(new URL(`${source}LICENSE`, root), new URL("fonts/OFL.txt", assets));
}

buildStyleSheet();
buildIcons();
copyFonts();
