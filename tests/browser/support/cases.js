// Steps on the page of a case, as somebody does them: choose, fill in, look at what will happen, confirm.
import { expect } from './people.js';

// A day from today in the form of a date field; negative is in the past.
export function day(offset) {
  const date = new Date(Date.now() + offset * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(date);
}

// A text or number types, true and false tick, {choose} picks.
export async function fill(page, fields) {
  for (const [label, value] of Object.entries(fields)) {
    const main = page.getByRole('main');
    const field = main.locator('input, textarea').and(main.getByLabel(label)).first();
    if (typeof value === 'boolean') await field.setChecked(value);
    else if (typeof value === 'object') await choose(main, label, value.choose);
    else await field.fill(String(value));
  }
}

// Few choices are radio buttons in a group, many are a list.
async function choose(main, label, text) {
  const group = main.getByRole('group', { name: label });
  if (await group.count()) return group.getByLabel(text).first().check();
  const list = main.locator('select').and(main.getByLabel(label)).first();
  const option = list.locator('option').filter({ hasText: text }).first();
  return list.selectOption(await option.getAttribute('value'));
}

export async function openCase(page, number) {
  await page.goto(`/zaken/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

// Begins a case through the form for a new one; gives back its number.
export async function beginCase(page, label, fields) {
  await page.goto('/zaken/nieuw');
  await page.getByRole('main').getByRole('link', { name: label }).click();
  return sendNewCase(page, fields);
}

// Begins a case from the page of the case it belongs to.
export async function beginBelow(page, parent, label, fields) {
  await openCase(page, parent);
  await page.getByRole('link', { name: label, exact: true }).click();
  return sendNewCase(page, fields);
}

async function sendNewCase(page, fields) {
  await fill(page, fields);
  await preview(page);
  await expect(page.getByRole('heading', { level: 1, name: /^Controleer: / })).toBeVisible();
  await page.locator('main button[value=bevestig]').click();
  await expect(page).toHaveURL(/\/zaken\/[A-Z]{3}-\d{4}-\d+/);
  return new URL(page.url()).pathname.split('/').pop();
}

export async function startAction(page, number, action) {
  await openCase(page, number);
  await page.locator('#acties').getByRole('link', { name: action, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: action })).toBeVisible();
}

export async function preview(page) {
  await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
}

export async function confirm(page, action) {
  await expect(page.getByRole('heading', { level: 1, name: `Controleer: ${action}` })).toBeVisible();
  await page.getByRole('button', { name: action, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gedaan' })).toContainText(`Gedaan: ${action}.`);
}

// The whole step: from the page of the case back to the page of the case.
export async function act(page, number, action, fields = {}) {
  await startAction(page, number, action);
  await fill(page, fields);
  await preview(page);
  await confirm(page, action);
}

export async function expectState(page, number, state) {
  await openCase(page, number);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(state);
}

export function history(page) {
  return page.locator('#geschiedenis');
}

export async function expectNotification(page, text, number) {
  await page.goto('/meldingen');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: text }).filter({ hasText: number })).not.toHaveCount(0);
}

// What the page of the case says about an action that cannot be done now.
export function locked(page, action) {
  return page.locator('#acties').getByRole('listitem').filter({ has: page.locator('.bw-action__off', { hasText: action }) });
}

// `attachment` is the label of the one that a scheme demands and this file is.
export async function upload(page, number, file, attachment) {
  await openCase(page, number);
  const panel = page.locator('#bestanden');
  await panel.getByText('Voeg een bestand toe').click();
  await panel.locator('input[type=file]').setInputFiles(file);
  if (attachment) await panel.getByLabel('Welke verplichte bijlage is dit?').selectOption({ label: attachment });
  await panel.getByRole('button', { name: 'Voeg toe' }).click();
}
