// What people are told and how they choose it: in Bolwerk, by mail, in their calendar.
import { expectNotification, fill, openCase } from '../support/cases.js';
import { mailTo } from '../support/mails.js';
import { expect, test } from '../support/people.js';

// A plan of the demonstration that somebody reads.
async function aPlanOf(page, place) {
  await page.goto('/zaken?soort=project_plan');
  const path = await page.locator('main tbody a[href^="/zaken/PLN-"]').nth(place).getAttribute('href');
  return path.split('/').pop();
}

async function writeNote(page, number, text) {
  await openCase(page, number);
  const panel = page.locator('#notities');
  await panel.locator('textarea').fill(text);
  await panel.locator('form button[type=submit]').first().click();
  await expect(page.getByRole('status')).toContainText('Uw notitie staat bij de zaak.');
}

test('somebody follows a case and hears of it until they stop', async ({ person }) => {
  const [els, jan] = [await person('els'), await person('jan')];
  const plan = await aPlanOf(jan, 0);
  await openCase(jan, plan);
  await jan.getByRole('button', { name: 'Volg deze zaak' }).click();
  await expect(jan.getByRole('status')).toContainText('U volgt deze zaak');
  await writeNote(els, plan, 'De verlichting is besteld.');
  await expectNotification(jan, 'Els Wolters schreef een notitie', plan);
  await openCase(jan, plan);
  await jan.getByRole('button', { name: 'Stop met volgen' }).click();
  await expect(jan.getByRole('button', { name: 'Volg deze zaak' })).toBeVisible();
});

test('a mention goes out by mail, and the link in it stops that kind without signing in', async ({ person, browser, baseURL }) => {
  const [els, jan] = [await person('els'), await person('jan')];
  const plan = await aPlanOf(jan, 1);
  await writeNote(els, plan, 'Kun jij hiernaar kijken, @Jan Smit?');
  const mail = await mailTo('jan', plan, 'Els Wolters noemde u in een notitie');
  expect(mail.html).toContain(`/zaken/${plan}`);
  const link = new URL(mail.headers['list-unsubscribe'].slice(1, -1)).pathname;
  const stranger = await browser.newPage({ baseURL });
  await stranger.goto(link);
  await expect(stranger.getByRole('heading', { level: 1, name: 'Wilt u deze e-mails niet meer?' })).toBeVisible();
  await stranger.getByRole('button', { name: 'Stop deze e-mails' }).click();
  await expect(stranger.getByRole('heading', { level: 1, name: 'U krijgt deze e-mails niet meer' })).toBeVisible();
  await stranger.close();
  await jan.goto('/account/meldingen');
  await expect(jan.getByLabel('Iemand noemt u')).toHaveValue('here');
});

// The number of new messages as the page shows it; hidden where there are none.
const newMessages = (page) => page.locator('.bw-teller').first();

test.describe('on a page that stays open', () => {
  test.use({ javaScriptEnabled: true });

  test('the number of new messages follows by itself', async ({ person }) => {
    const [els, jan] = [await person('els'), await person('jan')];
    const plan = await aPlanOf(jan, 2);
    const before = Number(await newMessages(jan).textContent());
    await writeNote(els, plan, 'Past dit in jouw planning, @Jan Smit?');
    await expect(newMessages(jan)).toHaveText(String(before + 1), { timeout: 60_000 });
    await expect(jan).toHaveURL(/soort=project_plan/);
  });
});

test('the number of new messages stands on the next page where no script runs', async ({ person }) => {
  const [els, jan] = [await person('els'), await person('jan')];
  const plan = await aPlanOf(jan, 2);
  const before = Number(await newMessages(jan).textContent());
  await writeNote(els, plan, 'Ik hoor het graag, @Jan Smit.');
  await jan.goto('/zaken');
  await expect(newMessages(jan)).toHaveText(String(before + 1));
});

test('somebody chooses what they are told, and cannot switch off what the law demands', async ({ person }) => {
  const nadia = await person('nadia');
  await nadia.goto('/account/meldingen');
  await expect(nadia.getByLabel('Besluiten en officiële brieven').locator('option[value=off]')).toHaveCount(0);
  await fill(nadia, { 'Een termijn komt dichterbij': { choose: 'In het weekoverzicht per e-mail' } });
  await fill(nadia, { 'Geen e-mail vanaf': { choose: '21:00' } });
  await nadia.getByRole('button', { name: 'Bewaar' }).click();
  await expect(nadia.locator('#fouten')).toContainText('Kies twee uren');
  await fill(nadia, { 'Weer e-mail vanaf': { choose: '07:00' } });
  await nadia.getByRole('button', { name: 'Bewaar' }).click();
  await expect(nadia.getByRole('status')).toContainText('Uw keuzes zijn bewaard.');
  await expect(nadia.getByLabel('Een termijn komt dichterbij')).toHaveValue('weekly');
});

test('a calendar is read at a secret address until it is stopped', async ({ person, request }) => {
  const bram = await person('bram');
  await bram.goto('/account/agenda');
  await bram.getByRole('button', { name: 'Maak een adres' }).click();
  const address = await bram.getByLabel('Adres van uw agenda').inputValue();
  const path = new URL(address).pathname;
  const calendar = await request.get(path);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
  expect((await request.get(path, { headers: { 'If-None-Match': calendar.headers().etag } })).status()).toBe(304);
  await bram.goto('/account/agenda');
  await expect(bram.getByLabel('Adres van uw agenda')).toHaveCount(0);
  await bram.getByRole('button', { name: 'Stop dit adres' }).click();
  expect((await request.get(path)).status()).toBe(404);
});

test('an administrator sees that e-mail works and has a test sent', async ({ person }) => {
  const ria = await person('ria');
  await ria.goto('/beheer/mail');
  await ria.getByRole('button', { name: 'Stuur mij een testbericht' }).click();
  await expect(ria.getByRole('status')).toContainText('Het testbericht gaat naar uw eigen adres.');
  await mailTo('ria', 'De e-mail van Bolwerk werkt.');
});

test('an organisation takes back by keyboard that it wants its letters in Bolwerk, and says it again', async ({ person }) => {
  const jan = await person('jan');
  await jan.goto('/account/meldingen');
  await jan.getByRole('button', { name: /Nee, voortaan per post ?: Gemeente Epe, .*bezwaar/ }).press('Enter');
  await expect(jan.getByRole('status')).toContainText('vanaf nu per post');
  const letters = jan.locator('#post');
  await expect(letters).toContainText(/Ingetrokken op .+, door Jan Smit/);
  await letters.getByRole('button', { name: /Ja, wij willen deze brieven in Bolwerk ?: Gemeente Epe, .*bezwaar/ }).press('Enter');
  await expect(jan.getByRole('status')).toContainText('vanaf nu in Bolwerk');
  await expect(letters.getByRole('button', { name: /Nee, voortaan per post ?: Gemeente Epe, .*bezwaar/ })).toBeVisible();
});
