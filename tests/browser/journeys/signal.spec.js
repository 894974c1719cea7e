// Somebody reports without an account; the municipality judges it and tells what came of it.
import { act, beginCase, day, expectNotification, expectState } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

test('an anonymous report reaches the municipality of the park, and danger is not kept', async ({ page, person }) => {
  test.setTimeout(180_000);
  await page.goto('/melden');
  await expect(page.getByRole('note')).toContainText('Bel 112');
  await page.getByLabel('Gemeente').selectOption({ label: 'Zuiderwaard (verzonnen)' });
  await page.getByRole('button', { name: 'Toon de terreinen' }).click();
  const fillIn = async (text, danger) => {
    await page.getByLabel('Over welk bedrijventerrein gaat het?').selectOption({ label: 'Verzonnen terrein Molenkamp' });
    await page.getByLabel('Wat is er gezien?').fill(text);
    await page.getByLabel('Is er nu gevaar?').selectOption({ label: danger });
    await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  };
  await fillIn('Er staat nu een loods in brand.', 'Ja');
  await expect(page.getByRole('alert')).toContainText('Bel 112');
  await fillIn('Bel 06-12345678 voor meer.', 'Nee');
  await expect(page.getByRole('alert')).toContainText('persoonsgegevens');
  await fillIn('Elke nacht rijden er busjes naar een leeg pand.', 'Nee');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw melding is ontvangen');
  expect(await page.context().cookies()).toEqual([]);

  const bente = await person('bente');
  await bente.goto('/zaken?soort=signal');
  await bente.getByRole('link', { name: 'Signaal over Verzonnen terrein Molenkamp' }).first().click();
  const number = new URL(bente.url()).pathname.split('/').pop();
  await expectNotification(bente, 'Er is een signaal over een terrein', number);
  await act(bente, number, 'Zend het signaal door', { 'Waar gaat het signaal naartoe?': { choose: 'De politie' } });
  await act(bente, number, 'Koppel terug', { 'Is het verteld': { choose: 'anoniem' }, 'Wat is er met het signaal gedaan?': 'De politie kijkt ernaar.' });
  await act(bente, number, 'Sluit het signaal af');
  await expectState(bente, number, 'Afgesloten');
  expect((await (await person('sofie')).goto(`/zaken/${number}`)).status()).toBe(404);
  await bente.goto(`/zaken/${number}/melder`);
  await expect(bente.getByRole('main')).toContainText('Er wordt geen melder bij bewaard.');
  await bente.goto('/signalen');
  await expect(bente.getByRole('main')).toContainText('Zuiderwaard (verzonnen)');
});

test('a signal that the RIEC does not take up is told back and closed for destruction', async ({ person }) => {
  test.setTimeout(300_000);
  const bente = await person('bente');
  const number = await beginCase(bente, 'Leg een signaal vast', {
    Bedrijventerrein: { choose: 'Verzonnen terrein Molenkamp' },
    Onderwerp: 'Leeg pand dat in de nacht wordt gebruikt',
    'Hoe kwam het signaal binnen?': { choose: 'ambtenaar' },
    'Wat is er gezien?': 'Er brandt elke nacht licht in een leeg pand.',
    'Is er nu gevaar?': { choose: 'Nee' },
  });
  await act(bente, number, 'Meld aan bij het RIEC', {
    'Op welke vorm': { choose: 'drugscriminaliteit' },
    'Welke concrete waarneming': 'Bij een schouw rook het naar chemicaliën.',
    'Hoe ernstig is het': 'Ernstig, en er is nog niets gedaan.',
    'Waarom zijn meer deelnemers nodig?': 'De gemeente ziet alleen het pand.',
    'Het past bij de regio': true,
    'Kenmerk in het systeem': 'MN-2026-118',
  });
  await expectState(bente, number, 'Aangemeld bij het RIEC');
  await act(bente, number, 'Leg vast dat het RIEC het niet oppakt', { 'Het RIEC antwoordde op': day(0), 'Waarom pakt het RIEC het niet op?': { choose: 'zelf aan' } });
  await expectState(bente, number, 'Niet opgepakt door het RIEC');
  await act(bente, number, 'Sluit af voor vernietiging', { 'Is het verteld': { choose: 'Ja' }, 'Wat is er met het signaal gedaan?': 'Het RIEC pakt het niet op.' });
  expect((await bente.goto(`/zaken/${number}`)).status()).toBe(404);
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('the public form is accessible', async ({ page }) => {
    await page.goto('/melden?gemeente=GM9903');
    const wrong = await look(page);
    await page.goto('/melden/bedankt');
    wrong.push(...(await look(page)));
    expect(wrong).toEqual([]);
  });
});
