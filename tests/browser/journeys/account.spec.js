// An account of one's own: the password that an administrator gave, the own one, and where one is signed in.
import { day } from '../support/cases.js';
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';

const own = 'zeven schapen in de wei';

async function logIn(page, email, password) {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

async function change(page, now, wanted, again = wanted) {
  await page.locator('#v-wachtwoord-nu').fill(now);
  await page.locator('#v-wachtwoord').fill(wanted);
  await page.locator('#v-wachtwoord-nogmaals').fill(again);
  await page.getByRole('button', { name: 'Wijzig uw wachtwoord' }).click();
}

// Ria makes an account with a password that she knows.
async function accountOf(ria, name, given) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@bolwerk.example`;
  await ria.goto('/beheer/mensen/nieuw');
  await ria.getByLabel('Naam').fill(name);
  await ria.getByLabel('E-mailadres').fill(email);
  await ria.getByLabel('Nieuw wachtwoord').fill(given);
  await ria.getByRole('button', { name: 'Maak het account' }).click();
  await expect(ria.getByRole('heading', { level: 1, name })).toBeVisible();
  return email;
}

// How the account that is open was screened, and until when it counts.
async function screen(ria, until) {
  await ria.getByText('Leg een screening vast').click();
  await ria.locator('#v-soort').selectOption('vog');
  await ria.locator('#v-afgegeven').fill(day(-10));
  await ria.locator('#v-geldig').fill(until);
  await ria.getByRole('button', { name: 'Leg vast' }).click();
}

// A role with which the account that is open reads V3: it waits for a second administrator.
async function askForV3(ria) {
  await ria.getByText('Geef een rol').click();
  await ria.locator('#v-rol').selectOption('police_contributor');
  await ria.locator('#v-voor').selectOption(await ria.locator('#v-voor option', { hasText: /^Politie/ }).first().getAttribute('value'));
  await ria.locator('#v-vertrouwelijk').selectOption('3');
  await ria.getByRole('button', { name: 'Geef deze rol' }).click();
  await expect(ria.getByRole('status')).toContainText('als een andere beheerder haar bevestigt');
}

test('whoever got a password from an administrator chooses another first, and is told who gave it', async ({ person, browser, baseURL }) => {
  const given = 'vijf eenden in de sloot';
  const email = await accountOf(await person('ria'), 'Nora Nieuwenhuis', given);
  const nora = await browser.newPage({ baseURL });
  await logIn(nora, email, given);
  await expect(nora).toHaveURL(/\/account\/wachtwoord$/);
  await expect(nora.getByText('Kies eerst zelf een wachtwoord')).toBeVisible();
  await nora.getByRole('link', { name: 'Meldingen' }).first().click();
  await expect(nora).toHaveURL(/\/account\/wachtwoord$/);

  await change(nora, given, own, 'zes schapen in de wei');
  await expect(nora.getByRole('alert')).toContainText('Dit is niet hetzelfde als het nieuwe wachtwoord.');
  for (const field of await nora.locator('input[type=password]').all()) await expect(field).toHaveValue('');
  await change(nora, given, own);
  await expect(nora.getByText('Uw wachtwoord is gewijzigd.')).toBeVisible();
  await nora.goto('/meldingen');
  await expect(nora.getByRole('main')).toContainText('Ria Verhagen (beheer) gaf u een nieuw wachtwoord.');

  const again = await browser.newPage({ baseURL });
  await logIn(again, email, given);
  await expect(again.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet.');
  await logIn(again, email, own);
  await expect(again.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible();

  await nora.locator('summary:visible', { hasText: 'Nora Nieuwenhuis' }).click();
  await nora.getByRole('link', { name: 'Waar u bent ingelogd' }).first().click();
  await nora.getByRole('button', { name: 'Stop de sessie van' }).click();
  await expect(nora.getByRole('status')).toContainText('Die sessie is gestopt.');
  await again.goto('/meldingen');
  await expect(again.getByRole('heading', { level: 2, name: 'Log in' })).toBeVisible();
  await Promise.all([nora.context().close(), again.context().close()]);
});

test('a role that reads V3, and a password for who reads it, work when a second administrator confirms them', async ({ person, browser, baseURL }) => {
  const [ria, wietske] = [await person('ria'), await person('wietske')];
  const email = await accountOf(ria, 'Loes Tweehand', 'zes spreeuwen op een draad');
  await screen(ria, day(400));
  await expect(ria.getByRole('status')).toContainText('De screening is vastgelegd.');
  await askForV3(ria);
  const waiting = (page) => page.getByRole('region', { name: 'Wacht op een tweede beheerder' });
  await expect(waiting(ria)).toContainText('Een andere beheerder bevestigt het');
  await expect(waiting(ria).getByRole('button', { name: 'Bevestig' })).toHaveCount(0);

  await wietske.goto('/beheer');
  await waiting(wietske).getByRole('button', { name: /Bevestig.*Loes Tweehand/ }).click();
  await expect(wietske.getByRole('status')).toContainText('U bevestigde het verzoek');

  const loes = await browser.newPage({ baseURL });
  await logIn(loes, email, 'zes spreeuwen op een draad');
  await change(loes, 'zes spreeuwen op een draad', own);
  await loes.goto('/');
  await expect(loes.getByRole('link', { name: 'Risicorondes' }).first()).toBeVisible();

  // From now on a password that Ria knows lets nobody in on her word alone.
  await ria.reload();
  await ria.getByLabel('Nieuw wachtwoord').fill('acht kraaien op het dak');
  await ria.getByRole('button', { name: 'Bewaar' }).click();
  await expect(ria.getByRole('status')).toContainText('als een andere beheerder het bevestigt');
  await loes.goto('/meldingen');
  await expect(loes.getByRole('main')).toContainText('Ria Verhagen (beheer) vroeg een nieuw wachtwoord voor u aan');
  await wietske.goto('/beheer');
  await waiting(wietske).getByRole('button', { name: /Wijs af.*Loes Tweehand/ }).click();
  await ria.reload();
  await ria.getByLabel('E-mailadres').fill('kaper@bolwerk.example');
  await ria.getByRole('button', { name: 'Bewaar' }).click();
  await expect(ria.getByRole('status')).toContainText('het andere e-mailadres geldt pas als een andere beheerder het bevestigt');
  await expect(ria.getByLabel('E-mailadres')).toHaveValue(email);
  const outside = await browser.newPage({ baseURL });
  await logIn(outside, email, 'acht kraaien op het dak');
  await expect(outside.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet.');
  await Promise.all([loes.context().close(), outside.context().close()]);
});

test.describe('looked at', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages of an account are accessible and fit, with what is wrong and with more than one session', async ({ person, browser, baseURL }) => {
    const given = 'vier ganzen op het erf';
    const email = await accountOf(await person('ria'), 'Wim Nieuwland', given);
    const open = () => browser.newPage({ baseURL, bypassCSP: true });
    const [wim, elsewhere] = [await open(), await open()];
    const wrong = [];
    await logIn(wim, email, given);
    wrong.push(...(await look(wim)));
    await change(wim, 'iets anders dan dat', own);
    wrong.push(...(await look(wim)));
    await change(wim, given, own);
    await logIn(elsewhere, email, own);
    await wim.goto('/account/sessies');
    wrong.push(...(await look(wim)));
    await wim.getByRole('button', { name: 'Stop alle andere sessies' }).click();
    await expect(wim.getByRole('status')).toContainText('U bent alleen nog hier ingelogd.');
    wrong.push(...(await look(wim)));
    const [ria, wietske] = [await person('ria'), await person('wietske')];
    await askForV3(ria);
    wrong.push(...(await look(ria)));
    await wietske.goto('/beheer');
    wrong.push(...(await look(wietske)));
    await wietske.getByRole('button', { name: /Wijs af.*Wim Nieuwland/ }).click();
    expect(wrong).toEqual([]);
    await Promise.all([wim.context().close(), elsewhere.context().close()]);
  });
});
