// Risk rounds as the people of the invented district do them.
import { expect } from './people.js';

// The indicators of the set that Bolwerk ships are read from the page; every cell gets the same answer.
export async function fillMatrix(page, href, answer) {
  const html = await (await page.request.get(href)).text();
  const form = { csrf: html.match(/name="csrf" value="([^"]*)"/)[1] };
  for (const [, code, mark] of html.matchAll(/name="m\.([A-Z]\d+)" value="([^"]*)"/g)) {
    form[`a.${code}`] = answer;
    form[`s.${code}`] = answer === '?' ? '' : 'A';
    form[`w.${code}`] = answer === '?' ? '' : 'Gezien bij twee schouwen in het voorjaar.';
    form[`v.${code}`] = '0';
    form[`m.${code}`] = mark;
  }
  const kept = await page.request.post(href, { form });
  expect(kept.ok(), await kept.text()).toBe(true);
}

export async function handIn(page, href) {
  await page.goto(href);
  await page.getByRole('button', { name: 'Dien de matrix in' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'De matrix is ingediend.' })).toBeVisible();
}

// The addresses of the matrices on the page of a round that this person fills in.
export async function matricesOf(page, number, side) {
  await page.goto(`/risicorondes/${number}`);
  const links = page.getByRole('main').getByRole('link', { name: `Open de matrix van de ${side}` });
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
}

export async function openAnalysis(page, number, municipality) {
  await page.goto(`/risicorondes/${number}`);
  await page.getByRole('button', { name: `Begin de analyse van ${municipality}` }).click();
  await expect(page).toHaveURL(/\/analyses\/RAN-/);
  return new URL(page.url()).pathname.split('/').pop();
}
