// A whole matrix by keyboard alone, with and without scripts: answers, "geen zicht", sources, motivations, what is lacking.
import { look } from '../support/look.js';
import { expect, test } from '../support/people.js';
import { matricesOf } from '../support/rounds.js';

const why = 'De loods aan de kade is vanaf de weg niet te zien.';

// The matrix of the invented district in that place among those of Omar that can still be filled in.
async function openMatrix(person, place) {
  const omar = await person('omar');
  await omar.goto('/risicorondes');
  const number = (await omar.getByRole('link', { name: 'Risicoronde verzonnen district' }).getAttribute('href')).split('/').pop();
  const open = [];
  for (const href of await matricesOf(omar, number, 'gemeente')) {
    await omar.goto(href);
    if (await omar.getByRole('button', { name: 'Dien de matrix in' }).count()) open.push(href);
  }
  await omar.goto(open[place]);
  return omar;
}

async function tabTo(page, target) {
  for (let presses = 0; presses < 400; ++presses) {
    if (await target.evaluate((one) => one === document.activeElement || (one.type === 'radio' && document.activeElement.name === one.name))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Expected to come there with Tab, but 400 presses were not enough');
}

const cellsIn = (place) => place.locator('[data-code]').all();
const answersOf = (cell) => cell.getByRole('radio').first();

// Source and motivation, from the answer on.
async function motivate(page, cell, code) {
  await tabTo(page, cell.getByLabel(`Bron van ${code}`));
  await page.keyboard.type('A');
  await tabTo(page, cell.getByLabel(`Toelichting bij ${code}`));
  await page.keyboard.type(why);
}

async function handIn(page) {
  await tabTo(page, page.getByRole('button', { name: 'Dien de matrix in' }));
  await page.keyboard.press('Enter');
}

test('a whole matrix is filled in and handed in by keyboard, without scripts', async ({ person }) => {
  test.setTimeout(600_000);
  const omar = await openMatrix(person, 0);
  const domains = await omar.locator('form[data-saves-cells]').count();
  for (let domain = 0; domain < domains; ++domain) {
    const form = omar.locator('form[data-saves-cells]').nth(domain);
    for (const [place, cell] of (await cellsIn(form)).entries()) {
      const code = await cell.getAttribute('data-code');
      await tabTo(omar, answersOf(cell));
      if (place % 2) {
        await omar.keyboard.press('ArrowLeft');
        await expect(cell.getByLabel('geen zicht')).toBeChecked();
      } else {
        for (let presses = 0; presses < 2; ++presses) await omar.keyboard.press('ArrowRight');
        await expect(cell.getByLabel('2 duidelijk')).toBeChecked();
        await motivate(omar, cell, code);
      }
    }
    await tabTo(omar, form.getByRole('button', { name: /^Bewaar/ }));
    await omar.keyboard.press('Enter');
    await expect(omar.getByRole('status').first()).toBeVisible();
  }
  await handIn(omar);
  await expect(omar.getByRole('status').filter({ hasText: 'De matrix is ingediend.' })).toBeVisible();
});

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('digits answer, each cell says that it is kept, and what is lacking is announced', async ({ person }) => {
    test.setTimeout(600_000);
    const omar = await openMatrix(person, 0);
    const cells = await cellsIn(omar.getByRole('main'));
    for (const [place, cell] of cells.entries()) {
      const code = await cell.getAttribute('data-code');
      await tabTo(omar, answersOf(cell));
      const digit = ['2', '?', '0', '1'][place % 4];
      await omar.keyboard.press(digit);
      await expect(cell.locator(`input[value="${digit}"]`)).toBeChecked();
      if (place > 0 && (digit === '2' || digit === '1')) await motivate(omar, cell, code);
    }
    await tabTo(omar, omar.getByRole('button', { name: 'Dien de matrix in' }));
    await expect(cells.at(-1).getByRole('status')).toHaveText('Bewaard.');
    await omar.keyboard.press('Enter');

    await expect(omar.getByRole('alert')).toContainText('De matrix is nog niet ingediend.');
    expect(await look(omar)).toEqual([]);
    const first = omar.locator('[data-code]').first();
    const code = await first.getAttribute('data-code');
    await expect(first).toHaveAccessibleDescription(/Kies de bron|Licht een score/);
    await tabTo(omar, answersOf(first));
    await tabTo(omar, first.getByLabel(`Bron van ${code}`));
    await omar.keyboard.type('A');
    await tabTo(omar, first.getByLabel(`Toelichting bij ${code}`));
    await omar.keyboard.type('De heer J. de Vries heeft daar een loods.');
    await omar.keyboard.press('Tab');
    await expect(first.getByRole('status')).toContainText('niet over personen of bedrijven');
    await expect(first.getByLabel(`Toelichting bij ${code}`)).toHaveAttribute('aria-invalid', 'true');
    await omar.keyboard.press('Shift+Tab');
    await omar.keyboard.press('Control+A');
    await omar.keyboard.type(why);
    await omar.keyboard.press('Tab');
    await expect(first.getByRole('status')).toHaveText('Bewaard.');
    await expect(first.getByLabel(`Toelichting bij ${code}`)).not.toHaveAttribute('aria-invalid', 'true');
    await handIn(omar);
    await expect(omar.getByRole('status').filter({ hasText: 'De matrix is ingediend.' })).toBeVisible();
  });
});
