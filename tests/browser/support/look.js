// Looks at a page as it stands, at every width: axe's rules, and nothing that needs scrolling sideways.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { widths } from './pages.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Every document that this page opens from now on has axe: half a megabyte, which takes as long to bring as a look.
export const bringAxe = (page) => page.addInitScript(axe);

// What is wrong with the page, in sentences; empty when nothing is.
export async function look(page) {
  const wrong = [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await page.evaluate(scan);
    const where = `${new URL(page.url()).pathname} at ${width}`;
    if (found.width > width) wrong.push(`${where}: ${found.width} px wide`);
    for (const rule of found.violations) wrong.push(`${where}: ${rule}`);
  }
  return wrong;
}

async function scan() {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
  return {
    width: document.documentElement.scrollWidth,
    violations: violations.map((rule) => `${rule.id}, ${rule.nodes.map((node) => node.target.join(' ')).join('; ')}`),
  };
}
