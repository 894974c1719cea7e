// Opens every page in Chromium at three widths and reports what is wrong with its HTML, its accessibility or its width.
// Usage: node check-pages.mjs [--only part-of-name] [--shots folder]
import { createServer } from "node:http";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";
import { pagesWithoutSample, render, samples } from "./templates.mjs";

const option = (name) => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const only = option("--only") ?? "";
const shots = option("--shots");
const widths = [320, 390, 1440];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types = { css: "text/css", svg: "image/svg+xml", js: "text/javascript", woff2: "font/woff2" };
const browserFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: { "no-trailing-whitespace": "off", "void-style": "off", "long-title": "off", "no-implicit-button-type": "error", "no-inline-style": "error", "attribute-boolean-style": "error", "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }] },
});

function serve(pages) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    if (path === "/gebeurtenissen") return response.writeHead(204).end();
    const page = pages.get(path.slice(1));
    const asset = path.startsWith("/assets/") && !path.includes("..") && readFileSync(new URL(`..${path}`, import.meta.url));
    if (!page && !asset) return response.writeHead(404).end();
    const type = page ? "text/html; charset=utf-8" : types[path.split(".").pop()];
    response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": policy }).end(page ?? asset);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function accessibilityFaults(page, part) {
  const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await page.evaluate(([selector, tags]) => window.axe.run(selector ?? document, { runOnly: tags }), [part, runOnly]);
  return violations.map((violation) => `axe ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

async function faultsAt(page, address, width, name) {
  const faults = [];
  const listen = (message) => { if (message.type() === "error") faults.push(`console: ${message.text()}`); };
  page.on("console", listen);
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address, { waitUntil: "load", timeout: 60000 });
  // What is folded away is checked too, at one width: closed details hide their content from axe.
  if (width === 390) await page.evaluate(() => document.querySelectorAll("details:not(.bw-menu)").forEach((part) => { part.open = true; }));
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) faults.push(`scrolls ${sideways} px sideways`);
  await page.evaluate(axe);
  faults.push(...await accessibilityFaults(page, null));
  if (shots) await page.screenshot({ path: join(shots, `${name.replaceAll("/", "-")}-${width}.png`), fullPage: true });
  if (await page.evaluate(() => { const menu = [...document.querySelectorAll(".bw-menu")].find((part) => part.checkVisibility()); if (menu) menu.open = true; return Boolean(menu); }))
    faults.push(...await accessibilityFaults(page, ".bw-menu[open]"));
  page.off("console", listen);
  return faults.map((fault) => `${name} at ${width}: ${fault}`);
}

async function main() {
  const faults = pagesWithoutSample().map((path) => `${path} has no sample`);
  const pages = new Map();
  for (const sample of samples().filter((entry) => entry.name.includes(only))) {
    const { html, faults: dataFaults } = render(sample);
    pages.set(sample.name, html);
    const report = await validator.validateString(html);
    const messages = report.results.flatMap((result) => result.messages).map((message) => `html ${message.ruleId} at line ${message.line}: ${message.message}`);
    faults.push(...[...dataFaults, ...messages].map((fault) => `${sample.name}: ${fault}`));
  }
  if (shots) mkdirSync(shots, { recursive: true });
  const server = await serve(pages);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell", args: browserFlags });
  const page = await browser.newPage({ locale: "nl-NL", deviceScaleFactor: 1 });
  for (const name of pages.keys())
    for (const width of widths) faults.push(...await faultsAt(page, `http://127.0.0.1:${server.address().port}/${name}`, width, name));
  await browser.close();
  server.close();
  faults.forEach((fault) => console.log(fault));
  console.log(`${pages.size} pages at ${widths.join(", ")} px: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await main();
