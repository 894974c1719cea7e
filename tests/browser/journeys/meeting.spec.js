// A meeting of the stuurgroep from its day on the calendar to the list of decisions that the next one adopts.
import { act, beginCase, day, expectNotification, expectState, locked, openCase } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

const stuurgroep = 'Stuurgroep Noord- en Oost-Gelderland';

async function plan(page, title = 'Stuurgroep van de proef') {
  return beginCase(page, 'Plan een vergadering', {
    Organisatie: { choose: stuurgroep }, Titel: title, 'Datum van de vergadering': day(0), 'Begint om': '10:00', 'Eindigt om': '12:00',
    Plaats: 'Huis der Provincie, Arnhem' });
}

function item(place, title, more) {
  return { 'Het hoeveelste punt is dit?': { choose: place }, 'Titel van het punt': title, Steller: 'Provincie Gelderland',
    'Waarom komt het punt na de sluiting?': 'De vergadering is vandaag al.', ...more };
}

test('a secretary brings a meeting from its agenda to an adopted list, and members read what was decided', async ({ person }) => {
  test.setTimeout(300_000);
  const [saskia, marjan, els] = [await person('saskia'), await person('marjan'), await person('els')];
  const number = await plan(saskia);
  await openCase(saskia, number);
  await expect(saskia.locator('#agenda')).toContainText('Er staat nog niets op de agenda.');
  expect((await els.goto(`/zaken/${number}`)).status()).toBe(404);

  await act(saskia, number, 'Nodig organisaties uit', { 'Wie nodigt u uit?': { choose: 'Gemeente Apeldoorn' } });
  await expectNotification(els, 'uitgenodigd voor een vergadering', number);
  await act(saskia, number, 'Open de agenda');
  await openCase(saskia, number);
  await expect(locked(saskia, 'Maak de agenda definitief')).toContainText('Er staat iets op de agenda.');
  await act(saskia, number, 'Zet een punt op de agenda', item('1', 'Samen verlichting bestellen', {
    'Wat voor punt is het?': { choose: 'Ter besluitvorming' }, 'Wie mag het lezen?': { choose: 'Het programma' },
    'Gevraagde besluiten': 'Bestel samen.\nLaat Apeldoorn de aanbesteding doen.' }));
  await act(saskia, number, 'Zet een punt op de agenda', item('2', 'Vertrouwelijk punt van de politie', {
    'Wat voor punt is het?': { choose: 'Ter bespreking' }, 'Wie mag het lezen?': { choose: 'Vertrouwelijk' },
    'Waar liggen de stukken?': 'Ter inzage bij de secretaris' }));
  await act(saskia, number, 'Maak de agenda definitief');
  await openCase(els, number);
  await expect(els.locator('#agenda')).toContainText('2. Laat Apeldoorn de aanbesteding doen.');
  await expect(els.locator('#brieven')).toContainText(/uitnodiging/i);

  await act(saskia, number, 'Leg vast dat de vergadering is gehouden', {
    'Hoeveel leden heeft de stuurgroep?': 8, 'Hoeveel leden waren er?': 6, 'Wie waren er?': 'Gemeenten, politie en provincie.' });
  await act(saskia, number, 'Leg een besluit vast', {
    'Welk agendapunt?': { choose: '1. Samen' }, 'Wat is besloten?': { choose: 'Gewijzigd' }, 'Hoe luidt het besluit?': 'Bestel samen; Epe doet de aanbesteding.',
    'Wie voert het uit?': { choose: 'Gemeente Apeldoorn' }, 'Uitvoeren voor of op': day(60) });
  await openCase(saskia, number);
  await expect(locked(saskia, 'Maak de besluitenlijst op')).toContainText('nog 1 zonder besluit');
  await act(saskia, number, 'Leg een besluit vast', { 'Welk agendapunt?': { choose: '2. Vertrouwelijk' }, 'Wat is besloten?': { choose: 'Conform' } });
  await act(saskia, number, 'Maak de besluitenlijst op');
  await act(saskia, number, 'Leg vast dat de besluitenlijst is vastgesteld', { 'In welke vergadering?': { choose: 'Schriftelijk' }, 'Vastgesteld op': day(0) });
  await expectState(saskia, number, 'Vastgesteld');

  await openCase(marjan, number);
  await expect(marjan.locator('#agenda')).toContainText('Bestel samen; Epe doet de aanbesteding.');
  await expect(marjan.locator('#brieven')).toContainText(/openbaar deel|openbare besluitenlijst/i);
  await expect(marjan.locator('#acties')).toContainText('de secretaris van deze stuurgroep');

  await act(saskia, number, 'Meld dat een besluit is uitgevoerd', {
    'Welk besluit is uitgevoerd?': { choose: '1. Samen' }, 'Uitgevoerd op': day(0), 'Wat is er gedaan?': 'De aanbesteding is gepubliceerd.' });
  await act(saskia, number, 'Sluit de vergadering af');
  await expectState(saskia, number, 'Uitgevoerd');
});

