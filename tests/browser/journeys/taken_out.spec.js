// What is confidential leaves with a mark, under the name of whoever took it out, and its privacy officer sees it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, openCase, upload } from '../support/cases.js';
import { expect, test } from '../support/people.js';
import { matricesOf } from '../support/rounds.js';

// The text of each page of a PDF.
function pagesOf(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'bolwerk-pdf-'));
  try {
    writeFileSync(join(folder, 'copy.pdf'), pdf);
    const pages = execFileSync('pdftotext', ['-layout', join(folder, 'copy.pdf'), '-'], { encoding: 'utf8' }).split('\f');
    return pages.slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function reportOn(page, park) {
  await page.goto('/melden?gemeente=GM9903');
  await page.getByLabel('Over welk bedrijventerrein gaat het?').selectOption({ label: park });
  await page.getByLabel('Wat is er gezien?').fill('Elke nacht rijden er busjes naar een leeg pand.');
  await page.getByLabel('Is er nu gevaar?').selectOption({ label: 'Nee' });
  await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw melding is ontvangen');
}

test('the dossier of a signal leaves with a mark and its privacy officer sees who has it', async ({ page, person }) => {
  test.setTimeout(300_000);
  await reportOn(page, 'Verzonnen terrein Rietkraag');
  const bente = await person('bente');
  await bente.goto('/zaken?soort=signal');
  await bente.getByRole('link', { name: 'Signaal over Verzonnen terrein Rietkraag' }).first().click();
  const number = new URL(bente.url()).pathname.split('/').pop();
  const list = await (await bente.request.get('/zaken.csv?soort=signal')).text();
  expect(list.split('\r\n')[0]).toMatch(/V2, vertrouwelijk\. Uitgifte \d+ aan Bente Smits, Gemeente Zuiderwaard/);

  const notes = await page.pdf({ format: 'A4' });
  await upload(bente, number, { name: 'verslag.pdf', mimeType: 'application/pdf', buffer: notes });
  await openCase(bente, number);
  const file = await bente.request.get(await bente.locator('#bestanden').getByRole('link', { name: 'verslag.pdf', exact: true }).getAttribute('href'));
  expect(file.headers()['content-type']).toBe('application/pdf');
  for (const sheet of pagesOf(await file.body())) {
    expect(sheet).toContain('Uw melding is ontvangen');
    expect(sheet).toMatch(/V2, vertrouwelijk\. Uitgifte \d+ aan Bente Smits/);
  }
  const dossier = await bente.request.get(`/zaken/${number}/dossier.zip`);
  expect(dossier.headers()['content-disposition']).toContain(`dossier-${number}.zip`);
  const inside = (await dossier.body()).toString('latin1');
  expect(inside).toContain('LEESMIJ-vertrouwelijk.txt');
  const taking = inside.match(/Uitgifte (\d+) aan Bente Smits/)[1];

  const fenna = await person('fenna');
  await fenna.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Inzage' }).click();
  await fenna.getByLabel('Wat', { exact: true }).selectOption('Alleen uitgiften');
  await fenna.getByLabel('Nummer van de uitgifte').fill(taking);
  await fenna.getByRole('button', { name: 'Toon' }).click();
  const main = fenna.getByRole('main');
  await expect(main.getByRole('row').filter({ hasText: `Uitgifte ${taking}, dossier als ZIP` })).toContainText('Bente Smits');
  await expect(main.getByRole('row').filter({ hasText: `Uitgifte ${taking}, bestand` })).toContainText(number);
  await fenna.goto('/inzage');
  await fenna.getByLabel('Wie').fill('Bente');
  await fenna.getByLabel('Zaaknummer').fill(number);
  await fenna.getByLabel('Van', { exact: true }).fill(day(0));
  await fenna.getByLabel('Wat', { exact: true }).selectOption('Alleen titels in een lijst');
  await fenna.getByRole('button', { name: 'Toon' }).click();
  await expect(main.getByRole('row').filter({ hasText: 'Titel in een lijst' }).first()).toContainText('Bente Smits');
  const csv = await fenna.request.get(await fenna.getByRole('link', { name: 'Download als CSV' }).getAttribute('href'));
  expect((await csv.text()).split('\r\n')[0]).toMatch(/V2, vertrouwelijk\. Uitgifte \d+ aan Fenna/);
  expect((await fenna.goto(`/zaken/${number}`)).status()).toBe(404);
  expect((await bente.goto('/inzage')).status()).toBe(404);
});

test('a matrix of a risk round prints with a mark on every sheet, and not without', async ({ person }) => {
  test.setTimeout(300_000);
  const omar = await person('omar');
  await omar.goto('/risicorondes');
  const round = (await omar.getByRole('link', { name: 'Risicoronde verzonnen district' }).getAttribute('href')).split('/').pop();
  const [href] = await matricesOf(omar, round, 'gemeente');
  await omar.goto(href);
  const title = (await omar.getByRole('heading', { level: 1 }).textContent()).trim().split('\n')[0];
  const without = pagesOf(await omar.pdf({ format: 'A4' })).join();
  expect(without).toContain('Deze pagina is vertrouwelijk en wordt zo niet afgedrukt.');
  expect(without).not.toContain(title.slice(0, 25));

  await omar.getByRole('link', { name: 'Maak een afdruk' }).click();
  const mark = (await omar.locator('.bw-copy-mark').textContent()).trim();
  expect(mark).toMatch(/^V3, vertrouwelijk\. Uitgifte \d+ aan Omar Haddad, .+ Niet kopiëren of doorgeven\.$/);
  const pages = pagesOf(await omar.pdf({ format: 'A4' }));
  expect(pages.length).toBeGreaterThan(1);
  for (const sheet of pages) expect(sheet).toContain(mark.slice(0, 40));

  const priya = await person('priya');
  await priya.goto(`/inzage?uitgifte=${mark.match(/Uitgifte (\d+)/)[1]}`);
  await expect(priya.getByRole('main').getByRole('row').filter({ hasText: 'afdruk' })).toContainText('Omar Haddad');
});
