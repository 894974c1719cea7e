// A progress report from its figures to what everybody may read, through the people of a stuurgroep.
import { act, day, expectState, fill, openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

const title = 'Rapportage van de proef';

async function begin(page) {
  await page.goto('/rapportages');
  await page.getByRole('link', { name: 'Nieuwe rapportage' }).click();
  await fill(page, { 'Voor welke stuurgroep?': { choose: 'Noord' }, Peildatum: day(-1), Titel: title });
  await page.getByRole('button', { name: 'Leg de cijfers vast' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return new URL(page.url()).pathname.split('/').pop();
}

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  return file;
}

test('a report goes from figures to adoption and publication through the stuurgroep', async ({ person, browser, baseURL }) => {
  test.setTimeout(600_000);
  const [saskia, marjan, petra] = [await person('saskia'), await person('marjan'), await person('petra')];
  const number = await begin(saskia);

  await act(saskia, number, 'Schrijf een toelichting', {
    'Bij welk deel hoort de toelichting?': { choose: 'Samenvatting' },
    Toelichting: 'De plannen lopen volgens de afspraak.',
  });
  await act(petra, number, 'Schrijf een toelichting', {
    'Bij welk deel hoort de toelichting?': { choose: 'Subsidie' },
    Toelichting: 'Het plafond is ruim genoeg voor dit jaar.',
  });
  await act(saskia, number, 'Vraag een besluit', {
    'Het hoeveelste besluit is dit?': { choose: '1' },
    'Wat vraagt u de stuurgroep te besluiten?': 'Neem kennis van deze stand.',
  });
  await act(saskia, number, 'Stuur rond voor reactie', {});
  await act(marjan, number, 'Geef een reactie', { 'Uw reactie': 'Graag ook iets over verlichting.' });
  await act(saskia, number, 'Leg voor aan de stuurgroep', {
    'Waarom kan de stuurgroep er nu al over besluiten?': 'Alle leden hebben gereageerd.',
  });
  await act(saskia, number, 'Leg de vaststelling vast', {
    'Datum van de vergadering': day(0), 'Wat heeft de stuurgroep besloten?': 'Conform vastgesteld.',
  });
  await expectState(saskia, number, 'Vastgesteld');

  await marjan.goto(`/rapportages/${number}`);
  await expect(marjan.getByRole('main')).toContainText('De plannen lopen volgens de afspraak.');
  await expect(marjan.getByRole('main')).toContainText('Conform vastgesteld.');
  expect((await download(marjan, 'Download als PDF')).suggestedFilename()).toBe(`${number}.pdf`);
  expect((await download(marjan, 'Download als Excel')).suggestedFilename()).toBe(`${number}.xlsx`);

  await openCase(saskia, number);
  await expect(saskia.locator('#acties')).toContainText('Iemand anders dan wie dit deed');
  await act(petra, number, 'Publiceer het openbare deel', { 'Ik heb het openbare deel gelezen': true });
  const stranger = await browser.newPage({ baseURL });
  await stranger.goto(`/openbaar/rapportages/${number}`);
  await expect(stranger.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(stranger.getByRole('main')).not.toContainText('Graag ook iets over verlichting.');
  await stranger.close();
});

test('a report on the programme of a whole province is read, shown and downloaded for one municipality', async ({ person }) => {
  test.setTimeout(300_000);
  const petra = await person('petra');
  await petra.goto('/rapportages/nieuw');
  await fill(petra, { 'Voor welke stuurgroep?': { choose: 'heel Gelderland' }, Peildatum: '1999-12-31', Titel: 'Programma van de proef' });
  await petra.getByRole('button', { name: 'Leg de cijfers vast' }).click();
  await expect(petra.getByRole('main')).toContainText(/De peildatum is \d+ \w+ \d{4} of later/);
  await fill(petra, { Peildatum: day(-1) });
  await petra.getByRole('button', { name: 'Leg de cijfers vast' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Programma van de proef' })).toBeVisible();
  const number = new URL(petra.url()).pathname.split('/').pop();
  await petra.getByLabel('Gemeente', { exact: true }).selectOption({ label: 'Nijmegen' });
  await petra.getByRole('button', { name: 'Toon', exact: true }).click();
  await expect(petra.getByRole('table', { name: 'Voortgang per gemeente' }).locator('tbody tr')).toHaveCount(1);
  expect((await download(petra, 'Download als PDF')).suggestedFilename()).toBe(`${number}-GM0268.pdf`);
  expect((await download(petra, 'Download als Excel')).suggestedFilename()).toBe(`${number}-GM0268.xlsx`);
});

test('each amount leads to what adds up to it', async ({ person }) => {
  const petra = await person('petra');
  const amounts = petra.locator('section', { hasText: 'Hoeveel geld is er nog?' }).locator('dd a');
  await petra.goto('/dashboard');
  const number = await amounts.count();
  expect(number).toBeGreaterThan(0);
  for (let place = 0; place < number; ++place) {
    // Others grant and pay meanwhile: an amount is compared with its page at once, and again when it moved in between.
    await expect(async () => {
      await petra.goto('/dashboard');
      const said = await amounts.nth(place).textContent();
      await petra.goto(await amounts.nth(place).getAttribute('href'));
      expect(await petra.getByRole('main').textContent()).toContain(`Alles bij elkaar ${said}`);
    }).toPass({ timeout: 60_000 });
  }
});

test('every figure of a report leads to what it counts', async ({ person }) => {
  const marjan = await person('marjan');
  await expect(marjan).toHaveURL(/\/rapportages\/RAP-/);
  await marjan.getByRole('table', { name: 'Interventies' }).getByRole('link').first().click();
  await expect(marjan.getByRole('heading', { level: 1, name: 'Zaken achter een cijfer' })).toBeVisible();
  await marjan.getByRole('main').locator('tbody th a').first().click();
  await expect(marjan).toHaveURL(/\/zaken\/INT-/);
});

test('the annex of a report is there for who may read V3, and says who looked', async ({ person }) => {
  const [saskia, marjan] = [await person('saskia'), await person('marjan')];
  await saskia.goto('/rapportages');
  await saskia.getByRole('main').locator('tbody th a').first().click();
  const report = new URL(saskia.url()).pathname;
  await saskia.getByRole('link', { name: 'De V3-bijlage' }).click();
  await expect(saskia.getByRole('heading', { level: 1, name: 'V3-bijlage bij' })).toBeVisible();
  await expect(saskia.getByRole('main')).toContainText('Deze inzage is vastgelegd op naam van Saskia Vos.');
  expect((await download(saskia, 'Download als PDF')).suggestedFilename()).toContain('V3-uitgifte-');
  expect((await download(saskia, 'Download als Excel')).suggestedFilename()).toContain('V3-uitgifte-');
  await expect(marjan.getByRole('link', { name: 'De V3-bijlage' })).toHaveCount(0);
  expect((await marjan.goto(`${report}/bijlage-v3`)).status()).toBe(404);
});

test.describe('with a screen reader', () => {
  test.use({ javaScriptEnabled: true });
  test('the report, its parts and what is public are accessible and fit', async ({ person }) => {
    test.setTimeout(600_000);
    const marjan = await person('marjan');
    const wrong = [];
    const report = marjan.url();
    for (const path of [report, `${report}?gemeente=GM0200`, `${report}/zaken?cijfer=intervention.all.done`, `${report}/terreinen?kenmerk=park_management`, `${report}/bedragen`]) {
      await marjan.goto(path);
      wrong.push(...(await look(marjan)));
    }
    const saskia = await person('saskia');
    await saskia.goto(`${report}/bijlage-v3`);
    wrong.push(...(await look(saskia)));
    await marjan.goto('/rapportages');
    const published = await marjan.getByRole('row').filter({ hasText: 'Gepubliceerd' }).locator('th a').first().getAttribute('href');
    await marjan.goto(`/openbaar${published}`);
    wrong.push(...(await look(marjan)));
    expect(wrong).toEqual([]);
  });
});