test('an item that was deferred is proposed for the next agenda and comes back as it was', async ({ person }) => {
  test.setTimeout(300_000);
  const [saskia, marjan] = [await person('saskia'), await person('marjan')];
  const first = await plan(saskia, 'Stuurgroep die aanhoudt');
  await act(saskia, first, 'Open de agenda');
  await act(saskia, first, 'Zet een punt op de agenda', item('1', 'Cameraplan van de proef', {
    'Wat voor punt is het?': { choose: 'Ter besluitvorming' }, 'Wie mag het lezen?': { choose: 'Het programma' }, 'Gevraagde besluiten': 'Stel het plan vast.' }));
  await act(saskia, first, 'Maak de agenda definitief');
  await act(saskia, first, 'Leg vast dat de vergadering is gehouden', {
    'Hoeveel leden heeft de stuurgroep?': 8, 'Hoeveel leden waren er?': 6, 'Wie waren er?': 'Gemeenten, politie en provincie.' });
  await act(saskia, first, 'Leg een besluit vast', {
    'Welk agendapunt?': { choose: '1. Cameraplan' }, 'Wat is besloten?': { choose: 'Aangehouden' }, 'Aangehouden tot': day(30) });

  const next = await plan(saskia, 'Stuurgroep die verder gaat');
  await act(saskia, next, 'Open de agenda');
  await openCase(saskia, next);
  await saskia.locator('#agenda').getByRole('link', { name: `Cameraplan van de proef (${first}, punt 1)` }).click();
  await expect(saskia.getByLabel('Welk aangehouden punt?')).toHaveValue(`${first}/1`);
  await act(saskia, next, 'Zet een aangehouden punt op de agenda', {
    'Welk aangehouden punt?': { choose: `${first}, punt 1` }, 'Het hoeveelste punt is dit?': { choose: '2' },
    'Waarom komt het punt na de sluiting?': 'De vergadering is vandaag al.' });
  await marjan.goto('/vergaderingen');
  await marjan.getByRole('link', { name: 'Stuurgroep die verder gaat' }).first().click();
  await expect(marjan.locator('#agenda')).toContainText('2. Cameraplan van de proef');
  await expect(marjan.locator('#agenda')).toContainText('Stel het plan vast.');
  await expect(marjan.locator('#agenda')).toContainText(`${first}, punt 1`);
});

test('an item after the papers closed needs a reason, and what is confidential is not written here', async ({ person }) => {
  const saskia = await person('saskia');
  const number = await plan(saskia, 'Stuurgroep op korte termijn');
  await act(saskia, number, 'Open de agenda');
  await saskia.goto(`/zaken/${number}/acties/put_on`);
  const form = saskia.getByRole('main');
  await form.locator('select').and(form.getByLabel('Het hoeveelste punt is dit?')).selectOption('1');
  await form.getByLabel('Titel van het punt').fill('Vertrouwelijk punt');
  await form.getByLabel('Wat voor punt is het?').selectOption('discussion');
  await form.getByLabel('Steller').fill('Politie');
  await form.getByLabel('Wie mag het lezen?').selectOption('2');
  await form.getByLabel('Toelichting').fill('Wat de politie zag, hoort hier niet.');
  await saskia.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
  await expect(saskia.getByRole('main')).toContainText('Het aanleveren is gesloten');
  await expect(saskia.getByRole('main')).toContainText('Laat van een vertrouwelijk punt (V2)');
  await expect(form.getByLabel('Titel van het punt')).toHaveValue('Vertrouwelijk punt');
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages of a meeting are accessible', async ({ person }) => {
    const saskia = await person('saskia');
    const number = await plan(saskia, 'Stuurgroep voor het oog');
    await act(saskia, number, 'Open de agenda');
    const wrong = [];
    for (const path of [`/zaken/${number}`, `/zaken/${number}/acties/put_on`, `/zaken/${number}/proces`]) {
      await saskia.goto(path);
      wrong.push(...(await look(saskia)));
    }
    expect(wrong).toEqual([]);
  });
});
