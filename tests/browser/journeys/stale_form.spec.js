// Two tabs, two clicks, a session that ended: nothing is lost and nothing happens twice.
import { confirm, expectState, fill, history, openCase, preview, startAction } from '../support/cases.js';
import { expect, password, people, signIn, test } from '../support/people.js';
import { beginPlan, elaboration } from '../support/plans.js';

const action = 'Werk het plan uit';
const summary = 'Aanpak in het kort';

test('a form that became stale shows what changed and keeps the input', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Sleutelbloem', 'Plan in twee tabbladen');
  const jan = await person('jan');
  await startAction(els, plan, action);
  await fill(els, { ...elaboration, [summary]: 'De versie van Els, die zij niet kwijt wil.' });
  await startAction(jan, plan, action);
  await fill(jan, { ...elaboration, [summary]: 'De versie van Jan, die eerder klaar was.' });
  await preview(jan);
  await confirm(jan, action);

  await preview(els);
  await expect(els.getByRole('heading', { level: 1, name: 'Deze zaak is intussen veranderd' })).toBeVisible();
  await expect(els.getByRole('alert')).toContainText('Jan Smit was u voor.');
  await expect(els.getByRole('main')).toContainText('De versie van Els, die zij niet kwijt wil.');
  await els.getByRole('radio', { name: /^Wat u invulde/ }).check();
  await els.getByRole('button', { name: 'Kijk uw invoer na' }).click();
  await expect(els.getByLabel(summary)).toHaveValue('De versie van Els, die zij niet kwijt wil.');
  await preview(els);
  await confirm(els, action);
  await openCase(jan, plan);
  await expect(jan.getByRole('main')).toContainText('De versie van Els, die zij niet kwijt wil.');
});

test('a change in another tab of one’s own is told as that, and stands in the history with what it was', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Driehoek', 'Plan in twee eigen tabbladen');
  await startAction(els, plan, action);
  await fill(els, { [summary]: 'De versie van het eerste tabblad.' });
  const tab = await els.context().newPage();
  await startAction(tab, plan, action);
  await fill(tab, { [summary]: 'De versie van het tweede tabblad.' });
  await preview(tab);
  await confirm(tab, action);
  await expect(history(tab)).toContainText('Overleg met ondernemers, een gezamenlijke controle en betere verlichting. → De versie van het tweede tabblad.');

  await preview(els);
  await expect(els.getByRole('alert')).toContainText('U veranderde deze zaak zelf al, misschien in een ander tabblad.');
  await expect(els.getByRole('alert')).not.toContainText('was u voor');
});

test('sending the same confirmation twice does it once', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Papegaaiweg', 'Plan met een dubbele klik');
  await startAction(els, plan, action);
  await fill(els, elaboration);
  await preview(els);
  const rows = await els.locator('main form input[type=hidden]').evaluateAll((all) => all.map((one) => [one.name, one.value]));
  const form = { ...Object.fromEntries(rows), stap: 'bevestig' };
  const send = () => els.request.post(`/zaken/${plan}/acties/write`, { form, maxRedirects: 0 });
  const answers = await Promise.all([send(), send()]);
  for (const answer of answers) expect(answer.status()).toBe(303);
  await openCase(els, plan);
  await expect(history(els).getByRole('listitem').filter({ hasText: 'werkte het plan uit' })).toHaveCount(2);
});

test('a session that ended gives the input back after signing in', async ({ person }) => {
  const els = await person('els');
  const plan = await beginPlan(els, 'Veldzicht-Noord fase IV', 'Plan met een pauze');
  await startAction(els, plan, action);
  await fill(els, { ...elaboration, [summary]: 'Getypt voordat de sessie eindigde.' });
  await els.context().clearCookies();
  await preview(els);
  await expect(els.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await els.getByLabel('E-mailadres').fill(people.els);
  await els.getByLabel('Wachtwoord').fill(password);
  await els.getByRole('button', { name: 'Log in', exact: true }).click();
  await els.getByRole('button', { name: 'Ga verder met uw invoer' }).click();
  await expect(els.getByLabel(summary)).toHaveValue('Getypt voordat de sessie eindigde.');
  await preview(els);
  await confirm(els, action);
  await expectState(els, plan, 'Concept');
  await expect(els.getByRole('main')).toContainText('Getypt voordat de sessie eindigde.');

  // The step can be done again: the form opens with what is known, so that nothing is lost by leaving it as it is.
  await startAction(els, plan, action);
  await expect(els.getByLabel(summary)).toHaveValue('Getypt voordat de sessie eindigde.');
  await expect(els.getByLabel('Eigen middelen')).toHaveValue('12.500');
  await expect(els.getByLabel('Bij elke belangrijke indicator')).toBeChecked();

  // A colleague who signs in at that computer gets nothing of it.
  await fill(els, { [summary]: 'Getypt door Els, nooit verstuurd.' });
  await els.context().clearCookies();
  await preview(els);
  await els.getByLabel('E-mailadres').fill(people.jan);
  await els.getByLabel('Wachtwoord').fill(password);
  await els.getByRole('button', { name: 'Log in', exact: true }).click();
  await expect(els.getByRole('status').filter({ hasText: 'Wat er was ingevuld, is van iemand anders en is niet bewaard.' })).toBeVisible();
  await expect(els.getByRole('button', { name: 'Ga verder met uw invoer' })).toHaveCount(0);
  await openCase(els, plan);
  await expect(els.getByRole('main')).not.toContainText('nooit verstuurd');
});

test('after signing out the way back leads to the sign-in page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'mark');
  await page.locator('header details').first().locator('summary').click();
  await page.getByRole('button', { name: 'Log uit' }).first().click();
  await expect(page).toHaveURL(/inloggen/);
  await page.goto('/zaken');
  await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await context.close();
});
