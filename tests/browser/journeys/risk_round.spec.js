// A risk round over twelve invented parks: district team, police, three municipalities, RIEC, privacy officer, board.
import { act, beginCase, day, expectNotification, expectState } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { fillMatrix, handIn, matricesOf, openAnalysis } from '../support/rounds.js';

const towns = { sofie: 'Nieuwdijk (verzonnen)', omar: 'Polderhaven (verzonnen)', bente: 'Zuiderwaard (verzonnen)' };

async function prepare(yara) {
  const number = await beginCase(yara, 'Begin een risicoronde', {
    Titel: 'Risicoronde van twaalf terreinen',
    'Versie van de indicatoren': { choose: 'versie 1' },
    Grondslag: { choose: 'Gebiedsscan' },
    'Waarvoor worden de antwoorden gebruikt?': 'Kiezen van terreinen voor een gezamenlijke aanpak',
  });
  await yara.goto(`/risicorondes/${number}`);
  await yara.getByRole('link', { name: 'Kies de terreinen' }).click();
  for (const box of await yara.getByRole('main').getByRole('checkbox').all()) await box.check();
  await yara.getByRole('button', { name: 'Bewaar de terreinen' }).click();
  await expect(yara.getByRole('status')).toContainText('Bewaard: 12 terreinen.');
  await act(yara, number, 'Stel de ronde open');
  return number;
}

const discussed = { 'Wat leverde de bespreking van grote verschillen op?': 'Verzonnen terrein De Wijde Blik, Verzonnen terrein Kleiweg, Verzonnen terrein Noorderhaven en Verzonnen terrein Zonnepoort: de politie zag er overdag weinig; de gemeente heeft gelijk.' };

async function write(roos, analysis, park, more = {}) {
  await act(roos, analysis, 'Schrijf de analyse', {
    Duiding: 'Het terrein valt op door leegstand en weinig zicht.',
    'Blinde vlekken': 'Over eigendom is weinig bekend.',
    'Welke bronnen': 'Waarnemingen en registraties van gemeente en politie.',
    'Terreinen met het meeste risico': { choose: park },
    'Welke soorten interventies': 'Een schouw en een gezamenlijke controle.',
    'Geldig tot en met': day(300),
    ...more,
  });
  await act(roos, analysis, 'Leg voor aan de tweede lezer');
}

// What is wrong with a page as this person sees it; the measuring needs scripts.
async function seen(browser, baseURL, person, path, measure = look) {
  const page = await browser.newPage({ baseURL, bypassCSP: true, javaScriptEnabled: true, storageState: await person.context().storageState() });
  await page.goto(path);
  const wrong = await measure(page);
  await page.close();
  return wrong;
}

// How much of the domains is cut off on a small laptop.
async function cutOff(page) {
  await page.setViewportSize({ width: 1280, height: 800 });
  return page.getByRole('group', { name: 'Terreinen en domeinen' }).evaluate((box) => box.scrollWidth - box.clientWidth);
}

async function send(roos, analysis, to) {
  await act(roos, analysis, 'Verstrek de analyse', { 'Aan wie verstrekt u': { choose: to }, 'Voor welke taak': { choose: 'Bestuursrechtelijke handhaving' }, 'Waarvoor krijgt de ontvanger': 'Kiezen van terreinen voor een gezamenlijke aanpak' });
}

// The municipality finds something that is not right, and the RIEC answers it before the analysis is adopted.
async function checkFactsAndAdopt(municipality, riec, analysis) {
  await act(municipality, analysis, 'Kijk de feiten na', {
    'Kloppen de feiten?': { choose: 'Nee, er klopt iets niet' },
    'Wat klopt er niet?': 'De leegstand is vier procent.',
  });
  await act(riec, analysis, 'Stel de analyse vast', { 'Wat is er gedaan met wat niet klopte?': 'De leegstand is aangepast.' });
  await riec.goto(`/analyses/${analysis}`);
  await expect(riec.getByRole('region', { name: 'Feitelijke toets' })).toContainText('De leegstand is vier procent.');
  await expect(riec.getByRole('region', { name: 'Feitelijke toets' })).toContainText('De feiten kloppen');
}

