// A matrix filled in as an Excel file: wrong cells are named, what the grid says meanwhile is asked about, then it is kept.
import { readFile } from 'node:fs/promises';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { matricesOf } from '../support/rounds.js';
import { fillIn } from '../support/workbooks.js';

async function matrixToFillIn(page) {
  await page.goto('/risicorondes');
  const number = (await page.getByRole('link', { name: 'Risicoronde verzonnen district' }).getAttribute('href')).split('/').pop();
  for (const href of await matricesOf(page, number, 'gemeente')) {
    await page.goto(href);
    if ((await page.getByRole('link', { name: 'Lees een ingevuld bestand in' }).count()) > 0) return href;
  }
  throw new Error('there is no matrix to fill in');
}

async function downloaded(page) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download de matrix (Excel)' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^RIS-\d{4}-\d{4}-matrix-\d+\.xlsx$/);
  return { number: file.suggestedFilename().slice(0, 13), file: await readFile(await file.path()) };
}

async function send(page, href, buffer) {
  await page.goto(`${href}/inlezen`);
  await page.getByLabel('Ingevulde matrix (.xlsx)').setInputFiles({ name: 'matrix.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
}

test('a matrix goes out as an Excel file and comes back whole or not at all', async ({ person }) => {
  test.setTimeout(300_000);
  const omar = await person('omar');
  const href = await matrixToFillIn(omar);
  const { number, file } = await downloaded(omar);
  const main = omar.getByRole('main');

  await send(omar, href, fillIn(file, { D36: 7, E36: 'X', F37: 'Bel 06-12345678 over de loods.', D37: '=1+1' }));
  const alert = omar.getByRole('alert');
  for (const sentence of ['Er is niets ingelezen.', 'D36: een score is 0, 1, 2, 3 of ‘geen zicht’.', 'E36: een bron is A, B of C.', 'D37: hier staat een formule.', 'F37: Haal persoonsgegevens weg: hier lijkt een telefoonnummer te staan'])
    await expect(alert).toContainText(sentence);

  await omar.goto(href);
  const code = (await omar.getByRole('group').first().getAttribute('data-code')) ?? 'L1';
  const cell = omar.getByRole('group', { name: new RegExp(`^${code} `) });
  await cell.getByLabel('1 licht').check();
  await cell.getByLabel(`Bron van ${code}`).selectOption('B');
  await omar.getByRole('button', { name: /^Bewaar/ }).first().click();

  await send(omar, href, fillIn(file, { D2: 3, E2: 'A', F2: 'Gezien bij twee schouwen in het voorjaar.', D36: 'geen zicht' }));
  await expect(main).toContainText('Intussen gewijzigd');
  await omar.getByRole('button', { name: 'Bewaar deze antwoorden' }).click();
  await expect(alert).toContainText(`${code}: kies welk antwoord blijft.`);
  await omar.getByLabel(/^Uit uw bestand: 3 sterk/).check();
  await omar.getByRole('button', { name: 'Bewaar deze antwoorden' }).click();
  await expect(omar.getByRole('status').filter({ hasText: /Ingelezen: \d antwoord/ })).toBeVisible();
  await expect(cell.getByLabel('3 sterk')).toBeChecked();

  const tim = await person('tim');
  expect((await tim.goto(`${href}/inlezen`)).status()).toBe(404);
  const priya = await person('priya');
  await priya.goto(`/inzage?zaak=${number}`);
  await expect(priya.getByRole('main')).toContainText('matrix in Excel');
});

test.describe('with a screen reader', () => {
  test.use({ javaScriptEnabled: true });

  test('reading in is accessible with errors and with a choice', async ({ person }) => {
    test.setTimeout(300_000);
    const omar = await person('omar');
    const href = await matrixToFillIn(omar);
    const { file } = await downloaded(omar);
    const wrong = [];
    await omar.goto(`${href}/inlezen`);
    wrong.push(...(await look(omar)));
    await send(omar, href, fillIn(file, { D36: 'soms' }));
    wrong.push(...(await look(omar)));
    await omar.goto(href);
    const cell = omar.locator('[data-code]').first();
    await cell.getByLabel('0 geen').check();
    await expect(cell.getByRole('status')).toHaveText('Bewaard.');
    await send(omar, href, fillIn(file, { D2: 2, D36: 'geen zicht', D37: 0 }));
    await expect(omar.getByRole('heading', { level: 1, name: 'Controleer wat er verandert' })).toBeVisible();
    wrong.push(...(await look(omar)));
    expect(wrong).toEqual([]);
  });
});