test('a round of twelve parks goes from preparation to a project plan, blind until both sides are in', async ({ person, browser, baseURL }) => {
  test.setTimeout(900_000);
  const [yara, tim, sofie] = [await person('yara'), await person('tim'), await person('sofie')];
  const number = await prepare(yara);
  await expectNotification(sofie, 'U bent uitgenodigd voor een risicoronde', number);

  const own = await matricesOf(sofie, number, 'gemeente');
  expect(own).toHaveLength(4);
  await fillMatrix(sofie, own[0], '3');
  await handIn(sofie, own[0]);
  await tim.goto(own[0]);
  await expect(tim.getByRole('main')).toContainText('Deze antwoorden zijn nog niet te zien.');
  await expect(tim.getByRole('main')).not.toContainText('twee schouwen');
  const koen = await person('koen');
  for (const path of [`/risicorondes/${number}`, `/zaken/${number}`, own[0]]) expect((await koen.goto(path)).status()).toBe(404);

  await yara.goto(`/risicorondes/${number}`);
  await yara.getByLabel('Wie moet nog indienen?').selectOption({ label: 'De gemeente' });
  await yara.getByLabel('Gemeente', { exact: true }).selectOption({ label: towns.sofie });
  await yara.getByRole('button', { name: 'Toon' }).click();
  await expect(yara.getByRole('main')).toContainText('Terreinen 1 tot en met 3 van 3 gevonden');

  const police = await matricesOf(tim, number, 'politie');
  expect(police).toHaveLength(12);
  for (const href of police) await fillMatrix(tim, href, '1');
  for (const href of police) await handIn(tim, href);
  await tim.goto(own[0]);
  await expect(tim.getByRole('main')).toContainText('twee schouwen');
  for (const href of own.slice(1)) {
    await fillMatrix(sofie, href, '1');
    await handIn(sofie, href);
  }
  for (const who of ['omar', 'bente']) {
    const page = await person(who);
    for (const href of await matricesOf(page, number, 'gemeente')) {
      await fillMatrix(page, href, '?');
      await handIn(page, href);
    }
  }
  await act(yara, number, 'Sluit het invullen');

  const [roos, lars, priya] = [await person('roos'), await person('lars'), await person('priya')];
  await act(roos, number, 'Start de analyse');
  const analyses = {};
  for (const [who, town] of Object.entries(towns)) {
    const analysis = (analyses[who] = await openAnalysis(roos, number, town));
    const differ = who === 'sofie';
    if (differ) {
      await expect(roos.getByRole('main')).toContainText('Bespreken');
      await expect(roos.getByRole('main')).toContainText('(100,0 + 33,3) / 2 = 66,7.');
      expect(await seen(browser, baseURL, roos, `/analyses/${analysis}`, cutOff)).toBe(0);
    } else {
      await expect(roos.getByRole('main')).toContainText('onvoldoende zicht');
    }
    await write(roos, analysis, 'Verzonnen terrein', differ ? discussed : {});
    await act(lars, analysis, 'Keur goed als tweede lezer');
    await act(priya, analysis, 'Keur goed als privacyfunctionaris', { 'Er staan geen persoonsgegevens in': true, 'De bronnen zijn genoemd': true });
    await act(tim, analysis, 'Kijk de feiten na', { 'Kloppen de feiten?': { choose: 'Ja, alles klopt' } });
    await checkFactsAndAdopt(await person(who), lars, analysis);
    expect((await (await person(who)).goto(`/analyses/${analysis}`)).status()).toBe(404);
    await send(roos, analysis, `Gemeente ${town}`);
  }
  await expectNotification(sofie, 'Een analyse van het RIEC is aan u verstrekt', analyses.sofie);
  expect((await yara.goto(`/analyses/${analyses.sofie}`)).status()).toBe(404);
  await act(roos, number, 'Breng de adviezen uit');

  await act(sofie, analyses.sofie, 'Kies terreinen', { 'Met welke terreinen': { choose: 'Verzonnen terrein' } });
  for (const who of ['omar', 'bente'])
    await act(await person(who), analyses[who], 'Leg uit waarom er geen keuze is', { 'Waarom kiest de gemeente geen terrein?': 'Er is te weinig zicht.' });
  await act(yara, number, 'Leg de keuze voor aan de stuurgroep');

  const guus = await person('guus');
  await guus.goto(`/risicorondes/${number}`);
  await expect(guus.getByRole('main')).toContainText('Keuze van de gemeenten');
  expect((await guus.goto(`/analyses/${analyses.sofie}`)).status()).toBe(404);
  await act(guus, number, 'Stel de keuze vast', { 'Datum van de vergadering': day(0), 'Kenmerk van de besluitenlijst': 'VGD-2026-0001, punt 3' });
  await expectState(yara, number, 'Vastgesteld');

  await roos.goto(`/analyses/${analyses.sofie}`);
  await roos.getByLabel('Wat verandert er ten opzichte van deze versie?').fill('De leegstand is opnieuw geteld.');
  await roos.getByRole('button', { name: 'Begin een nieuwe versie' }).click();
  await expect(roos.getByRole('heading', { level: 1 })).toContainText('versie 2');
  const second = roos.url().split('/').pop();
  await write(roos, second, 'Verzonnen terrein', discussed);
  await act(lars, second, 'Keur goed als tweede lezer');
  await act(priya, second, 'Keur goed als privacyfunctionaris', { 'Er staan geen persoonsgegevens in': true, 'De bronnen zijn genoemd': true });
  await act(tim, second, 'Kijk de feiten na', { 'Kloppen de feiten?': { choose: 'Ja, alles klopt' } });
  await checkFactsAndAdopt(sofie, lars, second);
  await send(roos, second, `Gemeente ${towns.sofie}`);

  await expect(async () => {
    await sofie.goto(`/analyses/${analyses.sofie}`);
    await expect(sofie.getByRole('note')).toContainText('Deze versie is vervangen');
  }).toPass();
  expect(await seen(browser, baseURL, roos, `/analyses/${second}`)).toEqual([]);
  expect(await seen(browser, baseURL, sofie, `/analyses/${analyses.sofie}`)).toEqual([]);
  await sofie.getByRole('link', { name: 'Begin een projectplan' }).first().click();
  await expect(sofie.getByRole('heading', { level: 1, name: 'Begin een projectplan' })).toBeVisible();

  await priya.goto(`/inzage?zaak=${number}`);
  await expect(priya.getByRole('main')).toContainText('Kiezen van terreinen voor een gezamenlijke aanpak');
  const older = priya.getByRole('link', { name: 'Oudere' });
  while (!(await priya.getByRole('main').innerText()).includes('Tim Vogel') && (await older.count()) > 0) await older.click();
  await expect(priya.getByRole('main')).toContainText('Tim Vogel');
});

test.describe('with a keyboard and a screen reader', () => {
  test.use({ javaScriptEnabled: true });

  test('a matrix is filled in by keyboard, each cell is saved by itself, and every page is accessible', async ({ person }) => {
    test.setTimeout(600_000);
    const yara = await person('yara');
    await yara.goto('/risicorondes');
    const number = (await yara.getByRole('link', { name: 'Risicoronde verzonnen district' }).getAttribute('href')).split('/').pop();
    const bente = await person('bente');
    const [, second] = await matricesOf(bente, number, 'gemeente');
    await bente.goto(second);
    const late = await bente.context().newPage();
    await late.goto(second);
    const cell = bente.getByRole('group', { name: /^L1 / });
    await cell.getByLabel('0 geen').focus();
    await bente.keyboard.press('ArrowRight');
    await bente.keyboard.press('ArrowRight');
    await expect(cell.getByLabel('2 duidelijk')).toBeChecked();
    await expect(cell.getByRole('status')).toHaveText('Bewaard.');
    const card = bente.locator('section', { has: cell });
    const answered = await card.locator('input[type=radio]:checked').count();
    await expect(card.locator('[data-done]')).toHaveText(new RegExp(`^${answered} van `));
    await expect(bente.getByRole('heading', { level: 1 })).toContainText('Wordt ingevuld');
    const overtaken = late.getByRole('group', { name: /^L1 / });
    await overtaken.getByLabel('1 licht').check();
    await expect(overtaken.getByRole('status')).toContainText('Niet bewaard. Bente Smits heeft dit intussen ingevuld: 2.');
    await expect(overtaken.getByRole('status')).toHaveClass(/error-message/);
    await expect(overtaken.locator('.bw-degrees')).toHaveClass(/form-field--invalid/);
    await expect(overtaken.locator('[data-said] + .bw-degrees')).toBeVisible();
    await expect(overtaken.getByLabel('Toelichting bij L1')).not.toHaveAttribute('aria-invalid', 'true');
    await late.close();
    await bente.keyboard.press('Tab');
    await expect(cell.getByLabel('Bron van L1')).toBeFocused();
    await bente.keyboard.type('A');
    await bente.keyboard.press('Tab');
    await bente.keyboard.type('Bel 06-12345678 over de loods aan de kade.');
    await bente.keyboard.press('Tab');
    await expect(cell.getByRole('status')).toContainText('Haal persoonsgegevens weg');
    await expect(cell.getByRole('status')).toHaveClass(/error-message/);
    await cell.getByLabel('Toelichting bij L1').fill('De loods aan de kade is vanaf de weg niet te zien.');
    await bente.keyboard.press('Tab');
    await expect(cell.getByRole('status')).toHaveText('Bewaard.');
    await bente.reload();
    await expect(cell.getByLabel('2 duidelijk')).toBeChecked();

    const wrong = await look(bente);
    await bente.getByRole('button', { name: 'Dien de matrix in' }).click();
    await expect(bente.getByRole('alert')).toContainText('De matrix is nog niet ingediend.');
    wrong.push(...(await look(bente)));
    for (const path of [`/risicorondes/${number}`, `/zaken/${number}`]) {
      await bente.goto(path);
      wrong.push(...(await look(bente)));
    }
    expect(wrong).toEqual([]);
  });
});
